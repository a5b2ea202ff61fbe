package org.hvnet.dsl.generator.diagram;

import org.hvnet.dsl.generator.Artifact;
import org.hvnet.sim.network.Network;

/**
 * The physical diagram of a network: hosts with what is inside them, physical switches with their
 * ports, servers, storage, and the cables with the VLANs they carry. The same network gives the
 * same bytes. Stateless and thread-safe.
 */
public final class PhysicalDiagram {
  private PhysicalDiagram() {}

  /** The diagram as {@code diagrams/physical.svg}. */
  public static Artifact of(Network network) {
    return Artifact.text(
        "diagrams/physical.svg",
        new SvgTemplate(PhysicalGraph.of(network), Description.of(network)).generate());
  }
}
