package org.hvnet.dsl.generator;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.generator.diagram.PhysicalDiagram;
import org.hvnet.dsl.generator.powershell.PowerShellGenerator;
import org.hvnet.dsl.generator.powershell.ScriptLimits;
import org.hvnet.dsl.generator.report.AssumptionsReport;
import org.hvnet.dsl.generator.simulation.SimulationGenerator;
import org.hvnet.sim.network.Network;

/**
 * Everything that is generated from a network. Stateless; the same network gives the same bytes.
 */
public final class NetworkGenerator {
  private NetworkGenerator() {}

  /** The artefacts of a network without errors, of which {@link ScriptLimits} finds nothing. */
  public static ArtifactSet generate(Compilation compilation) {
    Network network = compilation.network();
    List<Artifact> artifacts = new ArrayList<>(PowerShellGenerator.generate(network));
    artifacts.addAll(SimulationGenerator.generate(network));
    artifacts.add(PhysicalDiagram.of(network));
    artifacts.addAll(AssumptionsReport.of(compilation));
    return new ArtifactSet(artifacts);
  }
}
