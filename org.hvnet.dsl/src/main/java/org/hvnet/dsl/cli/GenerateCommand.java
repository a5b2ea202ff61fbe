package org.hvnet.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.generator.ArtifactWriter;
import org.hvnet.dsl.generator.ArtifactWriter.EditedFiles;
import org.hvnet.dsl.generator.NetworkGenerator;
import org.hvnet.dsl.generator.OutputException;
import org.hvnet.dsl.generator.powershell.ScriptLimits;
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
      description = "where to (default: build/hvnet/NETWORK beside the specification)")
  private Path output;

  @Option(
      names = "--overwrite",
      description = "replace generated files that were edited since (default: refuse)")
  private boolean overwrite;

  GenerateCommand(Console console, Language language) {
    super(console, language);
  }

  @Override
  boolean run(SpecificationChecker.Result result) {
    Path folder =
        Optional.ofNullable(output)
            .map(o -> console().directory().resolve(o).normalize())
            .orElseGet(() -> outputFolder(result));
    return generate(result, folder, overwrite ? EditedFiles.OVERWRITE : EditedFiles.REFUSE)
        .isPresent();
  }

  /** Generates into a folder; empty, and an error printed, if that is not possible. */
  Optional<ArtifactWriter.Result> generate(
      SpecificationChecker.Result result, Path folder, EditedFiles edited) {
    if (!result.project().namesNetwork()) {
      fail(
          IssueCodes.PROJECT_EMPTY,
          Path.of(result.project().files().getFirst().getURI().toFileString()),
          "The file names no network; there is nothing to generate from a library.");
      return Optional.empty();
    }
    List<ScriptLimits> limits = ScriptLimits.of(result.analysis().network());
    if (!limits.isEmpty()) {
      fail(
          IssueCodes.OUTPUT_UNSUPPORTED,
          Path.of(result.project().files().getFirst().getURI().toFileString()),
          "Nothing is written, since the scripts cannot set up "
              + limits.stream().map(ScriptLimits::words).collect(Collectors.joining("; "))
              + " yet.");
      return Optional.empty();
    }
    try {
      ArtifactWriter.Result written =
          ArtifactWriter.write(
              folder, NetworkGenerator.generate(result.analysis().compilation()), edited);
      console()
          .out()
          .printf(
              "%s: %d files written, %d unchanged, %d removed%n",
              console().relative(folder),
              written.written().size(),
              written.unchanged().size(),
              written.removed().size());
      return Optional.of(written);
    } catch (OutputException e) {
      fail(IssueCodes.OUTPUT_UNWRITABLE, folder, e.getMessage());
      return Optional.empty();
    }
  }
}
