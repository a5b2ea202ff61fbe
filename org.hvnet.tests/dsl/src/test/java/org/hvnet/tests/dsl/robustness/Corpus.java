package org.hvnet.tests.dsl.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.tests.support.Specifications;

/** The good specifications of the project, and their tokens. */
final class Corpus {
  private Corpus() {}

  /**
   * A token that is neither space nor comment.
   *
   * @param start characters before it
   * @param end characters before what follows it
   */
  record Token(int start, int end) {}

  /** All good specifications, in order of path. */
  static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("examples", "testdata/good")) {
      Path path = Specifications.root().resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.walk(path)) {
          found.filter(f -> f.toString().endsWith(".hvnet")).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Token> tokens(String text) {
    XtextResource parsed = (XtextResource) Specifications.parse(text);
    return StreamSupport.stream(
            parsed.getParseResult().getRootNode().getLeafNodes().spliterator(), false)
        .filter(leaf -> !leaf.isHidden() && leaf.getLength() > 0)
        .map((ILeafNode leaf) -> new Token(leaf.getOffset(), leaf.getEndOffset()))
        .toList();
  }

  /** At most so many elements, evenly spread. */
  static <T> List<T> sample(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> sample = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      sample.add(all.get((int) ((long) i * all.size() / most)));
    }
    return sample;
  }
}
