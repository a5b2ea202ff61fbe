package org.hvnet.dsl.cli;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.formatting.SpecificationFormatter;
import org.hvnet.dsl.headless.SpecificationFiles;
import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hvnet format}: the layout of specifications. */
@Command(
    name = "format",
    description = "Formats specifications; prints the names of the files that change.",
    mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;

  @Parameters(
      paramLabel = "SPEC",
      arity = "1",
      description = "a file NAME.hvnet, or a folder, in which every such file is formatted")
  private Path specification;

  @Option(names = "--check", description = "write nothing; exit with 1 if a file is not formatted")
  private boolean check;

  private final Console console;
  private final Language language;
  private final List<Diagnostic> problems = new ArrayList<>();

  FormatCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  @Override
  public Integer call() {
    Injector injector = language.injector();
    SpecificationFormatter formatter = injector.getInstance(SpecificationFormatter.class);
    SpecificationChecker checker = injector.getInstance(SpecificationChecker.class);
    SpecificationFiles files = injector.getInstance(SpecificationFiles.class);
    boolean changes = false;
    for (Resource file : files.all(console.resolve(specification))) {
      if (file.getErrors().isEmpty() && file instanceof XtextResource text) {
        changes |= format(text, formatter.format(text));
      } else {
        checker.local(file).stream().filter(Diagnostic::isError).forEach(problems::add);
      }
    }
    problems.addAll(files.problems());
    console.print(problems);
    console.out().flush();
    return !problems.isEmpty() || check && changes ? FINDINGS : ExitCode.OK;
  }

  /** Says whether the file changes. */
  private boolean format(XtextResource file, String formatted) {
    if (file.getParseResult().getRootNode().getText().equals(formatted)) {
      return false;
    }
    Path path = Path.of(file.getURI().toFileString());
    try {
      if (!check) {
        Files.writeString(path, formatted);
      }
      console.out().println(console.relative(path));
    } catch (IOException e) {
      problems.add(
          Diagnostic.error(
              IssueCodes.OUTPUT_UNWRITABLE,
              SourceRange.startOf(path.toUri().toString()),
              "The file cannot be written."));
    }
    return true;
  }
}
