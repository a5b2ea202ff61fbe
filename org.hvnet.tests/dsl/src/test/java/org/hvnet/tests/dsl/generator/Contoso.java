package org.hvnet.tests.dsl.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PassThroughDisk;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;

/** The network of the source scenario: two hosts, four departments. */
public final class Contoso {
  private static final List<String> DEPARTMENTS = List.of("Sales", "Finance", "HR");
  private static int nextMac;

  private Contoso() {}

  public static Network network() {
    nextMac = 0;
    return new Network(
        "Contoso",
        List.of(vlan("Sales", 2), vlan("Finance", 3), vlan("HR", 4), vlan("Mgmt", 10)),
        Stream.concat(
                DEPARTMENTS.stream()
                    .map(n -> new Department(id(n), List.of(id(n)), Optional.empty())),
                Stream.of(
                    new Department(
                        id("RnD"), List.of(), Optional.of(Subnet.of("10.0.5.0/24")))))
            .toList(),
        List.of(
            physicalSwitch("SwitchA", List.of(2, 3, 4)), physicalSwitch("SwitchC", List.of())),
        List.of(host1(), host2()),
        List.of(
            server("Server1", "Sales", 2, service("sql", 1433)),
            server("Server2", "Finance", 3),
            server("Server3", "HR", 4, service("smb", 445))),
        List.of(
            new StorageArray(
                id("San1"),
                StorageArray.Transport.FC,
                List.of(
                    new Lun(id("San1", "Disk1"), 200L << 30, Optional.empty()),
                    new Lun(id("San1", "Disk2"), 200L << 30, Optional.empty())))),
        List.of(),
        List.of(
            link(id("SwitchA", "24"), id("SwitchC", "24")),
            link(id("Server1"), id("SwitchA", "11")),
            link(id("Server2"), id("SwitchA", "12")),
            link(id("Server3"), id("SwitchA", "13")),
            link(id("Host1", "PNIC1"), id("SwitchA", "1")),
            link(id("Host1", "PNIC2"), id("SwitchA", "2")),
            link(id("Host2", "PNIC1"), id("SwitchC", "1")),
            link(id("Host2", "PNIC2"), id("SwitchC", "2"))),
        new Policy(
            Policy.Rule.REACHES, Policy.Rule.APART, Policy.Rule.APART, Policy.Rule.APART, true),
        requirements(),
        List.of(cut()));
  }

  private static Host host1() {
    return new Host(
        id("Host1"),
        "Host1",
        List.of(nic("Host1", "PNIC1"), management("Host1", "10.0.10.11/24")),
        List.of(new HostBusAdapter(id("Host1", "PNIC3"), id("San1"))),
        List.of(
            external("Host1", "Switch A"),
            new VirtualSwitch(
                id("Host1", "Switch B"),
                "Switch B",
                VirtualSwitch.Kind.PRIVATE,
                Optional.empty(),
                List.of())),
        List.of(
            machine("VM1", "Sales", 2, id("Host1", "Switch A")),
            machine("VM2", "Sales", 2, id("Host1", "Switch A")),
            machine("VM3", "Finance", 3, id("Host1", "Switch A")),
            machine("VM4", "HR", 4, id("Host1", "Switch A")),
            machine("VM5", "RnD", 0, id("Host1", "Switch B"), disk("Disk1", "E:")),
            machine("VM6", "RnD", 0, id("Host1", "Switch B"), disk("Disk2", "F:"))),
        List.of());
  }

  private static Host host2() {
    ElementId switchC = id("Host2", "Switch C");
    return new Host(
        id("Host2"),
        "Host2",
        List.of(nic("Host2", "PNIC1"), management("Host2", "10.0.10.12/24")),
        List.of(),
        List.of(external("Host2", "Switch C")),
        List.of(
            machine("VM7", "Sales", 2, switchC),
            machine("VM8", "Finance", 3, switchC),
            machine("VM9", "HR", 4, switchC)),
        List.of());
  }

  private static List<Requirement> requirements() {
    Optional<Service> sql = Optional.of(service("sql", 1433));
    Optional<Service> smb = Optional.of(service("smb", 445));
    Group server1 = endpoint("Server1");
    return List.of(
        new Requirement(id("R1"), new Sentence.Reaches(department("Sales"), server1, sql)),
        new Requirement(
            id("R1b"), new Sentence.OnlyReaches(department("Sales"), server1, Optional.empty())),
        new Requirement(
            id("R2"),
            new Sentence.Reaches(department("Finance"), endpoint("Server2"), Optional.empty())),
        new Requirement(
            id("R3"), new Sentence.Reaches(department("HR"), endpoint("Server3"), smb)),
        new Requirement(id("R4"), new Sentence.Invisible(department("RnD"), Optional.empty())),
        new Requirement(
            id("R6"), new Sentence.OnlyUses(department("RnD"), List.of(id("San1")))),
        new Requirement(
            id("R7"),
            new Sentence.ShareNo(
                List.of(all("hosts", Group.Word.HOSTS), all("departments", Group.Word.DEPARTMENTS)),
                Sentence.Element.NIC)));
  }

