package org.hvnet.tests.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * The network of the source scenario: two hosts, four departments. R&amp;D is on a private switch
 * and uses disks of a storage array.
 */
public final class Contoso {
  /** How the host finds the LUN of VM5. */
  public static final String DISK1 = "60060160A1B10001";

  /** How the host finds the LUN of VM6. */
  public static final String DISK2 = "60060160A1B10002";

  private static final Service SQL = tcp("sql", 1433);
  private static final Service SMB = tcp("smb", 445);
  private static final VlanSet LAN = VlanSet.of("2-4");

  private int addresses;

  private Contoso() {}

  /** The network. */
  public static Network network() {
    return new Contoso().build();
  }

  private Network build() {
    return new Network(
        "Contoso",
        List.of(vlan("Sales", 2), vlan("Finance", 3), vlan("HR", 4), vlan("Mgmt", 10)),
        List.of(
            department("Sales"),
            department("Finance"),
            department("HR"),
            new Department(ElementId.of("RnD"), List.of(), Optional.of(Subnet.of("10.0.5.0/24")))),
        List.of(
            new PhysicalSwitch(
                ElementId.of("SwitchA"),
                List.of(
                    trunk("SwitchA", "1", LAN, true),
                    access("SwitchA", "2", 10, true),
                    trunk("SwitchA", "24", VlanSet.of("2-4,10"), false),
                    access("SwitchA", "11", 2, false),
                    access("SwitchA", "12", 3, false),
                    access("SwitchA", "13", 4, false))),
            new PhysicalSwitch(
                ElementId.of("SwitchC"),
                List.of(
                    trunk("SwitchC", "1", LAN, true),
                    access("SwitchC", "2", 10, true),
                    trunk("SwitchC", "24", VlanSet.of("2-4,10"), false)))),
        List.of(host1(), host2()),
        List.of(
            server("Server1", "Sales", 2, SQL),
            server("Server2", "Finance", 3),
            server("Server3", "HR", 4, SMB)),
        List.of(
            new StorageArray(
                ElementId.of("San1"),
                StorageArray.Transport.FC,
                List.of(lun("Disk1", DISK1), lun("Disk2", DISK2)))),
        List.of(),
        List.of(
            link(ElementId.of("SwitchA", "24"), ElementId.of("SwitchC", "24")),
            link(ElementId.of("Server1"), ElementId.of("SwitchA", "11")),
            link(ElementId.of("Server2"), ElementId.of("SwitchA", "12")),
            link(ElementId.of("Server3"), ElementId.of("SwitchA", "13")),
            link(ElementId.of("Host1", "PNIC1"), ElementId.of("SwitchA", "1")),
            link(ElementId.of("Host1", "PNIC2"), ElementId.of("SwitchA", "2")),
            link(ElementId.of("Host2", "PNIC1"), ElementId.of("SwitchC", "1")),
            link(ElementId.of("Host2", "PNIC2"), ElementId.of("SwitchC", "2"))),
        new Policy(
            Policy.Rule.REACHES, Policy.Rule.APART, Policy.Rule.APART, Policy.Rule.APART, true),
        requirements(),
        List.of(cut()));
  }

  private Host host1() {
    ElementId id = ElementId.of("Host1");
    return new Host(
        id,
        "Host1",
        List.of(nic(id, "PNIC1"), managementNic(id, "PNIC2", "10.0.10.11/24")),
        List.of(new HostBusAdapter(id.child("PNIC3"), ElementId.of("San1"))),
        List.of(
            external(id, "Switch A"),
            new VirtualSwitch(
                id.child("Switch B"),
                "Switch B",
                VirtualSwitch.Kind.PRIVATE,
                Optional.empty(),
                List.of())),
        List.of(
            machine(id, "VM1", "Sales", "Switch A", 2),
            machine(id, "VM2", "Sales", "Switch A", 2),
            machine(id, "VM3", "Finance", "Switch A", 3),
            machine(id, "VM4", "HR", "Switch A", 4),
            machine(id, "VM5", "RnD", "Switch B", 0, disk("Disk1", "E:")),
            machine(id, "VM6", "RnD", "Switch B", 0, disk("Disk2", "F:"))),
        List.of());
  }

  private Host host2() {
    ElementId id = ElementId.of("Host2");
    return new Host(
        id,
        "Host2",
        List.of(nic(id, "PNIC1"), managementNic(id, "PNIC2", "10.0.10.12/24")),
        List.of(),
        List.of(external(id, "Switch C")),
        List.of(
            machine(id, "VM7", "Sales", "Switch C", 2),
            machine(id, "VM8", "Finance", "Switch C", 3),
            machine(id, "VM9", "HR", "Switch C", 4)),
        List.of());
  }

  private static List<Requirement> requirements() {
    Group sales = department("Sales", "Sales");
    Group server1 = endpoint("Server1");
    Group all =
        new Group("departments", List.of(new Group.Term.All(Group.Word.DEPARTMENTS)), List.of());
    Group hosts = new Group("hosts", List.of(new Group.Term.All(Group.Word.HOSTS)), List.of());
    return List.of(
        requirement("R1", new Sentence.Reaches(sales, server1, Optional.of(SQL))),
        requirement("R1b", new Sentence.OnlyReaches(sales, server1, Optional.empty())),
        requirement(
            "R2",
            new Sentence.Reaches(
                department("Finance", "Finance"), endpoint("Server2"), Optional.empty())),
        requirement(
            "R3",
            new Sentence.Reaches(department("HR", "HR"), endpoint("Server3"), Optional.of(SMB))),
        requirement("R4", new Sentence.Invisible(department("RnD", "RnD"), Optional.empty())),
        requirement(
            "R6", new Sentence.OnlyUses(department("RnD", "RnD"), List.of(ElementId.of("San1")))),
        requirement("R7", new Sentence.ShareNo(List.of(hosts, all), Sentence.Element.NIC)));
  }

