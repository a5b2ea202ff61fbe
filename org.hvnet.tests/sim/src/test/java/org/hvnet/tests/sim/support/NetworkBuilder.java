package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.Vlan;

/** Puts networks together in a few lines. Ids are written with dots; servers are cabled at once. */
public final class NetworkBuilder {
  private final List<Vlan> vlans = new ArrayList<>();
  private final List<Department> departments = new ArrayList<>();
  private final List<PhysicalSwitch> switches = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private final List<Outside> outsides = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final List<Router> routers = new ArrayList<>();
  private Policy policy =
      new Policy(Policy.Rule.MAY, Policy.Rule.MAY, Policy.Rule.MAY, Policy.Rule.MAY, false);
  private PhysicalSwitch.Protocol spanningTree = PhysicalSwitch.Protocol.RSTP;
  private int macs;

  /** The id that is written so; names without dots only. */
  public static ElementId id(String dotted) {
    return ElementId.of(dotted.split("\\."));
  }

  /** An access port. */
  public static PortSpec access(String name, int vlan) {
    return new PortSpec(name, new PortMode.Access(new VlanId(vlan)));
  }

  /** A trunk that drops untagged frames. */
  public static PortSpec trunk(String name, String vlans) {
    return new PortSpec(name, new PortMode.Trunk(VlanSet.of(vlans), Optional.empty()));
  }

  /** A trunk with a native VLAN. */
  public static PortSpec trunk(String name, String vlans, int nativeVlan) {
    return new PortSpec(
        name, new PortMode.Trunk(VlanSet.of(vlans), Optional.of(new VlanId(nativeVlan))));
  }

  /** Declares a VLAN. */
  public NetworkBuilder vlan(String name, int vid) {
    vlans.add(new Vlan(id(name), new VlanId(vid), Optional.<Subnet>empty()));
    return this;
  }

  /** Declares a department, with a VLAN of the same name unless the number is 0. */
  public NetworkBuilder department(String name, int vid) {
    if (vid != 0) {
      vlan(name, vid);
    }
    departments.add(
        new Department(id(name), vid == 0 ? List.of() : List.of(id(name)), Optional.empty()));
    return this;
  }

  /** Adds a physical switch. */
  public NetworkBuilder physicalSwitch(String name, PortSpec... ports) {
    switches.add(
        new PhysicalSwitch(
            id(name),
            List.of(ports).stream()
                .map(p -> new SwitchPort(id(name).child(p.name()), p.mode(), false, p.settings()))
                .toList(),
            new PhysicalSwitch.SpanningTree(spanningTree, 32768),
            List.of()));
    return this;
  }

  /** Lets switches that are added from now on run no spanning tree. */
  public NetworkBuilder withoutSpanningTree() {
    spanningTree = PhysicalSwitch.Protocol.NONE;
    return this;
  }

  /** Adds a server behind a port, without IP address if there is none given. */
  public NetworkBuilder server(String name, String port, String ip, Service... services) {
    return server(name, port, ip, 0, services);
  }

  /** Adds a server that sets a tag itself; 0: none. */
  public NetworkBuilder server(String name, String port, String ip, int tag, Service... services) {
    addServer(name, ip, tag, services);
    return link(name, port);
  }

  /** Adds a server on a link of another speed and length. */
  public NetworkBuilder server(
      String name, String port, long bitsPerSecond, int metres, String ip, Service... services) {
    addServer(name, ip, 0, services);
    return link(name, port, bitsPerSecond, metres);
  }

  private void addServer(String name, String ip, int tag, Service... services) {
    servers.add(
        new Server(
            id(name),
            Optional.empty(),
            tag == 0 ? Optional.empty() : Optional.of(new VlanId(tag)),
            nextMac(),
            address(ip),
            List.of(services)));
  }

