package org.hvnet.dsl.generator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A generated file that is not written yet. Immutable.
 *
 * @param path where it goes, relative to the output folder: portable names with {@code /} between
 *     them
 * @param content its bytes
 */
public record Artifact(String path, byte[] content) {
  /**
   * Copies the content.
   *
   * @throws IllegalArgumentException if the path is absolute, leads out of the folder or holds a
   *     name that not every file system takes; {@link FileName#of} makes names that are accepted
   */
  public Artifact {
    checkPath(path);
    content = content.clone();
  }

  /** A text file: UTF-8 without byte order mark, lines end with {@code \n}. */
  public static Artifact text(String path, CharSequence text) {
    // Templates end lines as the platform does; the same input must give the same bytes everywhere.
    String unix = text.toString().replace("\r\n", "\n");
    return new Artifact(path, unix.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of the bytes. */
  @Override
  public byte[] content() {
    return content.clone();
  }

  /** The content read as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  static void checkPath(String path) {
    for (String name : List.of(path.split("/", -1))) {
      if (!FileName.isPortable(name)) {
        throw new IllegalArgumentException(
            "\"" + path + "\" is not a portable relative path, because of \"" + name + "\"");
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Artifact artifact
        && path.equals(artifact.path)
        && Arrays.equals(content, artifact.content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return path + " (" + content.length + " bytes)";
  }
}
