package org.hvnet.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The good specifications of the project: its examples, and those that only tests read. */
public final class Corpus {
  private Corpus() {}

  /** All files, in order of path. */
  public static List<Path> files() {
    return Stream.of("examples", "testdata/good", "org.hvnet.tests/testdata/good")
        .map(Specifications.root()::resolve)
        .filter(Files::isDirectory)
        .flatMap(Corpus::in)
        .sorted()
        .toList();
  }

  private static Stream<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".hvnet")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
