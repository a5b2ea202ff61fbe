package org.hvnet.dsl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.DiagnosticText;
import org.hvnet.dsl.diagnostic.FileNames;

/**
 * Where a command reads its paths and writes its words.
 *
 * @param directory what relative paths are relative to
 * @param out results
 * @param err diagnostics
 */
record Console(Path directory, PrintWriter out, PrintWriter err) {
  /** Prints diagnostics as compilers do. */
  void print(List<Diagnostic> diagnostics) {
    diagnostics.forEach(d -> text().lines(d).forEach(err::println));
    err.flush();
  }

  /** How diagnostics and places are written. */
  DiagnosticText text() {
    return new DiagnosticText(new FileNames(directory));
  }

  /** The path that a user gives; null if none is given. */
  Path resolve(Path path) {
    return path == null ? null : directory.resolve(path).normalize();
  }

  /** A path as a user writes it: relative, where it is below the directory. */
  String relative(Path path) {
    return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
  }
}
