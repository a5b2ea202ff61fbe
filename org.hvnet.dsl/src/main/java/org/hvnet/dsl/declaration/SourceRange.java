package org.hvnet.dsl.declaration;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file the URI of the file
 * @param offset characters before it, from 0
 * @param length characters in it
 * @param line the line it starts in, from 1
 * @param column the column it starts in, from 1
 */
public record SourceRange(String file, int offset, int length, int line, int column)
    implements Comparable<SourceRange> {
  private static final Comparator<SourceRange> ORDER =
      Comparator.comparing(SourceRange::file).thenComparingInt(SourceRange::offset);

  /** The start of a file: the place of what is about the file as a whole. */
  public static SourceRange startOf(String file) {
    return new SourceRange(file, 0, 0, 1, 1);
  }

  @Override
  public int compareTo(SourceRange other) {
    return ORDER.compare(this, other);
  }
}
