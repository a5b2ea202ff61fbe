package org.hvnet.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.verify.ReachabilityMatrix;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;

/** The reachability matrix and the verdicts as text. */
final class VerificationText {
  private VerificationText() {}

  static String of(Verification verification) {
    StringBuilder text = new StringBuilder();
    text.append("Network ").append(verification.topology().network().name()).append("\n\n");
    if (!verification.matrix().groups().isEmpty()) {
      text.append(matrix(verification.matrix())).append('\n');
    }
    List<Verdict> verdicts = verification.verdicts();
    int name = verdicts.stream().mapToInt(v -> name(v).length()).max().orElse(0);
    for (Verdict verdict : verdicts) {
      text.append(outcome(verdict))
          .append(padded(name(verdict), name))
          .append("  ")
          .append(verdict.text())
          .append(verdict.undecided().map(why -> ": " + why).orElse(""))
          .append('\n');
    }
    return text.append('\n').toString();
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict.outcome()) {
      case PROVED -> "  proved   ";
      case REFUTED -> "  REFUTED  ";
      case NOT_DECIDED -> "  open     ";
    };
  }

  private static String name(Verdict verdict) {
    boolean isDefault = verdict.subject().path().getFirst().equals("policy");
    return isDefault ? "policy" : String.join(".", verdict.subject().path().subList(1, verdict.subject().path().size()));
  }

  private static String matrix(ReachabilityMatrix matrix) {
    List<Integer> widths = new ArrayList<>();
    matrix.groups().forEach(g -> widths.add(Math.max(3, g.length())));
    int first = matrix.groups().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text =
        new StringBuilder("  Who reaches whom (yes: all of them, some, -: nobody)\n\n  ");
    text.append(" ".repeat(first));
    for (int i = 0; i < widths.size(); i++) {
      text.append("  ").append(padded(matrix.groups().get(i), widths.get(i)));
    }
    text.append('\n');
    for (int row = 0; row < matrix.groups().size(); row++) {
      text.append("  ").append(padded(matrix.groups().get(row), first));
      for (int column = 0; column < widths.size(); column++) {
        String cell =
            switch (matrix.cells().get(row).get(column)) {
              case ALL -> "yes";
              case SOME -> "some";
              case NONE -> "-";
              case EMPTY -> "";
            };
        text.append("  ").append(padded(cell, widths.get(column)));
      }
      text.append('\n');
    }
    return text.toString().replaceAll(" +\\n", "\n");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
