package org.hvnet.dsl.cli;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.headless.HeadlessChecker;
import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * A command that works on specifications: it checks them first, and goes on if there is no error.
 */
abstract class SpecificationCommand implements Callable<Integer> {
  private static final int ERRORS = 1;

  @Parameters(
      paramLabel = "SPEC",
      arity = "1",
      description = "a specification NAME.hvnet, or a folder with one or more of them")
  private Path specification;

  private final Console console;
  private final Language language;

  SpecificationCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  Console console() {
    return console;
  }

  @Override
  public Integer call() {
    Injector injector = language.injector();
    HeadlessChecker.Result checked =
        injector.getInstance(HeadlessChecker.class).check(List.of(console.resolve(specification)));
    report(checked.specifications(), checked.diagnostics());
    boolean goOn = checked.isClean() || !needsCleanSpecification();
    boolean done = goOn && run(checked.specifications());
    console.out().flush();
    return checked.isClean() && done ? ExitCode.OK : ERRORS;
  }

  /** Says what was found. */
  void report(List<SpecificationChecker.Result> results, List<Diagnostic> diagnostics) {
    console.print(diagnostics);
  }

  /** Whether nothing is done with specifications that have errors. */
  boolean needsCleanSpecification() {
    return true;
  }

  /** Does its work; says whether all went well. */
  abstract boolean run(List<SpecificationChecker.Result> results);

  /** Prints who reaches whom, and the verdicts. */
  void printVerification(SpecificationChecker.Result result) {
    result.analysis().verification().map(VerificationText::of).ifPresent(console.out()::print);
  }

  /** Reports an error that has to do with a path and not with the text of a specification. */
  boolean fail(String code, Path path, String message) {
    console.print(
        List.of(Diagnostic.error(code, SourceRange.startOf(path.toUri().toString()), message)));
    return false;
  }
}
