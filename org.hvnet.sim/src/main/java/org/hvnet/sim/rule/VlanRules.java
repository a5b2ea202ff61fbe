package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Vlan;

/** Rules about VLANs as they are declared, and about the departments that own them. */
final class VlanRules {
  private static final VlanId OUT_OF_THE_BOX = new VlanId(1);

  /** HV061, HV091, HV092: a number means one VLAN in each site. */
  static final Rule NUMBERS = VlanRules::numbers;

  /** HV062: VLAN 1 is what switches use for untagged frames out of the box. */
  static final Rule DEPARTMENTS =
      Table.of(NetworkView::network, Network::departments).row(VlanRules::outOfTheBox);

  /** HV063: departments that are kept apart have no VLAN in common. */
  static final Rule SHARED = VlanRules::shared;

  /** HV076: a VLAN is there for somebody. */
  static final Rule UNUSED = VlanRules::unused;

  private VlanRules() {}

  private static void numbers(NetworkView network, Consumer<Finding> found) {
    record Wire(List<String> site, VlanId number) {}
    Map<Wire, Vlan> first = new HashMap<>();
    for (Vlan vlan : network.network().vlans()) {
      Vlan earlier = first.putIfAbsent(new Wire(site(network, vlan), vlan.vid()), vlan);
      if (earlier != null) {
        found.accept(
            Finding.of(
                    twice(earlier, vlan),
                    vlan.id(),
                    Aspect.NUMBER,
                    vlan.id()
                        + " has the number "
                        + vlan.vid()
                        + ", which is that of "
                        + earlier.id()
                        + ": on the wire they are one VLAN.")
                .relatedTo(earlier.id(), Aspect.NUMBER));
      }
    }
  }

  private static RuleCode twice(Vlan one, Vlan other) {
    if (one.secondary().isPresent() && other.secondary().isPresent()) {
      return RuleCode.HV092;
    }
    return one.secondary().isPresent() || other.secondary().isPresent()
        ? RuleCode.HV091
        : RuleCode.HV061;
  }

  /** The site in which a VLAN is declared; a secondary one stands where its primary one does. */
  private static List<String> site(NetworkView network, Vlan vlan) {
    ElementId owner = vlan.secondary().map(Vlan.Secondary::primary).orElse(vlan.id());
    return owner.path().subList(0, owner.path().size() - 1);
  }

  private static void outOfTheBox(
      Department department, NetworkView network, Consumer<Finding> found) {
    for (ElementId id : department.vlans()) {
      network
          .vlans()
          .vlan(id)
          .filter(v -> v.vid().equals(OUT_OF_THE_BOX))
          .map(
              v ->
                  Finding.of(
                      RuleCode.HV062,
                      v.id(),
                      Aspect.NUMBER,
                      department.id()
                          + " has VLAN 1, the native VLAN of most switches out of the box: what is"
                          + " tagged here is untagged there."))
          .ifPresent(
              f -> found.accept(id.equals(department.id()) ? f : f.relatedTo(department.id())));
    }
  }

  private static void shared(NetworkView network, Consumer<Finding> found) {
    Policy policy = network.network().policy();
    if (policy.between() != Policy.Rule.APART) {
      return;
    }
    Severity severity = policy.written() ? Severity.ERROR : Severity.WARNING;
    Map<ElementId, Department> owners = new HashMap<>();
    for (Department department : network.network().departments()) {
      for (ElementId id : department.vlans()) {
        Department earlier = owners.putIfAbsent(id, department);
        Optional<Vlan> vlan = network.vlans().vlan(id).filter(v -> !isIsolated(v));
        if (earlier != null
            && vlan.isPresent()
            && network.permissions().areApart(earlier.id(), department.id())) {
          found.accept(
              Finding.of(
                      RuleCode.HV063,
                      department.id(),
                      Aspect.VLAN,
                      department.id()
                          + " and "
                          + earlier.id()
                          + " must not reach each other, but share "
                          + VlanNames.of(vlan.get())
                          + ".")
                  .withSeverity(severity)
                  .relatedTo(earlier.id(), Aspect.VLAN));
        }
      }
    }
  }

  private static boolean isIsolated(Vlan vlan) {
    return vlan.secondary().filter(s -> s.kind() == Vlan.Kind.ISOLATED).isPresent();
  }

  /**
   * A VLAN that sites have each for themselves is used if one of them uses it. While nothing is in
   * any VLAN yet, the network is a draft.
   */
  private static void unused(NetworkView network, Consumer<Finding> found) {
    record Copies(String name, VlanId number) {}
    Set<ElementId> named = named(network);
    Set<Copies> used = new HashSet<>();
    Set<Copies> said = new HashSet<>();
    for (Vlan vlan : network.network().vlans()) {
      if (hasMembers(network, vlan) || named.contains(vlan.id())) {
        used.add(new Copies(vlan.id().name(), vlan.vid()));
      }
    }
    for (Vlan vlan : network.network().vlans()) {
      Copies copies = new Copies(vlan.id().name(), vlan.vid());
      if (!used.isEmpty() && !used.contains(copies) && said.add(copies)) {
        found.accept(
            Finding.of(
                RuleCode.HV076,
                vlan.id(),
                "Nothing is in "
                    + VlanNames.of(vlan)
                    + ": no adapter, NIC, access port, server or router interface."));
      }
    }
  }

  /** Of two VLANs with one number, the other one may have them. */
  private static boolean hasMembers(NetworkView network, Vlan vlan) {
    return network
        .vlans()
        .vlan(vlan.id(), vlan.vid())
        .filter(v -> !network.vlanUse().placesOf(v.id()).isEmpty())
        .isPresent();
  }

  /**
   * What sentences, clusters and ports name, though nobody is in it: a native VLAN is best empty,
   * and a private VLAN is there for its secondary ones.
   */
  private static Set<ElementId> named(NetworkView network) {
    Network whole = network.network();
    Set<ElementId> named = new HashSet<>();
    for (Vlan vlan : whole.vlans()) {
      vlan.secondary().map(Vlan.Secondary::primary).ifPresent(named::add);
    }
    for (BridgePort port : network.cabling().ports()) {
      VlanModes.untagged(port.port().mode())
          .flatMap(v -> network.vlans().vlan(port.id(), v))
          .ifPresent(v -> named.add(v.id()));
    }
    for (var cluster : whole.clusters()) {
      named.addAll(cluster.management());
      named.addAll(cluster.heartbeat());
      named.addAll(cluster.migration());
    }
    for (Term term : network.permissions().terms()) {
      if (term instanceof Term.VlanMembers(var vlan)) {
        named.add(vlan);
      }
    }
    return named;
  }
}
