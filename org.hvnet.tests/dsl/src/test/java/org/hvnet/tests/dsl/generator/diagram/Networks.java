package org.hvnet.tests.dsl.generator.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.tests.support.Renaming;
import org.hvnet.tests.support.Specifications;

/** Networks to draw. */
final class Networks {
  private static final MacAddress MAC = MacAddress.of("00-15-5D-00-0B-00");

  private Networks() {}

  static Stream<Network> all() {
    Network contoso = Specifications.contoso();
    return Stream.of(contoso, Renaming.hostile(contoso), empty(), pair(3), pair(5));
  }

  static Network empty() {
    return network(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A pair of switches with a core above and an outside behind it. Each host has two virtual
   * switches, management adapters, machines on both of them and one on none.
   */
  static Network pair(int hostCount) {
    List<Link> links = new ArrayList<>();
    List<PhysicalSwitch> switches = new ArrayList<>();
    PortMode trunk = new PortMode.Trunk(VlanSet.of("100-109"), Optional.of(new VlanId(1)));
    for (String name : List.of("TorA", "TorB")) {
      List<SwitchPort> ports = new ArrayList<>();
      for (int i = 1; i <= hostCount; i++) {
        ports.add(port(trunk, name, "Eth1/" + i));
        String nic = name.equals("TorA") ? "N1" : "N2";
        links.add(link(id("HV" + i, nic), id(name, "Eth1/" + i)));
      }
      ports.add(port(trunk, name, "Peer"));
      ports.add(port(trunk, name, "Up"));
      links.add(link(id(name, "Up"), id("Core", name)));
      IntStream.rangeClosed(30, 48)
          .forEach(i -> ports.add(port(new PortMode.Access(new VlanId(100)), name, "Eth1/" + i)));
      switches.add(new PhysicalSwitch(id(name), ports));
    }
    PortMode other = new PortMode.Trunk(VlanSet.of("100,102"), Optional.empty());
    PortMode everything = new PortMode.Trunk(VlanSet.ALL, Optional.empty());
    switches.add(
        new PhysicalSwitch(
            id("Core"),
            List.of(
                port(other, "Core", "TorA"),
                port(trunk, "Core", "TorB"),
                port(everything, "Core", "Net"))));
    links.add(link(id("TorA", "Peer"), id("TorB", "Peer")));
    links.add(link(id("Core", "Net"), id("Internet")));
    List<Host> hosts = IntStream.rangeClosed(1, hostCount).mapToObj(Networks::host).toList();
    return network(switches, hosts, List.of(new Outside(id("Internet"))), links);
  }

  private static Host host(int number) {
    String host = "HV" + number;
    ElementId lan = id(host, "Lan");
    ElementId lab = id(host, "Lab");
    List<VirtualMachine> machines = new ArrayList<>();
    for (int i = 1; i <= number + 2; i++) {
      machines.add(machine(host + "-Web" + i, lan));
    }
    machines.add(machine(host + "-Gate", lan, lab));
    machines.add(machine(host + "-Off"));
    ManagementAdapter management =
        new ManagementAdapter(
            lan.child("Mgmt"),
            "Mgmt",
            new AdapterVlan.Access(new VlanId(101)),
            MAC,
            Optional.empty(),
            true);
    return new Host(
        id(host),
        host + ".corp.example",
        List.of(nic(host, "N1"), nic(host, "N2")),
        List.of(),
        List.of(
            virtualSwitch(lan, Optional.of(id(host, "N1")), List.of(management)),
            virtualSwitch(lab, Optional.of(id(host, "N2")), List.of())),
        machines,
        List.of());
  }

  private static VirtualMachine machine(String name, ElementId... switches) {
    List<VirtualAdapter> adapters =
        Stream.of(switches)
            .map(
                s ->
                    new VirtualAdapter(
                        id(name, s.name()),
                        s.name(),
                        VirtualAdapter.Kind.SYNTHETIC,
                        s,
                        new AdapterVlan.Access(new VlanId(100)),
                        MAC,
                        true,
                        Optional.empty()))
            .toList();
    return new VirtualMachine(
        id(name), name, Optional.empty(), 2, 1L << 30, 1, adapters, List.of(), List.of());
  }

  private static VirtualSwitch virtualSwitch(
      ElementId id, Optional<ElementId> uplink, List<ManagementAdapter> adapters) {
    return new VirtualSwitch(id, id.name(), VirtualSwitch.Kind.EXTERNAL, uplink, adapters);
  }

  private static PhysicalNic nic(String host, String name) {
    return new PhysicalNic(
        id(host, name),
        new NicIdentity.Alias(name),
        DataRate.GIGABIT,
        false,
        Optional.empty(),
        MAC);
  }

  private static SwitchPort port(PortMode mode, String... path) {
    return new SwitchPort(id(path), mode, false);
  }

  private static Link link(ElementId first, ElementId second) {
    return new Link(id(first + " to " + second), first, second, new DataRate(25_000_000_000L), 3);
  }

  private static Network network(
      List<PhysicalSwitch> switches, List<Host> hosts, List<Outside> outsides, List<Link> links) {
    Policy.Rule may = Policy.Rule.MAY;
    return new Network(
        "Pair",
        List.of(),
        List.of(),
        switches,
        hosts,
        List.of(),
        List.of(),
        outsides,
        links,
        new Policy(may, may, may, may, false),
        List.of(),
        List.of());
  }

  private static ElementId id(String... path) {
    return ElementId.of(path);
  }
}
