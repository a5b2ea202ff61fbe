package org.hvnet.dsl.cli;

import java.util.List;
import org.hvnet.dsl.cli.output.JsonOutput;
import org.hvnet.dsl.cli.output.OutputFormat;
import org.hvnet.dsl.cli.output.SarifOutput;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.FileNames;
import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hvnet check}: what is wrong, who reaches whom, and a verdict on each sentence. */
@Command(
    name = "check",
    description = "Checks specifications and proves or refutes their requirements.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends SpecificationCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "how findings are written: text, json or sarif (default: text)")
  private OutputFormat format;

  CheckCommand(Console console, Language language) {
    super(console, language);
  }

  @Override
  boolean needsCleanSpecification() {
    return false;
  }

  @Override
  void report(List<SpecificationChecker.Result> results, List<Diagnostic> diagnostics) {
    FileNames files = new FileNames(console().directory());
    switch (format) {
      case TEXT -> super.report(results, diagnostics);
      case JSON -> console().out().println(new JsonOutput(files).write(results, diagnostics));
      case SARIF ->
          console().out().println(new SarifOutput(files, Main.VERSION).write(diagnostics));
    }
  }

  @Override
  boolean run(List<SpecificationChecker.Result> results) {
    if (format == OutputFormat.TEXT) {
      results.forEach(this::printVerification);
    }
    return true;
  }
}
