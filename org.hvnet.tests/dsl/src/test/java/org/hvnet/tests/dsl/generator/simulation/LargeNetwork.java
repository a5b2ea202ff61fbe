package org.hvnet.tests.dsl.generator.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** A network that is too large for one method, one list and one class. */
final class LargeNetwork {
  private LargeNetwork() {}

  static Network of(int machines, int ports) {
    ElementId host = ElementId.of("Host");
    ElementId device = ElementId.of("Switch");
    PortMode mode = new PortMode.Trunk(VlanSet.of("2-4,10"), Optional.of(new VlanId(1)));
    List<SwitchPort> switchPorts =
        IntStream.range(0, ports)
            .mapToObj(i -> new SwitchPort(device.child("port " + i), mode, i % 2 == 0))
            .toList();
    List<Link> links =
        IntStream.range(0, ports / 2)
            .mapToObj(i -> link(switchPorts.get(2 * i).id(), switchPorts.get(2 * i + 1).id()))
            .toList();
    List<VirtualMachine> all =
        IntStream.range(0, machines).mapToObj(i -> machine(i, host.child("Lan"))).toList();
    List<Group.Term> members =
        all.stream().<Group.Term>map(m -> new Group.Term.Endpoint(m.id())).toList();
    Group group = new Group("x".repeat(70_000), members, members);
    Policy.Rule may = Policy.Rule.MAY;
    return new Network(
        "Large",
        List.of(),
        List.of(),
        List.of(new PhysicalSwitch(device, switchPorts)),
        List.of(new Host(host, "Host", List.of(), List.of(), List.of(), all, List.of())),
        List.of(),
        List.of(),
        List.of(),
        links,
        new Policy(may, may, may, may, false),
        List.of(new Requirement(ElementId.of("R1"), new Sentence.Isolated(group))),
        List.of());
  }

  private static Link link(ElementId first, ElementId second) {
    return new Link(
        ElementId.of(first + " - " + second),
        first,
        second,
        new DataRate(Long.MAX_VALUE),
        Integer.MAX_VALUE);
  }

  private static VirtualMachine machine(int number, ElementId virtualSwitch) {
    ElementId id = ElementId.of("VM" + number);
    return new VirtualMachine(
        id,
        "machine " + number,
        Optional.empty(),
        2,
        Long.MAX_VALUE,
        1,
        List.of(
            new VirtualAdapter(
                id.child("Lan"),
                "Lan",
                VirtualAdapter.Kind.SYNTHETIC,
                virtualSwitch,
                new AdapterVlan.Untagged(),
                new MacAddress(0x0015_5D00_0000L + number),
                true,
                Optional.empty())),
        List.of(),
        List.of());
  }
}
