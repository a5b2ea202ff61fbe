package org.hvnet.sim.rule;

import java.util.function.Consumer;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;

/**
 * HV251, HV252 and HV037: a sentence is refuted. One finding a sentence, with the first
 * counterexample; a broken default of a policy that nobody wrote is a warning.
 */
final class RequirementRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Verification verification = network.verification();
    boolean written = network.network().policy().written();
    verification.requirements().stream()
        .filter(Verdict::refuted)
        .forEach(v -> found.accept(finding(v, Severity.ERROR)));
    verification.defaults().stream()
        .filter(Verdict::refuted)
        .forEach(v -> found.accept(finding(v, written ? Severity.ERROR : Severity.WARNING)));
  }

  private static Finding finding(Verdict verdict, Severity severity) {
    Counterexample first = verdict.counterexamples().getFirst();
    Finding finding =
        Finding.of(code(verdict), verdict.subject(), message(verdict, first))
            .withSeverity(severity);
    return first.point().equals(verdict.subject()) ? finding : finding.relatedTo(first.point());
  }

  private static RuleCode code(Verdict verdict) {
    boolean unreached = verdict.counterexamples().stream().allMatch(c -> isUnreached(c.cause()));
    return switch (verdict.demand()) {
      case REACH, SEPARATE -> RuleCode.HV251;
      case INVISIBLE -> RuleCode.HV037;
      case APART, STORAGE -> unreached ? RuleCode.HV251 : RuleCode.HV252;
    };
  }

  private static boolean isUnreached(Counterexample.Cause cause) {
    return switch (cause) {
      case NOT_CONNECTED, NO_PATH, BLOCKED, OTHER_SUBNET, EMPTY -> true;
      case LEAK, STORAGE, SHARED -> false;
    };
  }

  private static String message(Verdict verdict, Counterexample first) {
    String claim =
        switch (first.cause()) {
          case NOT_CONNECTED, NO_PATH, BLOCKED, OTHER_SUBNET ->
              first.from() + " does not reach " + first.to() + ": ";
          case LEAK ->
              verdict.demand() == Verdict.Demand.INVISIBLE
                  ? "frames of " + first.from() + " are seen: "
                  : "frames of " + first.from() + " reach " + first.to() + ": ";
          case STORAGE, SHARED, EMPTY -> "";
        };
    String path = first.path().isEmpty() ? "" : " Path: " + first.pathText() + ".";
    int more = verdict.counterexamples().size() - 1;
    String others = more == 0 ? "" : " (" + more + " more like it.)";
    return "Refuted: " + verdict.text() + ". " + claim + first.reason() + "." + path + others;
  }
}
