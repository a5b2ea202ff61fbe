package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Vlan;

/** Rules about private VLANs. */
final class PrivateVlanRules {
  private static final VlanId OUT_OF_THE_BOX = new VlanId(1);

  /** HV091: VLAN 1 is no part of a private VLAN. HV093: one isolated VLAN is enough. */
  static final Rule DECLARED = PrivateVlanRules::declared;

  /** HV094: isolated members have somebody to talk to. */
  static final Rule PROMISCUOUS = PrivateVlanRules::promiscuous;

  private PrivateVlanRules() {}

  private static void declared(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, Vlan> isolated = new HashMap<>();
    Set<ElementId> primaries = new HashSet<>();
    for (Vlan vlan : network.network().vlans()) {
      if (vlan.secondary().isEmpty()) {
        continue;
      }
      ElementId primary = vlan.secondary().get().primary();
      if (primaries.add(primary)) {
        network.vlans().vlan(primary).ifPresent(p -> outOfTheBox(p, found));
      }
      outOfTheBox(vlan, found);
      if (vlan.secondary().get().kind() == Vlan.Kind.ISOLATED) {
        Vlan earlier = isolated.putIfAbsent(primary, vlan);
        if (earlier != null) {
          found.accept(
              Finding.of(
                      RuleCode.HV093,
                      vlan.id(),
                      primary
                          + " has two isolated VLANs, "
                          + earlier.vid()
                          + " and "
                          + vlan.vid()
                          + ": one keeps all of its members apart, and physical switches take no"
                          + " second one.")
                  .relatedTo(earlier.id()));
        }
      }
    }
  }

  private static void outOfTheBox(Vlan vlan, Consumer<Finding> found) {
    if (vlan.vid().equals(OUT_OF_THE_BOX)) {
      found.accept(
          Finding.of(
              RuleCode.HV091,
              vlan.id(),
              Aspect.NUMBER,
              "VLAN 1 cannot be part of a private VLAN, as " + vlan.id() + " is."));
    }
  }

  /**
   * What an outside holds is not known: it may have the promiscuous port. A switch that routes for
   * the primary VLAN can serve its secondary ones.
   */
  private static void promiscuous(NetworkView network, Consumer<Finding> found) {
    if (!network.vlans().anyPrivate()) {
      return;
    }
    Set<ElementId> served = served(network);
    Map<ElementId, ElementId> lonely = new HashMap<>();
    for (MachineAdapter adapter : network.machines().adapters()) {
      if (adapter.adapter().vlan() instanceof AdapterVlan.Isolated(var primary, var secondary)) {
        network
            .vlans()
            .vlan(adapter.id(), primary)
            .filter(p -> !served.contains(p.id()))
            .ifPresent(p -> lonely.putIfAbsent(p.id(), adapter.id()));
      }
    }
    for (Vlan vlan : network.network().vlans()) {
      ElementId member = lonely.get(vlan.id());
      if (member != null) {
        found.accept(
            Finding.of(
                    RuleCode.HV094,
                    vlan.id(),
                    "No port is promiscuous in "
                        + VlanNames.of(vlan)
                        + ": its isolated members, such as "
                        + member
                        + ", reach nobody.")
                .relatedTo(member));
      }
    }
  }

  private static Set<ElementId> served(NetworkView network) {
    Set<ElementId> served = new HashSet<>();
    for (MachineAdapter adapter : network.machines().adapters()) {
      if (adapter.adapter().vlan() instanceof AdapterVlan.Promiscuous(var primary, var all)) {
        network.vlans().vlan(adapter.id(), primary).ifPresent(v -> served.add(v.id()));
      }
    }
    for (PhysicalSwitch bridge : network.network().switches()) {
      bridge.interfaces().stream()
          .flatMap(i -> i.vlan().stream())
          .flatMap(v -> network.vlans().vlan(bridge.id(), v).stream())
          .forEach(v -> served.add(v.id()));
    }
    Set<ElementId> outsides = new HashSet<>();
    network.network().outsides().stream().map(Outside::id).forEach(outsides::add);
    for (BridgePort port : network.cabling().ports()) {
      boolean leadsOut = network.cabling().peer(port.id()).filter(outsides::contains).isPresent();
      if (port.port().mode() instanceof PortMode.Promiscuous(var primary, var all)) {
        network.vlans().vlan(port.id(), primary).ifPresent(v -> served.add(v.id()));
      } else if (leadsOut) {
        VlanModes.carried(port.port().mode()).stream()
            .forEach(
                v ->
                    network
                        .vlans()
                        .vlan(port.id(), new VlanId(v))
                        .ifPresent(vlan -> served.add(vlan.id())));
      }
    }
    return served;
  }
}
