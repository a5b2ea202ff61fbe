package org.hvnet.sim.verify;

import java.util.HashMap;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;

/** What people call an element: the adapter of a machine that has only this one is the machine. */
final class ElementNames {
  private final Map<ElementId, ElementId> machines = new HashMap<>();

  ElementNames(Topology topology) {
    for (Endpoint endpoint : topology.endpoints()) {
      if (endpoint.kind() == EndpointKind.MACHINE && endpoint.stations().size() == 1) {
        machines.put(topology.stations().get(endpoint.stations().getFirst()).id(), endpoint.id());
      }
    }
  }

  String of(ElementId id) {
    return machines.getOrDefault(id, id).toString();
  }
}
