package org.hvnet.dsl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hvnet.dsl.cli.output.FileNames;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;

/**
 * Where a command reads its paths and writes its words.
 *
 * @param directory what relative paths are relative to
 * @param out results
 * @param err diagnostics
 */
record Console(Path directory, PrintWriter out, PrintWriter err) {
  /** The most characters of a message that are printed. */
  static final int MAX_MESSAGE = 10_000;

  /**
   * Prints diagnostics in the form of compilers: {@code file:line:column: severity: text [code]}.
   */
  void print(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      err.println(
          place(diagnostic.at())
              + ": "
              + diagnostic.severity().name().toLowerCase(Locale.ROOT)
              + ": "
              + printable(diagnostic.message())
              + " ["
              + diagnostic.code()
              + "]");
      for (Diagnostic.Related related : diagnostic.related()) {
        err.println("    " + place(related.at()) + ": see " + printable(related.message()));
      }
    }
    err.flush();
  }

  /** Names may hold control characters, which would be commands to a terminal, or be long. */
  static String printable(String text) {
    String line = text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) + "..." : text;
    return line.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }

  /** A place as compilers write it. */
  String place(SourceRange at) {
    return file(at.file()) + ":" + at.line() + ":" + at.column();
  }

  /** A file as a user writes it: relative, where that is shorter. */
  private String file(String uri) {
    return new FileNames(directory).path(uri);
  }

  /** A path as a user writes it: relative, where it is below the directory. */
  String relative(Path path) {
    return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
  }
}
