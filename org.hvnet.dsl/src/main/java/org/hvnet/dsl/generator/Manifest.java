package org.hvnet.dsl.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an earlier run wrote into an output folder, in the form of {@code sha256sum}, so that a
 * generated file can be told from one that a user wrote or edited. Line ends do not count: version
 * control may have turned them into those of Windows.
 *
 * @param fingerprints digest of each file, by path
 */
record Manifest(SortedMap<String, String> fingerprints) {
  /** The name of the manifest in the output folder. */
  static final String NAME = ".hvnet-manifest";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

  static Manifest of(Collection<Artifact> artifacts) {
    SortedMap<String, String> fingerprints = new TreeMap<>();
    artifacts.forEach(a -> fingerprints.put(a.path(), fingerprint(a.content())));
    return new Manifest(fingerprints);
  }

  /** Reads the manifest of a folder; a folder without one has an empty one. */
  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    SortedMap<String, String> fingerprints = new TreeMap<>();
    if (Files.exists(file)) {
      // Not readAllLines: a manifest with broken characters is damaged, not unreadable.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !isPath(parts.group(2))) {
          throw new OutputException(
              file, "damaged; delete it together with the generated files, and generate again");
        }
        fingerprints.put(parts.group(2), parts.group(1));
      }
    }
    return new Manifest(fingerprints);
  }

  // Files are deleted by what stands in the manifest: it must not lead out of the folder.
  private static boolean isPath(String path) {
    try {
      Artifact.checkPath(path);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Artifact artifact() {
    StringBuilder text = new StringBuilder();
    fingerprints.forEach((path, digest) -> text.append(digest + "  " + path + "\n"));
    return Artifact.text(NAME, text);
  }

  /** The digest of a file without its carriage returns before line feeds. */
  static String fingerprint(byte[] content) {
    ByteArrayOutputStream unix = new ByteArrayOutputStream(content.length);
    for (int i = 0; i < content.length; i++) {
      if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
        unix.write(content[i]);
      }
    }
    return FileName.sha256(unix.toByteArray());
  }
}
