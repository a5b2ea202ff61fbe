package org.hvnet.dsl.diagnostic;

import java.net.URI;
import java.nio.file.Path;

/**
 * How files are named in the output: relative to a directory where they are below it.
 *
 * @param directory the directory
 */
public record FileNames(Path directory) {
  /** As a user writes it. */
  public String path(String uri) {
    return uri.startsWith("file:") ? relative(Path.of(URI.create(uri))).toString() : uri;
  }

  /** As a URI, relative to the directory where the file is below it. */
  public String uri(String uri) {
    if (!uri.startsWith("file:")) {
      return uri;
    }
    Path path = Path.of(URI.create(uri));
    return path.startsWith(directory)
        ? directory.toUri().relativize(path.toUri()).toString()
        : path.toUri().toString();
  }

  private Path relative(Path path) {
    return path.startsWith(directory) ? directory.relativize(path) : path;
  }
}
