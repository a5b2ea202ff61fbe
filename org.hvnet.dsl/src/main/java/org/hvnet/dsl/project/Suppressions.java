package org.hvnet.dsl.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.sim.rule.Severity;

/**
 * Findings that a specification accepts: {@code suppress HV003 "converged on purpose"} in the block
 * of a statement, a profile or defaults holds for what stands there, elsewhere for its file. Used
 * once, by one thread.
 */
final class Suppressions {
  private record Suppression(String code, SourceRange at, Optional<SourceRange> statement) {
    boolean covers(Diagnostic finding) {
      return finding.code().equals(code)
          && finding.at().file().equals(at.file())
          && statement
              .filter(
                  s ->
                      finding.at().offset() < s.offset()
                          || finding.at().offset() > s.offset() + s.length())
              .isEmpty();
    }
  }

  private final List<Suppression> suppressions = new ArrayList<>();
  private final Set<Suppression> used = new HashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  Suppressions(List<Fragment> fragments) {
    for (Fragment fragment : fragments) {
      fragment.statements().forEach(s -> collect(s, Optional.empty()));
    }
  }

  private void collect(Node node, Optional<SourceRange> around) {
    if (node.type() == Rules.SUPPRESSION) {
      String code = node.text("code").orElse("").toUpperCase(Locale.ROOT);
      if (Severities.isRule(code)) {
        suppressions.add(new Suppression(code, node.at(), around));
      } else {
        problems.add(
            Diagnostic.error(
                IssueCodes.NAME_UNKNOWN,
                node.at("code", 0),
                "There is no rule " + node.text("code").orElse("") + "."));
      }
    } else if (node.has("members")) {
      node.nodes("members").forEach(m -> collect(m, Optional.of(node.at())));
    } else if (node.type() == Rules.CHANGE) {
      node.node("delta").ifPresent(d -> collect(d, around));
    } else if (node.is(Rules.PROFILE, Rules.DEFAULT)) {
      node.node("pattern").ifPresent(p -> collect(p, around));
    }
  }

  /** Whether some suppression accepts the finding. */
  boolean accepts(Diagnostic finding) {
    boolean accepted = false;
    for (Suppression suppression : suppressions) {
      if (suppression.covers(finding)) {
        used.add(suppression);
        accepted = true;
      }
    }
    return accepted;
  }

  /** What is wrong with the suppressions themselves. */
  List<Diagnostic> problems() {
    return problems;
  }

  /** Suppressions that have accepted nothing. */
  List<Diagnostic> unused() {
    return suppressions.stream()
        .filter(s -> !used.contains(s))
        .map(
            s ->
                new Diagnostic(
                    IssueCodes.SUPPRESSION_UNUSED,
                    Severity.WARNING,
                    s.at(),
                    "There is no finding " + s.code() + " here to suppress.",
                    List.of()))
        .toList();
  }
}
