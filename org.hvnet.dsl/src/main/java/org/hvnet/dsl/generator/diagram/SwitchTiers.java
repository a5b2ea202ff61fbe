package org.hvnet.dsl.generator.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;

/**
 * How many cables a physical switch is away from the switches that hosts are connected to: 0 for
 * these, 1 for the next (usually called distribution or core), and so on.
 */
final class SwitchTiers {
  private SwitchTiers() {}

  static Map<ElementId, Integer> of(Network network) {
    Map<ElementId, ElementId> switchOf = new HashMap<>();
    network.switches().forEach(s -> s.ports().forEach(port -> switchOf.put(port.id(), s.id())));
    Set<ElementId> nics = new HashSet<>();
    network.hosts().forEach(h -> h.nics().forEach(nic -> nics.add(nic.id())));

    Map<ElementId, Integer> tiers = new LinkedHashMap<>();
    Deque<ElementId> open = new ArrayDeque<>();
    for (Link link : network.links()) {
      for (var ends : both(link)) {
        ElementId device = switchOf.get(ends.get(1));
        if (nics.contains(ends.get(0)) && device != null && tiers.putIfAbsent(device, 0) == null) {
          open.add(device);
        }
      }
    }
    while (!open.isEmpty()) {
      ElementId device = open.remove();
      for (Link link : network.links()) {
        for (var ends : both(link)) {
          ElementId next = switchOf.get(ends.get(1));
          boolean fromHere = device.equals(switchOf.get(ends.get(0)));
          if (fromHere && next != null && tiers.putIfAbsent(next, tiers.get(device) + 1) == null) {
            open.add(next);
          }
        }
      }
    }
    network.switches().forEach(s -> tiers.putIfAbsent(s.id(), 0));
    return tiers;
  }

  private static List<List<ElementId>> both(Link link) {
    return List.of(List.of(link.first(), link.second()), List.of(link.second(), link.first()));
  }
}
