package org.hvnet.dsl.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.compile.Variant;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.Finding;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;

/**
 * Tries the variants of a project: each must refute the sentences that it names and no other, and
 * bring the findings that it names.
 */
final class VariantChecker {
  private final Project project;
  private final Set<String> refutedBefore;

  private VariantChecker(Project project, Verification before) {
    this.project = project;
    this.refutedBefore = refuted(before);
  }

  /** What is wrong with the variants, in their order; each is tried on whatever core is free. */
  static List<Diagnostic> check(Project project, Compilation compilation, Verification before) {
    if (compilation.variants().isEmpty()) {
      return List.of();
    }
    VariantChecker checker = new VariantChecker(project, before);
    return compilation.variants().parallelStream()
        .flatMap(v -> checker.check(v).stream().map(what -> problem(v, what)))
        .toList();
  }

  private static Diagnostic problem(Variant variant, String what) {
    return Diagnostic.error(
        IssueCodes.VARIANT, variant.at(), "The variant " + variant.name() + " " + what);
  }

  private List<String> check(Variant variant) {
    Compilation changed =
        NetworkCompiler.compile(
            project.fragments(), variant.changes(), project.settings().defaults());
    Optional<Diagnostic> error =
        changed.diagnostics().stream().filter(Diagnostic::isError).findFirst();
    if (error.isPresent()) {
      return List.of("does not compile: " + error.get().message());
    }
    Verification after = Verifier.verify(changed.network());
    Set<String> refuted = refuted(after);
    Set<String> expected =
        variant.refutes().stream().map(VariantChecker::name).collect(Collectors.toSet());
    List<String> problems = new ArrayList<>();
    Set<String> missing = less(expected, refuted);
    if (!missing.isEmpty()) {
      problems.add("does not refute " + String.join(", ", missing) + ".");
    }
    Set<String> more = less(less(refuted, expected), refutedBefore);
    if (!more.isEmpty()) {
      problems.add("refutes " + String.join(", ", more) + " too.");
    }
    Set<String> unfound =
        variant.finds().isEmpty() ? Set.of() : less(new TreeSet<>(variant.finds()), codes(after));
    if (!unfound.isEmpty()) {
      problems.add("does not bring " + String.join(", ", unfound) + ".");
    }
    return problems;
  }

  private static Set<String> less(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static Set<String> refuted(Verification verification) {
    return verification.verdicts().stream()
        .filter(Verdict::refuted)
        .map(v -> name(v.subject()))
        .collect(Collectors.toSet());
  }

  /** A default by its word, a requirement by its name. */
  private static String name(ElementId sentence) {
    return sentence.path().stream().skip(1).collect(Collectors.joining("."));
  }

  private static Set<String> codes(Verification verification) {
    Stream<Finding> findings = RuleCatalog.check(verification).stream();
    return findings.map(f -> f.code().name()).collect(Collectors.toSet());
  }
}
