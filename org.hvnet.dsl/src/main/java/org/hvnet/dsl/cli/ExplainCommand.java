package org.hvnet.dsl.cli;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.compile.Derivation;
import org.hvnet.dsl.compile.Explanation;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.DiagnosticText;
import org.hvnet.dsl.diagnostic.IssueText;
import org.hvnet.dsl.headless.SpecificationFiles;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * {@code hvnet explain}: the effective values of an element and where they came from, or what the
 * code of a finding means.
 */
@Command(
    name = "explain",
    description =
        "Shows the effective values of an element and where each came from, or what the code of a"
            + " finding means.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int NOT_FOUND = 1;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "an element, such as VM1 or Host1.PNIC1, or the code of a finding, such as HV036")
  private String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SPEC",
      description = "a specification NAME.hvnet, or a folder (default: the current folder)")
  private Path specification = Path.of("");

  private final Console console;
  private final Language language;

  ExplainCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  @Override
  public Integer call() {
    Optional<RuleCode> rule = RuleCode.of(name);
    if (rule.isPresent()) {
      print(rule.get());
      return ExitCode.OK;
    }
    Optional<IssueText> issue = IssueText.of(name);
    if (issue.isPresent()) {
      print(issue.get());
      return ExitCode.OK;
    }
    Injector injector = language.injector();
    SpecificationChecker checker = injector.getInstance(SpecificationChecker.class);
    SpecificationFiles files = injector.getInstance(SpecificationFiles.class);
    List<Derivation> found = new ArrayList<>();
    for (Resource root : files.roots(console.resolve(specification))) {
      found.addAll(Explanation.of(checker.check(root).analysis().compilation(), name));
    }
    List<Diagnostic> problems = files.problems();
    console.print(problems);
    print(found);
    if (found.isEmpty() && problems.isEmpty()) {
      console
          .err()
          .println("There is nothing to explain about " + DiagnosticText.printable(name) + ".");
      console.err().flush();
    }
    console.out().flush();
    return found.isEmpty() ? NOT_FOUND : ExitCode.OK;
  }

  private void print(RuleCode rule) {
    RuleText text = rule.text();
    console.out().printf("%s %s%n", rule, text.title());
    if (rule.isChecked()) {
      console
          .out()
          .printf(
              "  %s, found in %s%n",
              rule.severity().name().toLowerCase(Locale.ROOT), rule.scope().words());
    } else {
      console.out().printf("  %s%n", rule.scope().words());
    }
    console.out().printf("  Why: %s%n", text.reason());
    console.out().printf("  What to do: %s%n", text.mending());
    console.out().printf("  Source: %s%n", text.source());
    console.out().flush();
  }

  private void print(IssueText text) {
    console.out().printf("%s %s%n", name, text.title());
    console.out().printf("  Why: %s%n", text.reason());
    console.out().printf("  What to do: %s%n", text.mending());
    console.out().flush();
  }

  private void print(List<Derivation> found) {
    ElementId last = null;
    for (Derivation derivation : found) {
      if (!derivation.element().equals(last)) {
        console.out().println(DiagnosticText.printable(derivation.element().toString()));
        last = derivation.element();
      }
      console
          .out()
          .printf(
              "  %s: %s%n      from %s%s%n",
              derivation.value().value(),
              DiagnosticText.printable(derivation.text()),
              derivation.level().words(),
              derivation
                  .at()
                  .map(at -> ", " + console.text().place(at))
                  .orElse(
                      derivation.level().isAssumption()
                          ? " (an assumption: " + derivation.value().from() + ")"
                          : ""));
    }
  }
}
