package org.hvnet.dsl.generator;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one run generates, in order of path. No two artefacts have one path, also not on
 * a file system that ignores case, and none stands where another needs a folder. Immutable.
 */
public final class ArtifactSet implements Iterable<Artifact> {
  /** No artefacts: writing it removes what an earlier run generated. */
  public static final ArtifactSet EMPTY = new ArtifactSet(List.of());

  private final SortedMap<String, Artifact> byPath = new TreeMap<>();

  /**
   * Holds these artefacts.
   *
   * @throws IllegalArgumentException if two of them exclude each other
   */
  public ArtifactSet(Collection<Artifact> artifacts) {
    Map<String, Artifact> byKey = new TreeMap<>();
    for (Artifact artifact : artifacts) {
      Artifact other = byKey.put(FileName.key(artifact.path()), artifact);
      if (other != null) {
        throw clash(artifact, other);
      }
      byPath.put(artifact.path(), artifact);
    }
    for (Artifact artifact : artifacts) {
      String key = FileName.key(artifact.path());
      for (int end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1)) {
        Artifact file = byKey.get(key.substring(0, end));
        if (file != null) {
          throw clash(artifact, file);
        }
      }
    }
  }

  private static IllegalArgumentException clash(Artifact one, Artifact other) {
    return new IllegalArgumentException(
        "\"" + one.path() + "\" and \"" + other.path() + "\" cannot be in one folder");
  }

  /** The artefacts in order of path. */
  public List<Artifact> artifacts() {
    return List.copyOf(byPath.values());
  }

  @Override
  public Iterator<Artifact> iterator() {
    return artifacts().iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArtifactSet set && byPath.equals(set.byPath);
  }

  @Override
  public int hashCode() {
    return byPath.hashCode();
  }

  @Override
  public String toString() {
    return byPath.values().toString();
  }
}
