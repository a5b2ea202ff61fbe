package org.hvnet.dsl.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.generator.FileName;
import org.hvnet.dsl.headless.OutputFolder;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.capture.CaptureSink;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.ScenarioText;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.sim.scenario.UnsupportedScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hvnet simulate}: runs the scenarios frame by frame. */
@Command(
    name = "simulate",
    description = "Runs the scenarios of specifications without errors.",
    mixinStandardHelpOptions = true)
final class SimulateCommand extends SpecificationCommand {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "where captures go (default: what hvnet.properties says, else build/hvnet/NETWORK beside the"
              + " specification)")
  private Path output;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "run this one only (default: all)")
  private String only;

  SimulateCommand(Console console, Language language) {
    super(console, language);
  }

  @Override
  boolean run(List<SpecificationChecker.Result> results) {
    OutputFolder folders = OutputFolder.besideSpecification(console().resolve(output));
    boolean passed = true;
    for (SpecificationChecker.Result result : results) {
      passed &= simulate(result, folders.of(result));
    }
    return passed;
  }

  /** Runs the scenarios; says whether all passed. */
  boolean simulate(SpecificationChecker.Result result, Path folder) {
    List<Scenario> scenarios =
        result.analysis().network().scenarios().stream()
            .filter(s -> only == null || s.id().name().equalsIgnoreCase(only))
            .toList();
    if (scenarios.isEmpty()) {
      return fail(
          IssueCodes.NAME_UNKNOWN,
          result.project().rootFile(),
          only == null
              ? "The specification has no scenario."
              : "There is no scenario " + only + ".");
    }
    Topology topology = Topology.of(result.analysis().network());
    boolean passed = true;
    for (Scenario scenario : scenarios) {
      Path captures = folder.resolve("captures").resolve(FileName.of(scenario.id().name()));
      try {
        ScenarioResult outcome =
            ScenarioRunner.run(
                topology,
                scenario,
                SimulationOptions.DEFAULT.withCaptures(CaptureSink.folder(captures)));
        console().out().print(ScenarioText.of(scenario, outcome));
        if (!outcome.captures().isEmpty()) {
          console().out().println("  captures in " + console().relative(captures));
        }
        console().out().println();
        passed &= outcome.passed();
      } catch (UnsupportedScenarioException e) {
        passed = false;
        console().out().println("Scenario " + scenario.id().name() + ": not run");
        e.hits().forEach(hit -> console().out().println("  " + hit));
        console().out().println();
      } catch (UncheckedIOException e) {
        passed = fail(IssueCodes.OUTPUT_UNWRITABLE, captures, e.getCause().getMessage());
      }
    }
    return passed;
  }
}
