package org.hvnet.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.generator.ArtifactWriter.EditedFiles;
import org.hvnet.dsl.headless.HeadlessGenerator;
import org.hvnet.dsl.headless.OutputFolder;
import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hvnet generate}: scripts, simulation and diagram. */
@Command(
    name = "generate",
    description = "Writes scripts, simulation and diagram of specifications without errors.",
    mixinStandardHelpOptions = true)
final class GenerateCommand extends SpecificationCommand {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "where to (default: what hvnet.properties says, else build/hvnet/NETWORK beside the"
              + " specification)")
  private Path output;

  @Option(
      names = "--overwrite",
      description = "replace generated files that were edited since (default: refuse)")
  private boolean overwrite;

  GenerateCommand(Console console, Language language) {
    super(console, language);
  }

  @Override
  boolean run(List<SpecificationChecker.Result> results) {
    return generate(
        results,
        OutputFolder.besideSpecification(console().resolve(output)),
        overwrite ? EditedFiles.OVERWRITE : EditedFiles.REFUSE);
  }

  /** Generates, and prints what was written or why nothing was; says whether all went well. */
  boolean generate(
      List<SpecificationChecker.Result> results, OutputFolder folders, EditedFiles edited) {
    HeadlessGenerator.Result generated = HeadlessGenerator.generate(results, folders, edited);
    generated
        .outputs()
        .forEach(o -> console().out().println(console().relative(o.folder()) + ": " + o.summary()));
    console().print(generated.problems());
    return generated.problems().isEmpty();
  }
}
