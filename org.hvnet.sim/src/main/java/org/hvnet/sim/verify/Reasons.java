package org.hvnet.sim.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.PathFinder.Block;

/** The words of counterexamples. */
final class Reasons {
  private final Topology topology;
  private final ElementNames names;
  private final Set<ElementId> stations;

  Reasons(Topology topology) {
    this.topology = topology;
    this.names = new ElementNames(topology);
    this.stations = topology.stations().stream().map(Station::id).collect(Collectors.toSet());
  }

  String notConnected(ElementId endpoint) {
    return endpoint + " has no connected interface";
  }

  String otherSubnet(Station a, Station b) {
    return names.of(a.id())
        + " ("
        + a.ip().orElseThrow().address()
        + ") and "
        + names.of(b.id())
        + " ("
        + b.ip().orElseThrow().address()
        + ") are in different subnets, and no router joins them";
  }

  String blocked(Block block) {
    if (block.vlan() == 0) {
      return block.port() + " drops untagged frames";
    }
    boolean isStation = stations.contains(block.port());
    String vlan = vlan(block.vlan());
    String port = names.of(block.port());
    if (isStation) {
      return port + " is not in " + vlan;
    }
    return port + (block.ingress() ? " drops frames of " : " does not carry ") + vlan;
  }

  String deadUplink(Port uplink) {
    Port beyond = topology.ports().get(uplink.peer());
    ElementId team = topology.bridges().get(uplink.bridge()).id();
    return beyond.id() + " leads not there, and the team " + team + " may use " + uplink.id();
  }

  String noPath(ElementId bridge) {
    Optional<VirtualSwitch> virtual =
        topology.network().hosts().stream()
            .flatMap(h -> h.virtualSwitches().stream())
            .filter(s -> s.id().equals(bridge))
            .findFirst();
    return virtual
        .filter(s -> s.kind() != VirtualSwitch.Kind.EXTERNAL)
        .map(
            s -> bridge + " is " + s.kind().name().toLowerCase(Locale.ROOT) + ": nothing leaves it")
        .orElse("no cable leads there from " + bridge);
  }

  String leak(Leak leak) {
    String vlan = vlan(leak.vlan());
    String point = names.of(leak.point());
    return switch (leak.kind()) {
      case ASTRAY -> point + " stands in " + vlan;
      case VLAN_CHANGES -> point + " takes the untagged frames of the link for " + vlan;
      case SHARED -> "both stand in " + vlan;
    };
  }

  /** A member of a department in a foreign VLAN. */
  String astray(ElementId point, int vlan, Set<Integer> home) {
    return names.of(point)
        + " stands in "
        + vlan(vlan)
        + ", not in "
        + home.stream().sorted().map(this::vlan).collect(Collectors.joining(" or "));
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
    if (vid == 0) {
      return "the untagged VLAN";
    }
    List<String> names =
        topology.network().vlans().stream()
            .filter(v -> v.vid().value() == vid)
            .map(v -> v.id().toString())
            .toList();
    return names.isEmpty() ? "VLAN " + vid : "VLAN " + vid + " (" + String.join(", ", names) + ")";
  }
}
