package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.MachineSettings.AdapterGroup;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * HV050: adapters that a guest teams: two of them, allowed to, on different external switches, in
 * one VLAN.
 */
final class GuestTeamRules {
  static final Rule ALL = Table.of(NetworkView::machines, Machines::all).row(GuestTeamRules::teams);

  private GuestTeamRules() {}

  private static void teams(HostMachine owner, NetworkView network, Consumer<Finding> found) {
    List<AdapterGroup> teams = owner.machine().settings().teams();
    for (int i = 0; i < teams.size(); i++) {
      List<MachineAdapter> members =
          teams.get(i).adapters().stream()
              .map(id -> network.machines().adapter(id).orElse(null))
              .toList();
      if (members.stream().allMatch(Objects::nonNull)) {
        team(new Place(owner.id(), Aspect.GUEST_TEAM, i), members, found);
      }
    }
  }

  private static void team(Place place, List<MachineAdapter> members, Consumer<Finding> found) {
    String name = "The team in " + place.element();
    if (members.size() != 2) {
      found.accept(
          Finding.of(
              RuleCode.HV050,
              place,
              name
                  + " has "
                  + (members.size() == 1 ? "one adapter" : members.size() + " adapters")
                  + "; two are supported."));
    }
    Map<ElementId, MachineAdapter> switches = new HashMap<>();
    for (MachineAdapter member : members) {
      String adapter = member.adapter().name();
      if (!member.isOn(VirtualSwitch.Kind.EXTERNAL)) {
        found.accept(
            Finding.of(
                    RuleCode.HV050,
                    member.id(),
                    Aspect.ON_SWITCH,
                    name
                        + " has adapter "
                        + adapter
                        + " on "
                        + member.adapter().virtualSwitch()
                        + ", which is not external.")
                .relatedTo(member.adapter().virtualSwitch(), Aspect.SWITCH_KIND));
      }
      if (!member.adapter().features().teaming()) {
        found.accept(
            Finding.of(
                    RuleCode.HV050,
                    member.id(),
                    name
                        + " has adapter "
                        + adapter
                        + ", whose port does not allow it: when the other fails, its frames are"
                        + " dropped.")
                .mendedBy(Fix.add("Add 'teaming'", member.id(), "teaming")));
      }
      MachineAdapter same = switches.putIfAbsent(member.adapter().virtualSwitch(), member);
      if (same != null) {
        found.accept(
            Finding.of(
                    RuleCode.HV050,
                    member.id(),
                    Aspect.ON_SWITCH,
                    name
                        + " has adapters "
                        + same.adapter().name()
                        + " and "
                        + adapter
                        + " on one switch, "
                        + member.adapter().virtualSwitch()
                        + "; it survives nothing that the switch does not.")
                .withSeverity(Severity.WARNING)
                .relatedTo(same.id(), Aspect.ON_SWITCH));
      }
      MachineAdapter first = members.getFirst();
      if (!member.adapter().vlan().equals(first.adapter().vlan())) {
        found.accept(
            Finding.of(
                    RuleCode.HV050,
                    member.id(),
                    Aspect.VLAN,
                    name
                        + " joins two networks: "
                        + adapter
                        + " is not in the VLAN of "
                        + first.adapter().name()
                        + ".")
                .relatedTo(first.id(), Aspect.VLAN));
      }
    }
  }
}