  /** Adds a server with several NICs, which are cabled later. */
  public NetworkBuilder serverWith(String name, boolean off, String... nics) {
    servers.add(
        new Server(
            id(name),
            name,
            Optional.empty(),
            List.of(nics).stream()
                .map(
                    n ->
                        new Server.Nic(
                            id(name).child(n), Optional.empty(), nextMac(), Optional.empty()))
                .toList(),
            List.of(),
            off,
            List.of()));
    return this;
  }

  /** Declares a secondary VLAN. */
  public NetworkBuilder secondary(String name, int vid, String primary, Vlan.Kind kind) {
    vlans.add(
        new Vlan(
            id(name),
            new VlanId(vid),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(new Vlan.Secondary(id(primary), kind))));
    return this;
  }

  /** Adds a router with one NIC, which has an untagged interface or one in each of the VLANs. */
  public NetworkBuilder router(String name, String port, Forwarding forwarding, int... tags) {
    ElementId nic = id(name).child("Lan");
    List<Router.Interface> interfaces =
        IntStream.of(tags)
            .mapToObj(
                tag ->
                    new Router.Interface(
                        id(name).child("V" + tag),
                        tag == 0 ? Optional.empty() : Optional.of(new VlanId(tag)),
                        Optional.empty(),
                        List.of(nic),
                        false,
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    routers.add(
        new Router(
            id(name),
            List.of(new Router.Nic(nic, Optional.empty(), nextMac())),
            interfaces,
            forwarding));
    return link(name + ".Lan", port);
  }

  /** Sets the defaults. */
  public NetworkBuilder policy(Policy.Rule inside, Policy.Rule between) {
    policy = new Policy(inside, between, Policy.Rule.MAY, Policy.Rule.MAY, true);
    return this;
  }

  /** Adds an outside with members in these VLANs only. */
  public NetworkBuilder outside(String name, String vlans) {
    outsides.add(new Outside(id(name), List.of(), List.of(), Optional.of(VlanSet.of(vlans))));
    return this;
  }

  /** Adds an outside. */
  public NetworkBuilder outside(String name) {
    outsides.add(new Outside(id(name)));
    return this;
  }

  /** Adds a gigabit link of 10 m. */
  public NetworkBuilder link(String one, String other) {
    return link(one, other, 1_000_000_000L, 10);
  }

  /** Adds a link. */
  public NetworkBuilder link(String one, String other, long bitsPerSecond, int metres) {
    ElementId id = ElementId.of(one + "-" + other);
    links.add(new Link(id, id(one), id(other), new DataRate(bitsPerSecond), metres));
    return this;
  }

  /** Demands something; requirements are numbered. */
  public NetworkBuilder require(Sentence sentence) {
    requirements.add(new Requirement(id("R" + requirements.size()), sentence));
    return this;
  }

  /** Demands something with qualifiers. */
  public NetworkBuilder require(Sentence sentence, Requirement.Qualifiers qualifiers) {
    requirements.add(new Requirement(id("R" + requirements.size()), sentence, qualifiers));
    return this;
  }

  /** Adds a Hyper-V host. */
  public NetworkBuilder host(String name, Consumer<HostBuilder> content) {
    HostBuilder host = new HostBuilder(this, name);
    content.accept(host);
    hosts.add(host.build());
    return this;
  }

  MacAddress nextMac() {
    return new MacAddress(0x0015_5D00_0000L + ++macs);
  }

  static Optional<IpInterface> address(String ip) {
    return ip == null
        ? Optional.empty()
        : Optional.of(new IpInterface(InterfaceAddress.of(ip), false));
  }

  /** The network. */
  public Network build() {
    return new Network(
        "Test",
        vlans,
        departments,
        switches,
        hosts,
        servers,
        List.of(),
        outsides,
        links,
        policy,
        requirements,
        List.of(),
        routers,
        List.of(),
        List.of());
  }

  /** The wiring of the network. */
  public Topology topology() {
    return Topology.of(build());
  }
}
