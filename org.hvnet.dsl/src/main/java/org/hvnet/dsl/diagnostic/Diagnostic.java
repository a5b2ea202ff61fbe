package org.hvnet.dsl.diagnostic;

import java.util.Comparator;
import java.util.List;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.sim.rule.Severity;

/**
 * Something that is said about a specification.
 *
 * @param code its stable code
 * @param severity how serious it is
 * @param at where
 * @param message what, naming objects and values
 * @param related other places that have to do with it
 * @param fixes changes of the text that mend it, the best first
 */
public record Diagnostic(
    String code,
    Severity severity,
    SourceRange at,
    String message,
    List<Related> related,
    List<QuickFix> fixes)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::code);

  /** Copies the lists. */
  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A diagnostic without quick fix. */
  public Diagnostic(
      String code, Severity severity, SourceRange at, String message, List<Related> related) {
    this(code, severity, at, message, related, List.of());
  }

  /** An error without related places. */
  public static Diagnostic error(String code, SourceRange at, String message) {
    return new Diagnostic(code, Severity.ERROR, at, message, List.of());
  }

  /** The same with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, at, message, related, fixes);
  }

  /** The same with another message. */
  public Diagnostic withMessage(String other) {
    return new Diagnostic(code, severity, at, other, related, fixes);
  }

  /** Whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /**
   * Another place that has to do with a diagnostic.
   *
   * @param at where
   * @param message what is there
   */
  public record Related(SourceRange at, String message) {}
}
