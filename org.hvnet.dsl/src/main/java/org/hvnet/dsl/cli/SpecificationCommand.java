package org.hvnet.dsl.cli;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.emf.ecore.resource.Resource;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.generator.FileName;
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
    SpecificationChecker checker = injector.getInstance(SpecificationChecker.class);
    SpecificationFiles files = new SpecificationFiles(injector);
    List<Resource> roots = files.roots(console.directory().resolve(specification).normalize());
    List<Diagnostic> diagnostics = new ArrayList<>(files.problems());
    List<SpecificationChecker.Result> results = new ArrayList<>();
    for (Resource root : roots) {
      SpecificationChecker.Result result = checker.check(root);
      results.add(result);
      diagnostics.addAll(result.diagnostics());
    }
    report(results, diagnostics);
    boolean clean = diagnostics.stream().noneMatch(Diagnostic::isError);
    boolean goOn = clean || !needsCleanSpecification();
    boolean done = true;
    for (SpecificationChecker.Result result : results) {
      done &= goOn && run(result);
    }
    console.out().flush();
    return clean && done ? ExitCode.OK : ERRORS;
  }

  /** Says what was found. */
  void report(List<SpecificationChecker.Result> results, List<Diagnostic> diagnostics) {
    console.print(diagnostics);
  }

  /** Whether nothing is done with specifications that have errors. */
  boolean needsCleanSpecification() {
    return true;
  }

  /** Does its work on one specification; says whether all went well. */
  abstract boolean run(SpecificationChecker.Result result);

  /** Where the output of a network goes unless somebody says otherwise. */
  static Path outputFolder(SpecificationChecker.Result result) {
    Path root = Path.of(result.project().files().getFirst().getURI().toFileString());
    if (result.project().settings().output().isPresent()) {
      return root.resolveSibling(result.project().settings().output().get());
    }
    String name = FileName.of(result.analysis().network().name());
    return root.resolveSibling("build").resolve("hvnet").resolve(name);
  }

  /** Reports an error that has to do with a path and not with the text of a specification. */
  boolean fail(String code, Path path, String message) {
    console.print(
        List.of(Diagnostic.error(code, SourceRange.startOf(path.toUri().toString()), message)));
    return false;
  }
}
