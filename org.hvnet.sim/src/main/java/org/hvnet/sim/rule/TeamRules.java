package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.PhysicalNic;

/** Rules about Switch Embedded Teams: their members, and what is mapped to them. */
final class TeamRules {
  private static final int MOST_MEMBERS = 8;

  /**
   * HV040: more members than a team can have.
   *
   * <p>HV042: members differ.
   *
   * <p>HV043: the physical side aggregates links that the team does not.
   *
   * <p>HV049: a vnic is mapped to a NIC that is no member, or not where it must be.
   */
  static final Rule SWITCHES =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(
              s -> s.vswitch().uplinks().size() > MOST_MEMBERS,
              s ->
                  Finding.of(
                      RuleCode.HV040,
                      s.id(),
                      Aspect.SWITCH_KIND,
                      s.id()
                          + " has "
                          + s.vswitch().uplinks().size()
                          + " NICs; a team has at most "
                          + MOST_MEMBERS
                          + "."))
          .row(TeamRules::unequal)
          .row(TeamRules::aggregated)
          .row(TeamRules::mapping);

  /** HV052: minimum bandwidth of a machine on a team. */
  static final Rule ADAPTERS =
      Table.of(NetworkView::machines, Machines::adapters).row(TeamRules::guaranteed);

  private TeamRules() {}

  /** A NIC of which nothing is said has 1 Gbit/s, so that a difference to it is only a warning. */
  private static void unequal(HostSwitch one, NetworkView network, Consumer<Finding> found) {
    List<HostNic> members = network.hosts().uplinks(one);
    for (HostNic member : members.subList(Math.min(1, members.size()), members.size())) {
      PhysicalNic first = members.getFirst().nic();
      PhysicalNic nic = member.nic();
      if (!nic.rate().equals(first.rate())) {
        boolean assumed =
            nic.rate().equals(DataRate.GIGABIT) || first.rate().equals(DataRate.GIGABIT);
        found.accept(
            unequal(one, nic, first, nic.rate().toString(), first.rate().toString(), Aspect.SPEED)
                .withSeverity(assumed ? Severity.WARNING : Severity.ERROR));
      }
      if (nic.settings().rdma() != first.settings().rdma()) {
        boolean mine = nic.settings().rdma();
        found.accept(
            unequal(one, nic, first, rdma(mine), rdma(!mine), Aspect.RDMA)
                .withSeverity(Severity.WARNING));
      }
    }
  }

  private static String rdma(boolean has) {
    return has ? "RDMA" : "no RDMA";
  }

  private static Finding unequal(
      HostSwitch one,
      PhysicalNic nic,
      PhysicalNic first,
      String mine,
      String other,
      Aspect aspect) {
    return Finding.of(
            RuleCode.HV042,
            nic.id(),
            aspect,
            "The members of team "
                + one.id()
                + " differ: "
                + nic.id().name()
                + " has "
                + mine
                + ", "
                + first.id().name()
                + " has "
                + other
                + ".")
        .relatedTo(first.id(), aspect);
  }

  private static void aggregated(HostSwitch one, NetworkView network, Consumer<Finding> found) {
    for (ElementId uplink : one.vswitch().uplinks()) {
      network
          .cabling()
          .peerPort(uplink)
          .filter(p -> p.port().settings().lag().isPresent())
          .ifPresent(
              p ->
                  found.accept(
                      Finding.of(
                              RuleCode.HV043,
                              p.id(),
                              Aspect.LAG,
                              "The port of "
                                  + uplink
                                  + " is in lag "
                                  + p.port().settings().lag().get()
                                  + "; virtual switch "
                                  + one.id().name()
                                  + " aggregates no links.")
                          .relatedTo(one.id(), Aspect.SWITCH_KIND)
                          .mendedBy(Fix.remove("Remove the lag", p.id(), Aspect.LAG))));
    }
  }

  private static void mapping(HostSwitch one, NetworkView network, Consumer<Finding> found) {
    List<ElementId> members = one.vswitch().uplinks();
    List<ManagementAdapter> vnics = one.vswitch().managementAdapters();
    long rdma = vnics.stream().filter(v -> v.settings().rdma()).count();
    Set<ElementId> taken = new HashSet<>();
    vnics.forEach(v -> v.settings().teamMember().ifPresent(taken::add));
    Set<ElementId> used = new HashSet<>();
    for (ManagementAdapter vnic : vnics) {
      Optional<ElementId> member = vnic.settings().teamMember();
      if (member.isPresent() && !members.contains(member.get())) {
        found.accept(
            mapping(
                one,
                vnic,
                vnic.id()
                    + " goes over "
                    + member.get().name()
                    + ", which is no NIC of "
                    + one.id().name()
                    + ": "
                    + LocalNames.of(members)
                    + "."));
      } else if (vnic.settings().rdma() && members.size() > 1) {
        if (member.isEmpty() && rdma > 1) {
          Finding finding =
              mapping(
                      one,
                      vnic,
                      vnic.id()
                          + " does RDMA and is mapped to no NIC of team "
                          + one.id().name()
                          + "; it may share one with another vnic.")
                  .withSeverity(Severity.WARNING);
          found.accept(
              members.stream()
                  .filter(m -> !taken.contains(m))
                  .findFirst()
                  .map(m -> finding.mendedBy(map(vnic, m)))
                  .orElse(finding));
        } else if (member.isPresent() && !used.add(member.get()) && rdma <= members.size()) {
          found.accept(
              mapping(
                  one,
                  vnic,
                  vnic.id()
                      + " does RDMA over "
                      + member.get().name()
                      + ", as another RDMA vnic of the team does."));
        }
      }
    }
  }

  private static Finding mapping(HostSwitch one, ManagementAdapter vnic, String message) {
    return Finding.of(RuleCode.HV049, vnic.id(), Aspect.TEAM_MEMBER, message)
        .relatedTo(one.id(), Aspect.SWITCH_KIND);
  }

  private static Fix map(ManagementAdapter vnic, ElementId member) {
    String name = ElementId.of(member.name()).toString();
    return Fix.add("Map it to " + name, vnic.id(), "via " + name);
  }

  private static void guaranteed(
      MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    var bandwidth = adapter.adapter().features().bandwidth();
    boolean weight = bandwidth.weight().isPresent();
    if (adapter.on().filter(HostSwitch::isTeam).isPresent()
        && (weight || bandwidth.minimum().isPresent())) {
      Aspect aspect = weight ? Aspect.WEIGHT : Aspect.MINIMUM;
      found.accept(
          Finding.of(
                  RuleCode.HV052,
                  adapter.id(),
                  aspect,
                  adapter.machine().id()
                      + " is promised "
                      + (weight
                          ? "weight " + bandwidth.weight().get()
                          : "at least " + bandwidth.minimum().get())
                      + " on team "
                      + adapter.on().get().id()
                      + ", which does not keep such promises to machines.")
              .withSeverity(Severity.WARNING)
              .relatedTo(adapter.on().get().id(), Aspect.SWITCH_KIND)
              .mendedBy(
                  Fix.remove(
                      weight ? "Remove the weight" : "Remove the minimum", adapter.id(), aspect)));
    }
  }
}
