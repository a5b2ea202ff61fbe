package org.hvnet.dsl.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.generator.ArtifactWriter.EditedFiles;
import org.hvnet.dsl.headless.OutputFolder;
import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.Command;

/** {@code hvnet demo}: everything at once, to see what hvnet does. */
@Command(
    name = "demo",
    description = "Checks, proves, generates and simulates, and says where the results are.",
    mixinStandardHelpOptions = true)
final class DemoCommand extends SpecificationCommand {
  private final GenerateCommand generate;
  private final SimulateCommand simulate;

  DemoCommand(Console console, Language language) {
    super(console, language);
    generate = new GenerateCommand(console, language);
    simulate = new SimulateCommand(console, language);
  }

  @Override
  boolean run(List<SpecificationChecker.Result> results) {
    boolean done = true;
    for (SpecificationChecker.Result result : results) {
      done &= show(result);
    }
    return done;
  }

  private boolean show(SpecificationChecker.Result result) {
    printVerification(result);
    OutputFolder output = OutputFolder.besideSpecification(null);
    Path folder = output.of(result);
    boolean generated = generate.generate(List.of(result), output, EditedFiles.OVERWRITE);
    console().out().println();
    boolean passed = generated && simulate.simulate(result, folder);
    if (generated) {
      console().out().println("Look at");
      show("the diagram", folder.resolve("diagrams"));
      show("the scripts", folder.resolve("powershell"));
      show("the simulation as Java", folder.resolve("simulation"));
      show("the captures", folder.resolve("captures"));
    }
    return passed;
  }

  /** A specification may ask for no capture. */
  private void show(String what, Path folder) {
    if (Files.isDirectory(folder)) {
      console().out().printf("  %-24s%s%n", what, console().relative(folder));
    }
  }
}
