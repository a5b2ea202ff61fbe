package org.hvnet.tests.sim.support;

import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.network.Scenario.Event;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter.Kind;

/**
 * Two hosts, four departments: Sales in VLAN 2, Finance in 3, HR in 4 on both hosts and with a
 * server each; R&D on a private switch of Host1. The trunk between the physical switches is what
 * fails.
 */
public final class Contoso {
  /** The SQL Server of Sales. */
  public static final Service SQL =
      new Service("sql", Service.Transport.TCP, List.of(new PortRange(1433, 1433)));

  private Contoso() {}

  /** The network. */
  public static Topology topology() {
    return topology("2-4,10");
  }

  /** The network with other VLANs on the trunk between the physical switches. */
  public static Topology topology(String trunk) {
    return new NetworkBuilder()
        .department("Sales", 2)
        .department("Finance", 3)
        .department("HR", 4)
        .department("RnD", 0)
        .vlan("Mgmt", 10)
        .physicalSwitch(
            "SwitchA",
            trunk("1", "2-4"),
            access("2", 10),
            trunk("24", trunk),
            access("11", 2),
            access("12", 3),
            access("13", 4))
        .physicalSwitch("SwitchC", trunk("1", "2-4"), access("2", 10), trunk("24", trunk))
        .link("SwitchA.24", "SwitchC.24")
        .server("Server1", "SwitchA.11", "10.0.2.11/24", SQL)
        .server("Server2", "SwitchA.12", "10.0.3.11/24")
        .server("Server3", "SwitchA.13", "10.0.4.11/24")
        .host(
            "Host1",
            h ->
                h.nic("PNIC1", "SwitchA.1", null)
                    .nic("PNIC2", "SwitchA.2", "10.0.10.11/24")
                    .external("Switch A", "PNIC1")
                    .isolated("Switch B")
                    .vm("VM1", Kind.SYNTHETIC, "Sales", "Switch A", 2, "10.0.2.1/24")
                    .vm("VM2", Kind.LEGACY, "Sales", "Switch A", 2, "10.0.2.2/24")
                    .vm("VM3", Kind.SYNTHETIC, "Finance", "Switch A", 3, "10.0.3.3/24")
                    .vm("VM4", Kind.SYNTHETIC, "HR", "Switch A", 4, "10.0.4.4/24")
                    .vm("VM5", Kind.SYNTHETIC, "RnD", "Switch B", 0, "10.0.5.5/24")
                    .vm("VM6", Kind.SYNTHETIC, "RnD", "Switch B", 0, "10.0.5.6/24"))
        .host(
            "Host2",
            h ->
                h.nic("PNIC1", "SwitchC.1", null)
                    .nic("PNIC2", "SwitchC.2", "10.0.10.12/24")
                    .external("Switch C", "PNIC1")
                    .vm("VM7", Kind.SYNTHETIC, "Sales", "Switch C", 2, "10.0.2.7/24")
                    .vm("VM8", Kind.SYNTHETIC, "Finance", "Switch C", 3, "10.0.3.8/24")
                    .vm("VM9", Kind.SYNTHETIC, "HR", "Switch C", 4, "10.0.4.9/24"))
        .topology();
  }

  /** Machines and servers by name. */
  public static Group group(String... endpoints) {
    return new Group(
        String.join(", ", endpoints),
        List.of(endpoints).stream()
            .<Group.Term>map(name -> new Group.Term.Endpoint(id(name)))
            .toList(),
        List.of());
  }

  /** The members of a department. */
  public static Group department(String name) {
    return new Group(name, List.of(new Group.Term.DepartmentMembers(id(name))), List.of());
  }

  /** {@code from reaches to}. */
  public static Sentence reaches(Group from, Group to) {
    return new Sentence.Reaches(from, to, List.of());
  }

  /** {@code from must not reach to}. */
  public static Sentence mustNotReach(Group from, Group to) {
    return new Sentence.MustNotReach(from, to, List.of());
  }

  /** {@code expect S within T} after an event. */
  public static Expectation expect(String name, long after, long within, Sentence sentence) {
    return new Expectation(
        id(name), Duration.ofSeconds(after), Duration.ofSeconds(within), sentence);
  }

  /** A ping between two endpoints. */
  public static Scenario.Traffic ping(Group from, Group to, Duration interval) {
    return new Scenario.Traffic(id("ping"), from, to, Optional.empty(), interval);
  }

  /** {@code at T fail E}, or repair. */
  public static Event at(long seconds, Action action, String element) {
    return new Event(Duration.ofSeconds(seconds), action, id(element));
  }

  /** The trunk fails after 5 s and is repaired after 15 s of 30. */
  public static Scenario cut(List<Expectation> expectations, List<ElementId> captures) {
    return new Scenario(
        id("Cut"),
        Duration.ofSeconds(30),
        7,
        List.of(ping(group("VM1"), group("VM7"), Duration.ofMillis(100))),
        List.of(at(5, Action.FAIL, "SwitchA.24"), at(15, Action.REPAIR, "SwitchA.24")),
        expectations,
        List.of(
            new Scenario.Always(
                id("always"), new Sentence.Invisible(department("RnD"), Optional.empty()))),
        captures);
  }
}
