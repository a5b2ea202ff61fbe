package org.hvnet.sim.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PhysicalSwitch.Protocol;
import org.hvnet.sim.network.SwitchPort;

/**
 * Finds the first cable that closes a loop of physical switches of which some run a spanning tree.
 * Where none does, frames really go round, and a run shows it.
 */
final class CableLoop {
  private final Map<ElementId, ElementId> switchOf = new HashMap<>();
  private final Map<ElementId, ElementId> joinedTo = new HashMap<>();

  private CableLoop() {}

  static Optional<ElementId> of(Network network) {
    boolean trees =
        network.switches().stream().anyMatch(s -> s.spanningTree().protocol() != Protocol.NONE);
    return trees ? new CableLoop().closing(network) : Optional.empty();
  }

  private Optional<ElementId> closing(Network network) {
    for (PhysicalSwitch physical : network.switches()) {
      physical.ports().stream()
          .filter(p -> !p.settings().shutdown())
          .map(SwitchPort::id)
          .forEach(p -> switchOf.put(p, physical.id()));
    }
    for (Link link : network.links()) {
      if (switchOf.containsKey(link.first()) && switchOf.containsKey(link.second())) {
        ElementId one = root(switchOf.get(link.first()));
        ElementId other = root(switchOf.get(link.second()));
        if (one.equals(other)) {
          return Optional.of(link.first());
        }
        joinedTo.put(one, other);
      }
    }
    return Optional.empty();
  }

  private ElementId root(ElementId id) {
    ElementId at = id;
    while (joinedTo.containsKey(at)) {
      at = joinedTo.get(at);
    }
    return at;
  }
}
