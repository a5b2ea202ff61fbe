package org.hvnet.sim.verify;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.PathFinder.Block;

/** The words of counterexamples. */
final class Reasons {
  private final Topology topology;

  Reasons(Topology topology) {
    this.topology = topology;
  }

  String notConnected(ElementId endpoint) {
    return endpoint + " has no connected interface";
  }

  String otherSubnet(Station a, Station b) {
    return a.id()
        + " ("
        + a.ip().orElseThrow().address()
        + ") and "
        + b.id()
        + " ("
        + b.ip().orElseThrow().address()
        + ") are in different subnets, and no router joins them";
  }

  String blocked(Block block) {
    if (block.vlan() == 0) {
      return block.port() + " drops untagged frames";
    }
    boolean isStation = topology.stations().stream().anyMatch(s -> s.id().equals(block.port()));
    String vlan = vlan(block.vlan());
    if (isStation) {
      return block.port() + " is not in " + vlan;
    }
    return block.port() + (block.ingress() ? " drops frames of " : " does not carry ") + vlan;
  }

  String noPath(ElementId bridge) {
    Optional<VirtualSwitch> virtual =
        topology.network().hosts().stream()
            .flatMap(h -> h.virtualSwitches().stream())
            .filter(s -> s.id().equals(bridge))
            .findFirst();
    return virtual
        .filter(s -> s.kind() != VirtualSwitch.Kind.EXTERNAL)
        .map(s -> bridge + " is " + s.kind().name().toLowerCase() + ": nothing leaves it")
        .orElse("no cable leads there from " + bridge);
  }

  String leak(Leak leak) {
    String vlan =
        leak.owner()
            .filter(o -> leak.vlan() != 0)
            .map(o -> vlan(leak.vlan()))
            .orElse(leak.vlan() == 0 ? "the untagged VLAN" : vlan(leak.vlan()));
    return switch (leak.kind()) {
      case SENDER_ASTRAY, RECEIVER_ASTRAY -> leak.point() + " stands in " + vlan;
      case VLAN_CHANGES -> leak.point() + " takes the untagged frames of the link for " + vlan;
      case SHARED -> "both stand in " + vlan + "; " + leak.point() + " delivers";
    };
  }

  String seenOnLink(ElementId port) {
    Optional<Bridge> bridge = topology.port(port).map(p -> topology.bridges().get(p.bridge()));
    return bridge
        .filter(b -> b.kind() == BridgeKind.VIRTUAL)
        .map(b -> "frames leave " + b.id() + " by the uplink " + port)
        .orElse("frames are on the cable at " + port);
  }

  /** A VLAN number with the names it has. */
  String vlan(int vid) {
    List<String> names =
        topology.network().vlans().stream()
            .filter(v -> v.vid().value() == vid)
            .map(v -> v.id().toString())
            .toList();
    return names.isEmpty() ? "VLAN " + vid : "VLAN " + vid + " (" + String.join(", ", names) + ")";
  }
}
