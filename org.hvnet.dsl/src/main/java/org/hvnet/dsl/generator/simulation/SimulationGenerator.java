package org.hvnet.dsl.generator.simulation;

import java.util.List;
import org.hvnet.dsl.generator.Artifact;
import org.hvnet.sim.network.Network;

/**
 * Generates the simulation of a network N as three Java classes in one folder: {@code NNetwork}
 * builds the network, {@code NSimulation} runs its scenarios, {@code NRequirementsTest} tests what
 * is demanded of it (JUnit 5). They need Java 21 and org.hvnet.sim. Nothing that a specification
 * contains can become code: names go into literals and, reduced to letters and digits, into
 * identifiers. Stateless.
 */
public final class SimulationGenerator {
  private static final String FOLDER = "simulation/";

  private SimulationGenerator() {}

  /** The classes; the same network gives the same bytes. */
  public static List<Artifact> generate(Network network) {
    String prefix = JavaName.type(network.name(), "Unnamed");
    String networkClass = prefix + "Network";
    String simulationClass = prefix + "Simulation";
    String testClass = prefix + "RequirementsTest";
    return List.of(
        source(
            networkClass, new NetworkTemplate(networkClass, new NetworkSource(network)).generate()),
        source(simulationClass, new SimulationTemplate(simulationClass, networkClass).generate()),
        source(
            testClass,
            new RequirementsTestTemplate(testClass, networkClass, RequirementTest.of(network))
                .generate()));
  }

  private static Artifact source(String className, String text) {
    return Artifact.text(FOLDER + className + ".java", text);
  }
}
