package org.hvnet.sim.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;

/** Rules about what stands on a virtual switch and the physical port that its uplink leads to. */
final class UplinkRules {
  /**
   * HV067: the port of a host whose adapters tag is a trunk. HV068: and if it is an access port,
   * the adapters do not tag its VLAN once more. HV095: the port carries primary and secondary VLANs
   * together.
   */
  static final Rule ALL =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(UplinkRules::accessPort)
          .row(UplinkRules::halfPrivateVlan);

  private UplinkRules() {}

  private static Stream<BridgePort> ports(HostSwitch on, NetworkView network) {
    return on.is(VirtualSwitch.Kind.EXTERNAL)
        ? on.vswitch().uplinks().stream()
            .flatMap(u -> network.cabling().peerPort(u).stream())
            .filter(p -> !p.port().settings().shutdown())
        : Stream.empty();
  }

  /** The modes of the adapters on a switch; most have few different ones. */
  private static Set<AdapterVlan> modes(HostSwitch on, NetworkView network) {
    Set<AdapterVlan> modes = new LinkedHashSet<>();
    for (MachineAdapter adapter : network.machines().adaptersOn(on.id())) {
      if (!adapter.machine().settings().off()) {
        modes.add(adapter.adapter().vlan());
      }
    }
    on.vswitch().managementAdapters().forEach(a -> modes.add(a.vlan()));
    return modes;
  }

  /** Tags that are of use on the switch alone are no reason to complain. */
  private static void accessPort(HostSwitch on, NetworkView network, Consumer<Finding> found) {
    List<BridgePort> access =
        ports(on, network).filter(p -> p.port().mode() instanceof PortMode.Access).toList();
    if (access.isEmpty()) {
      return;
    }
    Set<VlanId> tagged =
        modes(on, network).stream()
            .flatMapToInt(m -> VlanModes.vlans(m).stream())
            .mapToObj(VlanId::new)
            .filter(v -> isElsewhere(on, network, v))
            .collect(Collectors.toCollection(TreeSet::new));
    for (BridgePort port : access) {
      VlanId own = VlanModes.untagged(port.port().mode()).orElseThrow();
      if (!tagged.isEmpty()) {
        found.accept(
            (tagged.equals(Set.of(own))
                    ? twice(on, network, port, own)
                    : needsTrunk(on, network, port, tagged))
                .relatedTo(on.id(), Aspect.SWITCH_KIND)
                .mendedBy(trunk(on, network, port, tagged)));
      }
    }
  }

  private static boolean isElsewhere(HostSwitch on, NetworkView network, VlanId number) {
    Set<ElementId> own = Set.copyOf(on.vswitch().uplinks());
    return network
        .vlans()
        .vlan(on.id(), number)
        .map(Vlan::id)
        .filter(v -> network.vlanUse().placesOf(v).stream().anyMatch(p -> !own.contains(p)))
        .isPresent();
  }

  private static Finding twice(HostSwitch on, NetworkView network, BridgePort port, VlanId vlan) {
    return Finding.of(
        RuleCode.HV068,
        port.id(),
        Aspect.PORT_MODE,
        port.id()
            + " is an access port of "
            + network.vlans().names().of(port.id(), vlan)
            + " and drops what comes tagged, and "
            + on.id()
            + " tags this VLAN already.");
  }

  private static Finding needsTrunk(
      HostSwitch on, NetworkView network, BridgePort port, Set<VlanId> tagged) {
    return Finding.of(
        RuleCode.HV067,
        port.id(),
        Aspect.PORT_MODE,
        port.id()
            + " is an access port and drops what "
            + on.id()
            + " tags: "
            + network.vlans().names().of(port.id(), tagged)
            + ".");
  }

  /** Untagged adapters stay in the VLAN that they were in. */
  private static Fix trunk(
      HostSwitch on, NetworkView network, BridgePort port, Set<VlanId> tagged) {
    boolean untagged = modes(on, network).stream().anyMatch(m -> m instanceof AdapterVlan.Untagged);
    return Fix.replace(
        "Make it a trunk",
        port.id(),
        Aspect.PORT_MODE,
        network
            .vlans()
            .names()
            .trunk(
                port.id(),
                VlanSet.of(tagged),
                untagged ? VlanModes.untagged(port.port().mode()) : Optional.empty()));
  }

  private static void halfPrivateVlan(HostSwitch on, NetworkView network, Consumer<Finding> found) {
    if (!network.vlans().anyPrivate()) {
      return;
    }
    Set<VlanId> halves =
        modes(on, network).stream()
            .filter(
                m ->
                    m instanceof AdapterVlan.Isolated
                        || m instanceof AdapterVlan.Community
                        || m instanceof AdapterVlan.Promiscuous)
            .flatMapToInt(m -> VlanModes.vlans(m).stream())
            .mapToObj(VlanId::new)
            .filter(v -> isElsewhere(on, network, v))
            .collect(Collectors.toCollection(TreeSet::new));
    ports(on, network)
        .forEach(
            port -> {
              if (port.port().mode() instanceof PortMode.Trunk(var allowed, var nativeVlan)) {
                Set<VlanId> missing = new TreeSet<>(halves);
                missing.removeIf(v -> VlanModes.carried(port.port().mode()).contains(v.value()));
                if (!missing.isEmpty()) {
                  found.accept(half(on, network, port, missing));
                }
              }
            });
  }

  private static Finding half(
      HostSwitch on, NetworkView network, BridgePort port, Set<VlanId> missing) {
    PortMode.Trunk trunk = (PortMode.Trunk) port.port().mode();
    return Finding.of(
            RuleCode.HV095,
            port.id(),
            Aspect.PORT_MODE,
            port.id()
                + " does not carry "
                + network.vlans().names().of(port.id(), missing)
                + " of the private VLAN on "
                + on.id()
                + ": what is sent in one half of it is lost.")
        .relatedTo(on.id())
        .mendedBy(
            Fix.replace(
                "Carry primary and secondary VLANs",
                port.id(),
                Aspect.PORT_MODE,
                network
                    .vlans()
                    .names()
                    .trunk(
                        port.id(),
                        trunk.allowed().union(VlanSet.of(missing)),
                        trunk.nativeVlan())));
  }
}
