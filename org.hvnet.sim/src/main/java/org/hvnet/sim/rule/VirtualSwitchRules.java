package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about virtual switches: what their kind allows, their names, and whether they are used. */
final class VirtualSwitchRules {
  /**
   * HV020: the management operating system on a private switch.
   *
   * <p>HV022: an external switch without a NIC.
   */
  static final Rule SWITCHES =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(VirtualSwitchRules::managedPrivate)
          .row(
              s -> s.is(VirtualSwitch.Kind.EXTERNAL) && s.vswitch().uplinks().isEmpty(),
              s ->
                  Finding.of(
                      RuleCode.HV022,
                      s.id(),
                      Aspect.SWITCH_KIND,
                      s.id() + " is external, and no NIC is left to make it so."));

  /** HV109: two vnics of a host have one name. */
  static final Rule NAMES =
      Table.of(NetworkView::network, Network::hosts).row(VirtualSwitchRules::vnicNames);

  /** HV035: an external switch that nothing is connected to. */
  static final Rule USE = VirtualSwitchRules::unused;

  private VirtualSwitchRules() {}

  private static void managedPrivate(HostSwitch one, NetworkView network, Consumer<Finding> found) {
    if (one.is(VirtualSwitch.Kind.PRIVATE)) {
      for (ManagementAdapter vnic : one.vswitch().managementAdapters()) {
        found.accept(
            Finding.of(
                    RuleCode.HV020,
                    vnic.id(),
                    one.id()
                        + " is private, so "
                        + one.host().id()
                        + " itself can have no adapter "
                        + vnic.id().name()
                        + " on it.")
                .relatedTo(one.id(), Aspect.SWITCH_KIND)
                .mendedBy(
                    Fix.replace(
                        "Make the switch internal", one.id(), Aspect.SWITCH_KIND, "internal")));
      }
    }
  }

  private static void vnicNames(Host host, NetworkView network, Consumer<Finding> found) {
    Map<String, ElementId> known = new HashMap<>();
    for (VirtualSwitch vswitch : host.virtualSwitches()) {
      for (ManagementAdapter vnic : vswitch.managementAdapters()) {
        ElementId first = known.putIfAbsent(LocalNames.key(vnic.name()), vnic.id());
        if (first != null) {
          found.accept(
              Finding.of(
                      RuleCode.HV109,
                      vnic.id(),
                      vnic.id()
                          + " and "
                          + first
                          + " are both 'vEthernet ("
                          + vnic.name()
                          + ")' on "
                          + host.id()
                          + ".")
                  .relatedTo(first));
        }
      }
    }
  }

  /** A switch that a machine may be moved to has its use. */
  private static void unused(NetworkView network, Consumer<Finding> found) {
    Set<ElementId> targets = new HashSet<>();
    network.network().requirements().stream()
        .filter(r -> r.sentence() instanceof Sentence.MovableTo)
        .forEach(r -> targets.addAll(((Sentence.MovableTo) r.sentence()).hosts()));
    for (Scenario scenario : network.network().scenarios()) {
      scenario.events().forEach(e -> e.target().ifPresent(targets::add));
    }
    for (HostSwitch one : network.hosts().virtualSwitches()) {
      if (one.is(VirtualSwitch.Kind.EXTERNAL)
          && isBare(one, network)
          && !targets.contains(one.host().id())) {
        found.accept(
            Finding.of(
                    RuleCode.HV035,
                    one.id(),
                    "Neither a machine nor a vnic is on "
                        + one.id()
                        + "; it binds "
                        + LocalNames.of(one.vswitch().uplinks())
                        + " for nothing.")
                .relatedTo(one.id(), Aspect.SWITCH_KIND));
      }
    }
  }

  /** Whether nothing is connected to a switch, and no machine of a cluster may come to it. */
  static boolean isBare(HostSwitch one, NetworkView network) {
    return one.vswitch().managementAdapters().isEmpty()
        && !network.clusters().mayCarryMachines(one);
  }
}
