package org.hvnet.dsl.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hvnet.dsl.declaration.SourceRange;

/**
 * Diagnostics as lines of text.
 *
 * @param files how files are named
 */
public record DiagnosticText(FileNames files) {
  /** The most characters of a message that are printed. */
  static final int MAX_MESSAGE = 10_000;

  /**
   * The form of compilers, {@code file:line:column: severity: text [code]}, and an indented line
   * for each related place.
   */
  public List<String> lines(Diagnostic diagnostic) {
    String first =
        "%s: %s: %s [%s]"
            .formatted(
                place(diagnostic.at()),
                severity(diagnostic),
                printable(diagnostic.message()),
                diagnostic.code());
    return Stream.concat(
            Stream.of(first),
            diagnostic.related().stream()
                .map(other -> "    " + place(other.at()) + ": see " + printable(other.message())))
        .toList();
  }

  /** Names may hold control characters, which would be commands to a terminal, or be long. */
  public static String printable(String text) {
    String line = text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) + "..." : text;
    return line.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }

  private static String severity(Diagnostic diagnostic) {
    return diagnostic.severity().name().toLowerCase(Locale.ROOT);
  }

  /** A place: {@code file:line:column}. */
  public String place(SourceRange at) {
    return files.path(at.file()) + ":" + at.line() + ":" + at.column();
  }
}
