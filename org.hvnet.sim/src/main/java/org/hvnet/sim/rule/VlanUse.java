package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * Who is in which VLAN and where. A place is a switch, an outside, or a NIC with what is behind it:
 * a virtual switch is one place for each of its uplinks, since nothing passes between these. A
 * clustered machine, or one that must be movable, is at each place where it may run; a virtual
 * switch without machines waits for any.
 */
final class VlanUse {
  /** The VLAN of untagged frames of which no switch port says the VLAN. */
  static final int UNTAGGED = 0;

  private final NetworkView network;
  private final Map<ElementId, Set<Integer>> vlansAt = new HashMap<>();
  private final Map<ElementId, Set<ElementId>> placesOf = new HashMap<>();
  private final Map<ElementId, Set<ElementId>> movable = new HashMap<>();
  private final Set<ElementId> anything = new HashSet<>();
  private final Map<ElementId, Set<AdapterVlan>> modesOn = new HashMap<>();
  private final Map<ElementId, Map<String, Set<AdapterVlan>>> clustered = new HashMap<>();
  private final Map<ElementId, List<HostSwitch>> outer = new HashMap<>();

  VlanUse(NetworkView network) {
    this.network = network;
    readMovable();
    addMachines();
    network.hosts().vnics().forEach(v -> add(v.on(), v.adapter().vlan()));
    network.hosts().nics().stream()
        .filter(n -> n.carries().isEmpty())
        .forEach(n -> addNic(n.id(), n.nic().settings().tag()));
    network.cabling().serverNics().forEach(n -> addNic(n.id(), n.nic().tag()));
    network.network().routers().forEach(this::add);
    network.network().switches().forEach(this::add);
    network.cabling().ports().forEach(this::add);
    network.network().outsides().forEach(this::add);
    Set<ElementId> outsides =
        network.network().outsides().stream().map(Outside::id).collect(Collectors.toSet());
    network.network().links().forEach(link -> add(link, outsides));
  }

  /** The VLANs with members at a place. */
  Set<Integer> at(ElementId place) {
    return vlansAt.getOrDefault(place, Set.of());
  }

  /** Whether a place may have members in any VLAN. */
  boolean isAnything(ElementId place) {
    return anything.contains(place);
  }

  /** The places at which a declared VLAN has members. */
  Set<ElementId> placesOf(ElementId vlan) {
    return placesOf.getOrDefault(vlan, Set.of());
  }

  /** The place that an end of a cable leads to. */
  ElementId place(ElementId end) {
    return network.cabling().port(end).map(p -> p.bridge().id()).orElse(end);
  }

  private void readMovable() {
    for (var requirement : network.network().requirements()) {
      if (requirement.sentence() instanceof Sentence.MovableTo(var group, var hosts)) {
        network
            .groups()
            .endpoints(group)
            .forEach(e -> movable.computeIfAbsent(e.id(), m -> new HashSet<>()).addAll(hosts));
      }
    }
  }

  private void read(MachineAdapter adapter) {
    if (adapter.on().isEmpty()) {
      return;
    }
    VirtualMachine machine = adapter.machine();
    ElementId on = adapter.on().get().id();
    AdapterVlan mode = adapter.adapter().vlan();
    modesOn.computeIfAbsent(on, s -> new HashSet<>()).add(mode);
    machine
        .settings()
        .cluster()
        .ifPresent(
            c ->
                clustered
                    .computeIfAbsent(c, k -> new HashMap<>())
                    .computeIfAbsent(on.name(), k -> new HashSet<>())
                    .add(mode));
    for (ElementId host : movable.getOrDefault(machine.id(), Set.of())) {
      modesOn.computeIfAbsent(host.child(on.name()), s -> new HashSet<>()).add(mode);
    }
    if (network.hosts().in(machine.id()).isPresent()) {
      outer.computeIfAbsent(machine.id(), m -> new ArrayList<>()).add(adapter.on().get());
    }
  }

