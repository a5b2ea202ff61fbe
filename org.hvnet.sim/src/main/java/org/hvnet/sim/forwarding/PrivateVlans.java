package org.hvnet.sim.forwarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Vlan;

/**
 * The policies of physical ports where VLANs are secondary ones: an access port in one is a host
 * port of its private VLAN (RFC 5517). A number that is a secondary VLAN in one site and none in
 * another is taken for none.
 */
final class PrivateVlans {
  private final Map<Integer, Vlan> secondaries = new HashMap<>();
  private final Map<ElementId, VlanId> vids;

  PrivateVlans(Network network) {
    vids = network.vlans().stream().collect(Collectors.toMap(Vlan::id, Vlan::vid));
    Set<Integer> ordinary = new HashSet<>();
    for (Vlan vlan : network.vlans()) {
      if (vlan.secondary().isPresent()) {
        secondaries.putIfAbsent(vlan.vid().value(), vlan);
      } else {
        ordinary.add(vlan.vid().value());
      }
    }
    secondaries.keySet().removeAll(ordinary);
  }

  PortPolicy policy(PortMode mode) {
    if (mode instanceof PortMode.Access(var vlan) && secondaries.containsKey(vlan.value())) {
      Vlan.Secondary secondary = secondaries.get(vlan.value()).secondary().orElseThrow();
      Optional<VlanId> primary = Optional.ofNullable(vids.get(secondary.primary()));
      if (primary.isPresent()) {
        return switch (secondary.kind()) {
          case ISOLATED -> PortPolicy.isolated(primary.get(), vlan);
          case COMMUNITY -> PortPolicy.community(primary.get(), vlan);
        };
      }
    }
    return PortPolicy.of(mode);
  }
}
