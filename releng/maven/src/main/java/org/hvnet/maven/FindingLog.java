package org.hvnet.maven;

import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.DiagnosticText;
import org.hvnet.sim.rule.Severity;

/**
 * Findings in the log of a build, each at its own level.
 *
 * @param log the log
 * @param text how they are written
 */
record FindingLog(Log log, DiagnosticText text) {
  /**
   * Logs findings.
   *
   * @throws MojoFailureException if one of them is an error, or a warning that counts as one
   */
  void report(List<Diagnostic> diagnostics, boolean failOnWarning) throws MojoFailureException {
    diagnostics.forEach(d -> text.lines(d).forEach(level(d.severity())));
    long errors = count(diagnostics, Severity.ERROR);
    long warnings = count(diagnostics, Severity.WARNING);
    if (errors > 0 || failOnWarning && warnings > 0) {
      throw new MojoFailureException(
          "hvnet found %d error(s) and %d warning(s).".formatted(errors, warnings));
    }
  }

  private Consumer<String> level(Severity severity) {
    return switch (severity) {
      case ERROR -> log::error;
      case WARNING -> log::warn;
      case INFO -> log::info;
    };
  }

  private static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}
