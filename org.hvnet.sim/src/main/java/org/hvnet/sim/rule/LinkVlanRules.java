package org.hvnet.sim.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about untagged frames on cables. */
final class LinkVlanRules {
  /**
   * HV069: both ends of a cable take untagged frames for the same VLAN. HV079: also if both are
   * access ports.
   */
  static final Rule CABLES =
      Table.of(NetworkView::network, Network::links).row(LinkVlanRules::untagged);

  /** HV070: the native VLAN of a trunk is nobody's. */
  static final Rule PORTS =
      Table.of(NetworkView::cabling, Cabling::ports).row(LinkVlanRules::nativeInUse);

  private LinkVlanRules() {}

  private static void untagged(Link link, NetworkView network, Consumer<Finding> found) {
    Optional<BridgePort> first = network.cabling().port(link.first());
    Optional<BridgePort> second = network.cabling().port(link.second());
    if (first.isEmpty() || second.isEmpty() || isDown(first.get()) || isDown(second.get())) {
      return;
    }
    Optional<VlanId> here = VlanModes.untagged(first.get().port().mode());
    Optional<VlanId> there = VlanModes.untagged(second.get().port().mode());
    if (here.isPresent()
        && there.isPresent()
        && !here.equals(there)
        && !isPrivate(network, first.get(), here.get())
        && !isPrivate(network, second.get(), there.get())) {
      Finding finding =
          Finding.of(
                  isAccess(first.get()) && isAccess(second.get()) ? RuleCode.HV079 : RuleCode.HV069,
                  first.get().id(),
                  Aspect.PORT_MODE,
                  "Untagged frames between "
                      + end(network, first.get(), here.get())
                      + " and "
                      + end(network, second.get(), there.get())
                      + " change their VLAN: the two VLANs are joined.")
              .relatedTo(second.get().id(), Aspect.PORT_MODE);
      if (first.get().port().mode() instanceof PortMode.Trunk(var allowed, var nativeVlan)) {
        found.accept(
            finding.mendedBy(
                Fix.replace(
                    "Take the native VLAN of the other end",
                    first.get().id(),
                    Aspect.PORT_MODE,
                    network.vlans().names().trunk(first.get().id(), allowed, there))));
      } else if (isAccess(second.get())) {
        found.accept(
            finding
                .mendedBy(access(network, first.get(), there.get()))
                .mendedBy(access(network, second.get(), here.get())));
      } else {
        found.accept(finding);
      }
    }
  }

  private static Fix access(NetworkView network, BridgePort port, VlanId vlan) {
    return Fix.replace(
        "Put " + port.id() + " into " + network.vlans().names().of(port.id(), vlan),
        port.id(),
        Aspect.PORT_MODE,
        "access " + network.vlans().names().written(port.id(), vlan));
  }

  /** The two halves of a private VLAN may well meet. */
  private static boolean isPrivate(NetworkView network, BridgePort port, VlanId number) {
    return network.vlans().vlan(port.id(), number).filter(network.vlans()::isPrivate).isPresent();
  }

  private static String end(NetworkView network, BridgePort port, VlanId vlan) {
    return port.id() + " (" + network.vlans().names().of(port.id(), vlan) + ")";
  }

  private static boolean isDown(BridgePort port) {
    return port.port().settings().shutdown();
  }

  private static boolean isAccess(BridgePort port) {
    return port.port().mode() instanceof PortMode.Access;
  }

  private static void nativeInUse(BridgePort port, NetworkView network, Consumer<Finding> found) {
    if (port.port().mode() instanceof PortMode.Trunk(var allowed, var nativeVlan)
        && nativeVlan.isPresent()
        && !isDown(port)
        && network.cabling().peer(port.id()).isPresent()) {
      department(network, port, nativeVlan.get())
          .filter(d -> isTaggedBehind(network, port, nativeVlan.get()))
          .ifPresent(
              department ->
                  found.accept(
                      Finding.of(
                              RuleCode.HV070,
                              port.id(),
                              Aspect.PORT_MODE,
                              "Untagged frames at "
                                  + port.id()
                                  + " fall into "
                                  + network.vlans().names().of(port.id(), nativeVlan.get())
                                  + " of "
                                  + department
                                  + ", which is tagged at the other end of the cable.")
                          .mendedBy(
                              Fix.replace(
                                  "Tag it here too: 'native none'",
                                  port.id(),
                                  Aspect.PORT_MODE,
                                  network
                                      .vlans()
                                      .names()
                                      .trunk(
                                          port.id(),
                                          VlanModes.carried(port.port().mode()),
                                          Optional.empty())))));
    }
  }

  private static Optional<ElementId> department(NetworkView network, BridgePort port, VlanId vlan) {
    return network
        .vlans()
        .vlan(port.id(), vlan)
        .flatMap(v -> network.vlans().owners(v.id()).stream().findFirst());
  }

  /**
   * Whether a virtual switch or router at the other end tags the VLAN; another switch has its own.
   */
  private static boolean isTaggedBehind(NetworkView network, BridgePort port, VlanId vlan) {
    Optional<HostNic> nic = network.cabling().peer(port.id()).flatMap(network.hosts()::nic);
    Optional<VirtualSwitch> carried = nic.flatMap(HostNic::carries);
    if (carried.isPresent()) {
      return network.machines().adaptersOn(carried.get().id()).stream()
              .anyMatch(a -> tags(a.adapter().vlan(), vlan))
          || carried.get().managementAdapters().stream().anyMatch(a -> tags(a.vlan(), vlan));
    }
    return nic.flatMap(n -> n.nic().settings().tag()).filter(vlan::equals).isPresent();
  }

  private static boolean tags(AdapterVlan mode, VlanId vlan) {
    return VlanModes.vlans(mode).contains(vlan.value());
  }
}