  private static Scenario cut() {
    Duration cut = Duration.ofSeconds(5);
    Duration repaired = Duration.ofSeconds(15);
    ElementId port = id("SwitchA", "24");
    ElementId id = id("Cut");
    Group pair =
        new Group(
            "VM1, VM2",
            List.of(new Group.Term.Endpoint(id("VM1")), new Group.Term.Endpoint(id("VM2"))),
            List.of());
    Group sales = department("Sales");
    return new Scenario(
        id,
        Duration.ofSeconds(30),
        0,
        List.of(
            new Scenario.Traffic(
                id.child("ping1"),
                endpoint("VM1"),
                endpoint("VM7"),
                Optional.empty(),
                Duration.ofMillis(100))),
        List.of(
            new Scenario.Event(cut, Scenario.Action.FAIL, port),
            new Scenario.Event(repaired, Scenario.Action.REPAIR, port)),
        List.of(
            new Scenario.Expectation(
                id.child("expect1"),
                cut,
                Duration.ofSeconds(1),
                new Sentence.Reaches(pair, endpoint("Server1"), Optional.empty())),
            new Scenario.Expectation(
                id.child("expect2"),
                repaired,
                Duration.ofSeconds(2),
                new Sentence.Reaches(sales, sales, Optional.empty()))),
        List.of(
            new Scenario.Always(
                id.child("always1"),
                new Sentence.Invisible(department("RnD"), Optional.empty()))),
        List.of());
  }

  private static Vlan vlan(String name, int vid) {
    return new Vlan(
        id(name), new VlanId(vid), Optional.of(Subnet.of("10.0." + vid + ".0/24")));
  }

  private static PhysicalSwitch physicalSwitch(String name, List<Integer> serverVlans) {
    List<SwitchPort> ports = new ArrayList<>();
    ports.add(new SwitchPort(id(name, "1"), trunk("2-4"), true));
    ports.add(new SwitchPort(id(name, "2"), new PortMode.Access(new VlanId(10)), true));
    ports.add(new SwitchPort(id(name, "24"), trunk("2-4,10"), false));
    for (int vid : serverVlans) {
      ports.add(
          new SwitchPort(
              id(name, String.valueOf(9 + vid)), new PortMode.Access(new VlanId(vid)), false));
    }
    return new PhysicalSwitch(id(name), ports);
  }

  private static PortMode trunk(String vlans) {
    return new PortMode.Trunk(VlanSet.of(vlans), Optional.empty());
  }

  private static PhysicalNic nic(String host, String name) {
    return new PhysicalNic(
        id(host, name),
        new NicIdentity.Alias(name),
        DataRate.GIGABIT,
        false,
        Optional.empty(),
        mac());
  }

  private static PhysicalNic management(String host, String address) {
    return new PhysicalNic(
        id(host, "PNIC2"),
        new NicIdentity.Alias("PNIC2"),
        DataRate.GIGABIT,
        true,
        Optional.of(new IpInterface(InterfaceAddress.of(address), false)),
        mac());
  }

  private static VirtualSwitch external(String host, String name) {
    return new VirtualSwitch(
        id(host, name),
        name,
        VirtualSwitch.Kind.EXTERNAL,
        Optional.of(id(host, "PNIC1")),
        List.of());
  }

  private static VirtualMachine machine(
      String name, String department, int vid, ElementId virtualSwitch, PassThroughDisk... disks) {
    AdapterVlan vlan =
        vid == 0 ? new AdapterVlan.Untagged() : new AdapterVlan.Access(new VlanId(vid));
    IpInterface ip =
        new IpInterface(
            Subnet.of("10.0." + (vid == 0 ? 5 : vid) + ".0/24")
                .fromTop(Integer.parseInt(name.substring(2))),
            true);
    return new VirtualMachine(
        id(name),
        name,
        Optional.of(id(department)),
        2,
        1L << 30,
        1,
        List.of(
            new VirtualAdapter(
                id(name, "Network Adapter"),
                "Network Adapter",
                VirtualAdapter.Kind.SYNTHETIC,
                virtualSwitch,
                vlan,
                mac(),
                true,
                Optional.of(ip))),
        List.of(disks),
        List.of());
  }

  private static PassThroughDisk disk(String lun, String drive) {
    return new PassThroughDisk(id("San1", lun), drive);
  }

  private static Server server(String name, String department, int vid, Service... services) {
    return new Server(
        id(name),
        Optional.of(id(department)),
        Optional.empty(),
        mac(),
        Optional.of(new IpInterface(Subnet.of("10.0." + vid + ".0/24").fromTop(20), true)),
        List.of(services));
  }

  private static Service service(String name, int port) {
    return new Service(name, Service.Transport.TCP, List.of(new PortRange(port, port)));
  }

  private static Link link(ElementId first, ElementId second) {
    return new Link(id(first + " to " + second), first, second, DataRate.GIGABIT, 10);
  }

  private static MacAddress mac() {
    return new MacAddress(0x0015_5D00_0B00L + nextMac++);
  }

  private static Group department(String name) {
    return new Group(name, List.of(new Group.Term.DepartmentMembers(id(name))), List.of());
  }

  private static Group endpoint(String name) {
    return new Group(name, List.of(new Group.Term.Endpoint(id(name))), List.of());
  }

  private static Group all(String text, Group.Word word) {
    return new Group(text, List.of(new Group.Term.All(word)), List.of());
  }

  private static ElementId id(String... path) {
    return ElementId.of(path);
  }
}
