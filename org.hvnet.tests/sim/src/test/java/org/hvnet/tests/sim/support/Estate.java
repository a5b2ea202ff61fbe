package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;

/**
 * A large estate by chance: switches in a tree with a redundant link to the root here and there,
 * hosts with a team on two of them, machines of departments spread over the hosts, a server for
 * each tenth switch, a management VLAN, all defaults, and requirements about departments and single
 * machines. All sentences hold, unless a number of machines is put into foreign VLANs.
 */
public final class Estate {
  private static final int MANAGEMENT = 4000;
  private static final int FIRST_VLAN = 100;

  private final Random random;
  private final int departments;
  private final PortMode trunk;
  private final List<List<SwitchPort>> ports = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private long macs = 0x0015_5D00_0000L;

  private Estate(long seed, int departments) {
    this.random = new Random(seed);
    this.departments = departments;
    this.trunk =
        new PortMode.Trunk(
            VlanSet.of(FIRST_VLAN + "-" + (FIRST_VLAN + departments - 1) + "," + MANAGEMENT),
            Optional.empty());
  }

  /**
   * The estate of a seed.
   *
   * @param astray how many machines stand in a foreign VLAN
   */
  public static Network of(
      long seed,
      int hosts,
      int machines,
      int switches,
      int departments,
      int requirements,
      int astray) {
    return new Estate(seed, departments).build(hosts, machines, switches, requirements, astray);
  }

  private Network build(int hosts, int machines, int switches, int requirements, int astray) {
    for (int i = 0; i < switches; i++) {
      ports.add(new ArrayList<>());
      if (i > 0) {
        link(port(i, trunk), port((i - 1) / 8, trunk));
      }
      if (i > 8 && i % 16 == 0) {
        link(port(i, trunk), port(0, trunk));
      }
      if (i % 10 == 0) {
        addServer(i, random.nextInt(departments));
      }
      port(i, new PortMode.Access(new VlanId(FIRST_VLAN + random.nextInt(departments))));
    }
    List<Host> built =
        IntStream.range(0, hosts)
            .mapToObj(i -> host(i, hosts, machines, switches, astray))
            .toList();
    return new Network(
        "Estate",
        vlans(),
        IntStream.range(0, departments)
            .mapToObj(d -> new Department(department(d), List.of(department(d)), subnet(d)))
            .toList(),
        IntStream.range(0, switches)
            .mapToObj(i -> new PhysicalSwitch(ElementId.of("Sw" + i), ports.get(i)))
            .toList(),
        built,
        servers,
        List.of(),
        List.of(),
        links,
        new Policy(Rule.REACHES, Rule.APART, Rule.APART, Rule.MAY, true),
        requirements(requirements, machines),
        List.of());
  }

  private List<Vlan> vlans() {
    List<Vlan> vlans = new ArrayList<>();
    for (int d = 0; d < departments; d++) {
      vlans.add(new Vlan(department(d), new VlanId(FIRST_VLAN + d), subnet(d)));
    }
    vlans.add(new Vlan(ElementId.of("Mgmt"), new VlanId(MANAGEMENT), Optional.empty()));
    return vlans;
  }

  private static ElementId department(int number) {
    return ElementId.of("D" + number);
  }

  private static Optional<Subnet> subnet(int department) {
    return Optional.of(InterfaceAddress.of("10." + department + ".0.1/16").subnet());
  }

  private static Optional<IpInterface> address(int department, int number) {
    String text = "10." + department + "." + number / 250 + "." + (number % 250 + 1) + "/16";
    return Optional.of(new IpInterface(InterfaceAddress.of(text), false));
  }

  private ElementId port(int onSwitch, PortMode mode) {
    ElementId id = ElementId.of("Sw" + onSwitch, "" + ports.get(onSwitch).size());
    ports.get(onSwitch).add(new SwitchPort(id, mode, false));
    return id;
  }

