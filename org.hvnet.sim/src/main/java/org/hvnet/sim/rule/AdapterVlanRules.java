package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;

/** Rules about the VLAN modes of machines' adapters. */
final class AdapterVlanRules {
  /**
   * HV064: a machine stands in no VLAN of a department that it must not reach. HV071: a trunk
   * carries something. HV073: a guest with a trunk knows tags. HV074: a guest does not tag the
   * native VLAN.
   */
  static final Rule ADAPTERS =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(AdapterVlanRules::foreign)
          .row(AdapterVlanRules::carriesNothing, AdapterVlanRules::emptyTrunk)
          .row(AdapterVlanRules::taggedNative)
          .row(AdapterVlanRules::needlessTrunk);

  /** HV082: a tag on a switch without uplink leaves somebody to meet. */
  static final Rule INNER_SWITCHES =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(AdapterVlanRules::aloneOnInnerSwitch);

  private AdapterVlanRules() {}

  private static void foreign(
      MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    foreign(adapter, network).ifPresent(vlan -> found.accept(foreign(adapter, vlan, network)));
  }

  private static Finding foreign(MachineAdapter adapter, Vlan vlan, NetworkView network) {
    VirtualMachine machine = adapter.machine();
    ElementId own = machine.department().orElseThrow();
    ElementId owner = network.vlans().owners(vlan.id()).getFirst();
    Finding finding =
        Finding.of(
                RuleCode.HV064,
                adapter.id(),
                Aspect.VLAN,
                machine.id()
                    + " belongs to "
                    + own
                    + ", but stands in "
                    + VlanNames.of(vlan)
                    + " of "
                    + owner
                    + ".")
            .withSeverity(network.network().policy().written() ? Severity.ERROR : Severity.WARNING)
            .relatedTo(owner);
    return network.vlans().department(own).filter(d -> d.vlans().size() < 2).isPresent()
        ? finding.mendedBy(
            Fix.remove("Leave it to the department " + own, adapter.id(), Aspect.VLAN))
        : finding;
  }

  /** The VLAN it stands in, if that is of a department which its machine must not reach. */
  static Optional<Vlan> foreign(MachineAdapter adapter, NetworkView network) {
    VirtualMachine machine = adapter.machine();
    AdapterVlan mode = adapter.adapter().vlan();
    if (network.network().policy().between() != Policy.Rule.APART
        || machine.department().isEmpty()
        || machine.settings().forwarding().isPresent()
        || !machine.settings().bridges().isEmpty()
        || mode instanceof AdapterVlan.Trunk
        || mode instanceof AdapterVlan.Isolated) {
      return Optional.empty();
    }
    ElementId own = machine.department().get();
    return standsIn(network, adapter.id(), mode)
        .filter(vlan -> isOfOthers(network.vlans().owners(vlan.id()), own, machine, network));
  }

  private static boolean isOfOthers(
      List<ElementId> owners, ElementId own, VirtualMachine machine, NetworkView network) {
    return !owners.isEmpty()
        && !owners.contains(own)
        && owners.stream().allMatch(d -> network.permissions().isApart(machine.id(), d));
  }

  private static Optional<Vlan> standsIn(NetworkView network, ElementId id, AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Access(var vlan) -> network.vlans().vlan(id, vlan);
      case AdapterVlan.Community(var primary, var secondary) -> network.vlans().vlan(id, secondary);
      default -> Optional.empty();
    };
  }

  private static boolean carriesNothing(MachineAdapter adapter) {
    return adapter.adapter().vlan() instanceof AdapterVlan.Trunk(var allowed, var nativeVlan)
        && allowed.isEmpty();
  }

  private static Finding emptyTrunk(MachineAdapter adapter) {
    return Finding.of(
        RuleCode.HV071,
        adapter.id(),
        Aspect.VLAN,
        "The trunk of " + adapter.called() + " carries no VLAN: what it names has none.");
  }

  private static void taggedNative(
      MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    if (adapter.adapter().vlan() instanceof AdapterVlan.Trunk(var allowed, var nativeVlan)
        && nativeVlan.isPresent()
        && adapter.adapter().subInterfaces().stream()
            .anyMatch(s -> s.vlan().equals(nativeVlan.get()))) {
      found.accept(
          Finding.of(
              RuleCode.HV074,
              adapter.id(),
              Aspect.VLAN,
              "The guest of "
                  + adapter.called()
                  + " has a tagged interface in "
                  + network.vlans().names().of(adapter.id(), nativeVlan.get())
                  + ", which the port hands out untagged."));
    }
  }

  /** Addresses in the VLANs show that the guest was prepared; a tap is there to see them. */
  private static void needlessTrunk(
      MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    VirtualMachine machine = adapter.machine();
    if (adapter.adapter().vlan() instanceof AdapterVlan.Trunk(var allowed, var nativeVlan)
        && !allowed.isEmpty()
        && machine.settings().forwarding().isEmpty()
        && machine.settings().bridges().isEmpty()
        && adapter.adapter().features().mirror().isEmpty()
        && network.hosts().in(machine.id()).isEmpty()
        && adapter.adapter().subInterfaces().isEmpty()) {
      found.accept(
          Finding.of(
              RuleCode.HV073,
              adapter.id(),
              Aspect.VLAN,
              machine.id()
                  + " sees the VLANs "
                  + allowed
                  + " with tags, but is neither router nor firewall nor bridge, and has no address"
                  + " in any of them."));
    }
  }

  private static void aloneOnInnerSwitch(
      HostSwitch on, NetworkView network, Consumer<Finding> found) {
    if (on.is(VirtualSwitch.Kind.EXTERNAL)) {
      return;
    }
    record Member(ElementId id, ElementId called, AdapterVlan mode) {}
    List<Member> members =
        Stream.concat(
                network.machines().adaptersOn(on.id()).stream()
                    .map(a -> new Member(a.id(), a.called(), a.adapter().vlan())),
                on.vswitch().managementAdapters().stream()
                    .map(a -> new Member(a.id(), a.id(), a.vlan())))
            .toList();
    Set<Integer> met =
        members.stream()
            .flatMap(m -> VlanModes.vlans(m.mode()).stream().boxed())
            .collect(Collectors.groupingBy(v -> v, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(e -> e.getValue() > 1)
            .map(e -> e.getKey())
            .collect(Collectors.toSet());
    Set<Integer> ofHost =
        on.vswitch().managementAdapters().stream()
            .flatMap(a -> VlanModes.vlans(a.vlan()).stream().boxed())
            .collect(Collectors.toSet());
    boolean translated = on.vswitch().settings().nat().isPresent();
    for (Member member : members) {
      if (members.size() > 1 && member.mode() instanceof AdapterVlan.Access(var vlan)) {
        if (!met.contains(vlan.value())) {
          found.accept(inVain(member.id(), member.called(), vlan, on, network, "meets nobody"));
        } else if (translated && !ofHost.contains(vlan.value())) {
          found.accept(
              inVain(member.id(), member.called(), vlan, on, network, "does not meet the host"));
        }
      }
    }
  }

  private static Finding inVain(
      ElementId adapter,
      ElementId called,
      VlanId vlan,
      HostSwitch on,
      NetworkView network,
      String fate) {
    return Finding.of(
            RuleCode.HV082,
            adapter,
            Aspect.VLAN,
            called
                + " is tagged with "
                + network.vlans().names().of(adapter, vlan)
                + " on "
                + on.id()
                + ", which has no uplink, and "
                + fate
                + " there.")
        .relatedTo(on.id(), Aspect.SWITCH_KIND);
  }
}