  /** Machines of a cluster may run on each node, on the switch of the same name. */
  private void addMachines() {
    network.machines().adapters().forEach(this::read);
    for (Cluster cluster : network.network().clusters()) {
      Map<String, Set<AdapterVlan>> bySwitch = clustered.getOrDefault(cluster.id(), Map.of());
      for (ElementId node : cluster.nodes()) {
        bySwitch.forEach(
            (name, modes) ->
                modesOn.computeIfAbsent(node.child(name), s -> new HashSet<>()).addAll(modes));
      }
    }
    for (HostSwitch on : network.hosts().virtualSwitches()) {
      Set<AdapterVlan> modes = modesOn.getOrDefault(on.id(), Set.of());
      modes.forEach(m -> add(on, m));
      if (modes.isEmpty()) {
        anything.addAll(on.vswitch().uplinks());
      }
    }
  }

  private void add(HostSwitch on, AdapterVlan mode) {
    VlanSet vlans = VlanModes.vlans(mode);
    boolean untagged =
        mode instanceof AdapterVlan.Untagged
            || mode instanceof AdapterVlan.Trunk(var allowed, var nativeVlan)
                && nativeVlan.isEmpty();
    List<ElementId> uplinks =
        on.is(VirtualSwitch.Kind.EXTERNAL) ? on.vswitch().uplinks() : List.of(on.id());
    on.host()
        .settings()
        .nestedIn()
        .ifPresent(m -> outer.getOrDefault(m, List.of()).forEach(s -> add(s, mode)));
    for (ElementId uplink : uplinks) {
      vlans.stream().forEach(v -> add(uplink, v));
      if (untagged) {
        addNic(uplink, Optional.empty());
      }
    }
  }

  /** What a NIC sends untagged is in the VLAN that the port says. */
  private void addNic(ElementId nic, Optional<VlanId> tag) {
    Optional<VlanId> vlan =
        tag.or(
            () ->
                network.cabling().peerPort(nic).flatMap(p -> VlanModes.untagged(p.port().mode())));
    add(nic, vlan.map(VlanId::value).orElse(UNTAGGED));
  }

  private void add(Router router) {
    for (Router.Interface layer3 : router.interfaces()) {
      for (Router.Nic nic : router.nics()) {
        if (layer3.over().contains(nic.id())
            || nic.lag().filter(layer3.over()::contains).isPresent()) {
          addNic(nic.id(), layer3.vlan());
        }
      }
    }
  }

  private void add(PhysicalSwitch bridge) {
    bridge.interfaces().forEach(i -> i.vlan().ifPresent(v -> add(bridge.id(), v.value())));
  }

  /** A free access port is a socket; one with a cable is used even if nothing is known behind. */
  private void add(BridgePort port) {
    boolean used = !port.port().settings().shutdown() && !port.port().settings().modeAssumed();
    switch (port.port().mode()) {
      case PortMode.Access(var vlan) when used -> add(port.bridge().id(), vlan.value());
      case PortMode.Promiscuous(var primary, var secondaries) when used -> {
        add(port.bridge().id(), primary.value());
        secondaries.stream().forEach(v -> add(port.bridge().id(), v));
      }
      default -> {
        // A trunk has no members of its own.
      }
    }
  }

  private void add(Outside outside) {
    if (outside.vlans().isPresent()) {
      outside.vlans().get().stream().forEach(v -> add(outside.id(), v));
    } else {
      anything.add(outside.id());
    }
    outside.gatewayFor().forEach(v -> placesOf(v, outside.id()));
  }

  /** An outside has members in what its cables carry. */
  private void add(Link link, Set<ElementId> outsides) {
    for (ElementId end : List.of(link.first(), link.second())) {
      ElementId other = end.equals(link.first()) ? link.second() : link.first();
      if (outsides.contains(other)) {
        network.cabling().port(end).ifPresent(port -> addBeyond(port, other));
      }
    }
  }

  private void addBeyond(BridgePort port, ElementId outside) {
    VlanModes.carried(port.port().mode()).stream()
        .filter(v -> anything.contains(outside) || at(outside).contains(v))
        .forEach(
            v ->
                network
                    .vlans()
                    .vlan(port.id(), new VlanId(v))
                    .ifPresent(vlan -> placesOf(vlan.id(), outside)));
  }

  private void add(ElementId place, int vlan) {
    boolean known = !vlansAt.computeIfAbsent(place, p -> new HashSet<>()).add(vlan);
    if (!known && vlan != UNTAGGED) {
      network.vlans().vlan(place, new VlanId(vlan)).ifPresent(v -> placesOf(v.id(), place));
    }
  }

  private void placesOf(ElementId vlan, ElementId place) {
    placesOf.computeIfAbsent(vlan, v -> new HashSet<>()).add(place);
  }
}
