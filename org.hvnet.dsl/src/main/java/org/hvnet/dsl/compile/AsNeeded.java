package org.hvnet.dsl.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hvnet.dsl.expand.Level;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.SwitchPort;

/**
 * The VLANs of ports that say {@code as needed}: each VLAN with members at both ends of some simple
 * path over the port. Taken over a cable of the network, that is: members on both sides if the
 * cable is the only way, and members at two places at least if it is part of a ring.
 */
final class AsNeeded {
  private final Network network;
  private final Map<ElementId, ElementId> bridgeOf = new HashMap<>();
  private final Map<ElementId, List<Link>> linksOf = new HashMap<>();
  private final Map<Integer, Set<ElementId>> members = new TreeMap<>();

  private AsNeeded(Network network) {
    this.network = network;
  }

  static Network configure(Network network, Context context) {
    boolean asked =
        network.switches().stream()
            .flatMap(s -> s.ports().stream())
            .anyMatch(p -> p.settings().asNeeded());
    return asked ? new AsNeeded(network).configured(context) : network;
  }

  private Network configured(Context context) {
    collect();
    List<PhysicalSwitch> switches = new ArrayList<>();
    for (PhysicalSwitch physical : network.switches()) {
      List<SwitchPort> ports = new ArrayList<>();
      for (SwitchPort port : physical.ports()) {
        ports.add(port.settings().asNeeded() ? configured(port, context) : port);
      }
      switches.add(
          new PhysicalSwitch(physical.id(), ports, physical.spanningTree(), physical.interfaces()));
    }
    return network.with(switches);
  }

  private SwitchPort configured(SwitchPort port, Context context) {
    VlanSet needed =
        network.links().stream()
            .filter(l -> l.first().equals(port.id()) || l.second().equals(port.id()))
            .findFirst()
            .map(this::needed)
            .orElse(VlanSet.NONE);
    context.derive(
        port.id(), DerivedValue.NEEDED_VLANS, "trunk " + needed + " native none", Level.TOPOLOGY);
    return new SwitchPort(
        port.id(), new PortMode.Trunk(needed, Optional.empty()), port.edge(), port.settings());
  }

  private VlanSet needed(Link link) {
    Set<ElementId> near = side(link.first(), link);
    Set<ElementId> far = side(link.second(), link);
    boolean ring = near.equals(far);
    Set<VlanId> needed = new TreeSet<>();
    members.forEach(
        (vlan, at) -> {
          boolean both =
              ring
                  ? at.stream().filter(near::contains).count() > 1
                  : at.stream().anyMatch(near::contains) && at.stream().anyMatch(far::contains);
          if (both) {
            needed.add(new VlanId(vlan));
          }
        });
    return VlanSet.of(needed);
  }

  /** The bridges that one end of a cable leads to without it. */
  private Set<ElementId> side(ElementId end, Link without) {
    Set<ElementId> found = new HashSet<>();
    Deque<ElementId> open = new ArrayDeque<>();
    open.add(bridgeOf.getOrDefault(end, end));
    while (!open.isEmpty()) {
      ElementId bridge = open.remove();
      if (found.add(bridge)) {
        for (Link link : linksOf.getOrDefault(bridge, List.of())) {
          if (link != without) {
            open.add(bridgeOf.getOrDefault(link.first(), link.first()));
            open.add(bridgeOf.getOrDefault(link.second(), link.second()));
          }
        }
      }
    }
    return found;
  }

  private void collect() {
    for (PhysicalSwitch physical : network.switches()) {
      physical.ports().forEach(p -> bridgeOf.put(p.id(), physical.id()));
    }
    for (Host host : network.hosts()) {
      for (var virtual : host.virtualSwitches()) {
        virtual.uplinks().forEach(u -> bridgeOf.put(u, virtual.id()));
        virtual.managementAdapters().forEach(a -> member(a.vlan(), virtual.id()));
      }
      host.machines().stream()
          .flatMap(m -> m.adapters().stream())
          .forEach(a -> member(a.vlan(), a.virtualSwitch()));
    }
    for (Link link : network.links()) {
      for (ElementId end : List.of(link.first(), link.second())) {
        linksOf.computeIfAbsent(bridgeOf.getOrDefault(end, end), b -> new ArrayList<>()).add(link);
      }
    }
    for (PhysicalSwitch physical : network.switches()) {
      for (SwitchPort port : physical.ports()) {
        if (!port.settings().modeAssumed() && port.mode() instanceof PortMode.Access(var vlan)) {
          member(vlan, physical.id());
        }
      }
    }
  }

  private void member(AdapterVlan mode, ElementId bridge) {
    switch (mode) {
      case AdapterVlan.Untagged() -> {
        // In no VLAN that a trunk could carry.
      }
      case AdapterVlan.Access(var vlan) -> member(vlan, bridge);
      case AdapterVlan.Trunk(var allowed, var nativeVlan) ->
          allowed.stream().forEach(v -> member(new VlanId(v), bridge));
      case AdapterVlan.Isolated(var primary, var secondary) -> member(primary, secondary, bridge);
      case AdapterVlan.Community(var primary, var secondary) -> member(primary, secondary, bridge);
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> {
        member(primary, bridge);
        secondaries.stream().forEach(v -> member(new VlanId(v), bridge));
      }
    }
  }

  private void member(VlanId primary, VlanId secondary, ElementId bridge) {
    member(primary, bridge);
    member(secondary, bridge);
  }

  private void member(VlanId vlan, ElementId bridge) {
    members.computeIfAbsent(vlan.value(), v -> new HashSet<>()).add(bridge);
  }
}