  private void link(ElementId one, ElementId other) {
    ElementId id = ElementId.of(one + "-" + other);
    links.add(new Link(id, one, other, DataRate.GIGABIT, 10));
  }

  private MacAddress mac() {
    return new MacAddress(++macs);
  }

  private void addServer(int onSwitch, int department) {
    ElementId id = ElementId.of("Server" + onSwitch);
    servers.add(
        new Server(
            id,
            Optional.of(department(department)),
            Optional.empty(),
            mac(),
            address(department, 50_000 + onSwitch),
            List.of()));
    link(id, port(onSwitch, new PortMode.Access(new VlanId(FIRST_VLAN + department))));
  }

  private Host host(int number, int hosts, int machines, int switches, int astray) {
    ElementId id = ElementId.of("Host" + number);
    ElementId onSwitch = id.child("Ext");
    List<PhysicalNic> nics = new ArrayList<>();
    for (String name : List.of("N1", "N2")) {
      var identity = new NicIdentity.Alias(name);
      nics.add(
          new PhysicalNic(
              id.child(name), identity, DataRate.GIGABIT, false, Optional.empty(), mac()));
      link(id.child(name), port(random.nextInt(switches), trunk));
    }
    var management =
        new ManagementAdapter(
            onSwitch.child("Mgmt"),
            "Mgmt",
            new AdapterVlan.Access(new VlanId(MANAGEMENT)),
            mac(),
            address(255, number),
            true);
    var virtual =
        new VirtualSwitch(
            onSwitch,
            "Ext",
            VirtualSwitch.Kind.EXTERNAL,
            nics.stream().map(PhysicalNic::id).toList(),
            List.of(management),
            VirtualSwitch.Settings.NONE);
    List<VirtualMachine> own =
        IntStream.iterate(number, n -> n < machines, n -> n + hosts)
            .mapToObj(n -> machine(n, onSwitch, n < astray))
            .toList();
    return new Host(id, id.name(), nics, List.of(), List.of(virtual), own, List.of());
  }

  private VirtualMachine machine(int number, ElementId onSwitch, boolean astray) {
    ElementId id = ElementId.of("VM" + number);
    int department = number % departments;
    int vlan = FIRST_VLAN + (astray ? department + 1 : department) % departments;
    var adapter =
        new VirtualAdapter(
            id.child("Nic"),
            "Nic",
            VirtualAdapter.Kind.SYNTHETIC,
            onSwitch,
            new AdapterVlan.Access(new VlanId(vlan)),
            mac(),
            true,
            address(department, number));
    return new VirtualMachine(
        id,
        id.name(),
        Optional.of(department(department)),
        2,
        1L << 30,
        1,
        List.of(adapter),
        List.of(),
        List.of());
  }

  /** Every second about single machines, the others about departments. */
  private List<Requirement> requirements(int count, int machines) {
    List<Requirement> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int d = i % departments;
      int first = random.nextInt(machines);
      Group own = members(d);
      Group other = members((d + 1) % departments);
      Sentence sentence =
          switch (i % 6) {
            case 0 -> new Sentence.Reaches(own, own, List.of());
            case 1 ->
                new Sentence.Reaches(
                    machine(first), machine((first + departments) % machines), List.of());
            case 2 -> new Sentence.Isolated(own);
            case 3 -> new Sentence.MustNotReach(machine(first), machine(first + 1), List.of());
            case 4 -> new Sentence.Apart(List.of(own, other));
            default -> new Sentence.MayReach(machine(first), other, List.of());
          };
      all.add(new Requirement(ElementId.of("R" + i), sentence));
    }
    return all;
  }

  private static Group members(int department) {
    Term term = new Term.DepartmentMembers(department(department));
    return new Group("D" + department, List.of(term), List.of());
  }

  private static Group machine(int number) {
    Term term = new Term.Endpoint(ElementId.of("VM" + number));
    return new Group("VM" + number, List.of(term), List.of());
  }
}