  private static Scenario cut() {
    ElementId id = ElementId.of("Cut");
    Duration failure = Duration.ofSeconds(5);
    Duration repair = Duration.ofSeconds(15);
    ElementId trunk = ElementId.of("SwitchA", "24");
    Group sales = department("Sales", "Sales");
    return new Scenario(
        id,
        Duration.ofSeconds(30),
        1,
        List.of(
            new Scenario.Traffic(
                id.child("ping 1"),
                endpoint("VM1"),
                endpoint("VM7"),
                Optional.empty(),
                Duration.ofMillis(100))),
        List.of(
            new Scenario.Event(failure, Scenario.Action.FAIL, trunk),
            new Scenario.Event(repair, Scenario.Action.REPAIR, trunk)),
        List.of(
            new Scenario.Expectation(
                id.child("expect 1"),
                failure,
                Duration.ofSeconds(1),
                new Sentence.Reaches(
                    new Group(
                        "VM1, VM2",
                        List.of(
                            new Group.Term.Endpoint(ElementId.of("VM1")),
                            new Group.Term.Endpoint(ElementId.of("VM2"))),
                        List.of()),
                    endpoint("Server1"),
                    Optional.empty())),
            new Scenario.Expectation(
                id.child("expect 2"),
                repair,
                Duration.ofSeconds(2),
                new Sentence.Reaches(sales, sales, Optional.empty()))),
        List.of(
            new Scenario.Always(
                id.child("always 1"),
                new Sentence.Invisible(department("RnD", "RnD"), Optional.empty()))),
        List.of());
  }

  private static Requirement requirement(String name, Sentence sentence) {
    return new Requirement(ElementId.of(name), sentence);
  }

  private static Group department(String text, String name) {
    return new Group(
        text, List.of(new Group.Term.DepartmentMembers(ElementId.of(name))), List.of());
  }

  private static Group endpoint(String name) {
    return new Group(name, List.of(new Group.Term.Endpoint(ElementId.of(name))), List.of());
  }

  private static Service tcp(String name, int port) {
    return new Service(name, Service.Transport.TCP, List.of(new PortRange(port, port)));
  }

  private static Vlan vlan(String name, int vid) {
    Subnet subnet = Subnet.of("10.0." + vid + ".0/24");
    return new Vlan(ElementId.of(name), new VlanId(vid), Optional.of(subnet));
  }

  private static Department department(String name) {
    return new Department(ElementId.of(name), List.of(ElementId.of(name)), Optional.empty());
  }

  private static SwitchPort trunk(String device, String port, VlanSet vlans, boolean edge) {
    return new SwitchPort(
        ElementId.of(device, port), new PortMode.Trunk(vlans, Optional.empty()), edge);
  }

  private static SwitchPort access(String device, String port, int vid, boolean edge) {
    return new SwitchPort(ElementId.of(device, port), new PortMode.Access(new VlanId(vid)), edge);
  }

  private static Link link(ElementId first, ElementId second) {
    ElementId id = first.child(second.toString());
    return new Link(id, first, second, DataRate.GIGABIT, 10);
  }

  private static Lun lun(String name, String uniqueId) {
    return new Lun(ElementId.of("San1", name), 200L << 30, Optional.of(uniqueId));
  }

  private static PassThroughDisk disk(String lun, String drive) {
    return new PassThroughDisk(ElementId.of("San1", lun), drive);
  }

  private PhysicalNic nic(ElementId host, String name) {
    return new PhysicalNic(
        host.child(name),
        new NicIdentity.Alias(name),
        DataRate.GIGABIT,
        false,
        Optional.empty(),
        mac());
  }

  private PhysicalNic managementNic(ElementId host, String name, String address) {
    return new PhysicalNic(
        host.child(name),
        new NicIdentity.Alias(name),
        DataRate.GIGABIT,
        true,
        Optional.of(new IpInterface(InterfaceAddress.of(address), false)),
        mac());
  }

  private static VirtualSwitch external(ElementId host, String name) {
    return new VirtualSwitch(
        host.child(name),
        name,
        VirtualSwitch.Kind.EXTERNAL,
        Optional.of(host.child("PNIC1")),
        List.of());
  }

  private VirtualMachine machine(
      ElementId host,
      String name,
      String department,
      String on,
      int vid,
      PassThroughDisk... disks) {
    ElementId id = ElementId.of(name);
    AdapterVlan vlan =
        vid == 0 ? new AdapterVlan.Untagged() : new AdapterVlan.Access(new VlanId(vid));
    List<VirtualAdapter> adapters = new ArrayList<>();
    adapters.add(
        new VirtualAdapter(
            id.child("Network Adapter"),
            "Network Adapter",
            VirtualAdapter.Kind.SYNTHETIC,
            host.child(on),
            vlan,
            mac(),
            true,
            Optional.of(assumed(vid == 0 ? 5 : vid))));
    return new VirtualMachine(
        id,
        name,
        Optional.of(ElementId.of(department)),
        2,
        2L << 30,
        2,
        adapters,
        List.of(disks),
        List.of());
  }

  private Server server(String name, String department, int vid, Service... services) {
    return new Server(
        ElementId.of(name),
        Optional.of(ElementId.of(department)),
        Optional.empty(),
        mac(),
        Optional.of(assumed(vid)),
        List.of(services));
  }

  private IpInterface assumed(int subnet) {
    int host = 254 - addresses;
    return new IpInterface(InterfaceAddress.of("10.0." + subnet + "." + host + "/24"), true);
  }

  private MacAddress mac() {
    addresses++;
    return new MacAddress(0x0215_5D00_0000L + addresses);
  }
}
