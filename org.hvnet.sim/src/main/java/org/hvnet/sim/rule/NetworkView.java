package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.verify.Verification;

/**
 * What the rules look at: a network with the verdicts on it, every thing with what it stands in,
 * and an index of each kind, so that no rule searches. Built once for all rules; used by one
 * thread.
 */
final class NetworkView {
  /** A physical NIC of a host, and the virtual switch that is on it. */
  record HostNic(Host host, PhysicalNic nic, Optional<VirtualSwitch> carries) {
    ElementId id() {
      return nic.id();
    }
  }

  /** A virtual switch of a host. */
  record HostSwitch(Host host, VirtualSwitch vswitch) {
    ElementId id() {
      return vswitch.id();
    }

    boolean is(VirtualSwitch.Kind kind) {
      return vswitch.kind() == kind;
    }

    boolean isTeam() {
      return vswitch.settings().team() || vswitch.uplinks().size() > 1;
    }
  }

  /** A network adapter of a management operating system. */
  record HostVnic(HostSwitch on, ManagementAdapter adapter) {
    ElementId id() {
      return adapter.id();
    }

    Host host() {
      return on.host();
    }
  }

  /** A machine on the host that it is placed on. */
  record HostMachine(Host host, VirtualMachine machine) {
    ElementId id() {
      return machine.id();
    }
  }

  /** A network adapter of a machine, with its virtual switch. */
  record MachineAdapter(HostMachine owner, VirtualAdapter adapter, Optional<HostSwitch> on) {
    ElementId id() {
      return adapter.id();
    }

    Host host() {
      return owner.host();
    }

    VirtualMachine machine() {
      return owner.machine();
    }

    /** What people call it: a machine with one adapter goes by its own name. */
    ElementId called() {
      return machine().adapters().size() == 1 ? machine().id() : id();
    }

    boolean isOn(VirtualSwitch.Kind kind) {
      return on.filter(s -> s.is(kind)).isPresent();
    }
  }

  /** A port of a physical switch. */
  record BridgePort(PhysicalSwitch bridge, SwitchPort port) {
    ElementId id() {
      return port.id();
    }
  }

  /** A NIC of a server. */
  record ServerNic(Server server, Server.Nic nic) {
    ElementId id() {
      return nic.id();
    }
  }

  private final Verification verification;
  private final Network network;
  private final List<HostNic> nics = new ArrayList<>();
  private final List<HostSwitch> virtualSwitches = new ArrayList<>();
  private final List<HostVnic> vnics = new ArrayList<>();
  private final List<HostMachine> machines = new ArrayList<>();
  private final Map<ElementId, HostMachine> machineById = new HashMap<>();
  private final List<MachineAdapter> adapters = new ArrayList<>();
  private final List<BridgePort> ports = new ArrayList<>();
  private final List<ServerNic> serverNics = new ArrayList<>();
  private final Map<ElementId, HostNic> nicById = new HashMap<>();
  private final Map<ElementId, HostSwitch> virtualSwitchById = new HashMap<>();
  private final Map<ElementId, List<MachineAdapter>> adaptersBySwitch = new HashMap<>();
  private final Map<ElementId, BridgePort> portById = new HashMap<>();
  private final Map<ElementId, ElementId> peers = new HashMap<>();
  private final Map<ElementId, Link> links = new HashMap<>();
  private final Map<VlanId, List<Vlan>> vlansByNumber = new HashMap<>();
  private final Map<ElementId, Vlan> vlanById = new HashMap<>();
  private final Set<ElementId> primaries = new HashSet<>();
  private final Map<ElementId, Department> departmentById = new HashMap<>();
  private final Map<ElementId, MachineAdapter> adapterById = new HashMap<>();
  private final Map<ElementId, Host> hostById = new HashMap<>();
  private final Set<ElementId> outsides = new HashSet<>();
  private final Map<ElementId, Cluster> clusterByNode = new HashMap<>();
  private final Map<ElementId, Map<String, List<MachineAdapter>>> clustered = new HashMap<>();
  private final Map<ElementId, Host> hostByMachine = new HashMap<>();
  private Fabric fabric;
  private Claims claims;
  private final Map<String, GuestSystem> guests = new HashMap<>();
  private final Map<ElementId, Set<Integer>> movingTags = new HashMap<>();
  private final Map<ElementId, List<ElementId>> ownersByVlan = new HashMap<>();
  private VlanUse vlanUse;
  private Permissions permissions;
  private IpNetwork ip;

  NetworkView(Verification verification) {
    this.verification = verification;
    this.network = verification.topology().network();
    network.vlans().forEach(this::index);
    network.departments().forEach(this::index);
    network.hosts().forEach(this::index);
    for (PhysicalSwitch bridge : network.switches()) {
      for (SwitchPort port : bridge.ports()) {
        BridgePort one = new BridgePort(bridge, port);
        ports.add(one);
        portById.put(port.id(), one);
      }
    }
    for (Server server : network.servers()) {
      server.nics().forEach(n -> serverNics.add(new ServerNic(server, n)));
    }
    for (Link link : network.links()) {
      peers.put(link.first(), link.second());
      peers.put(link.second(), link.first());
      links.put(link.first(), link);
      links.put(link.second(), link);
    }
    network.outsides().forEach(o -> outsides.add(o.id()));
    network.clusters().forEach(c -> c.nodes().forEach(n -> clusterByNode.put(n, c)));
  }

  private void index(Department department) {
    departmentById.put(department.id(), department);
    for (ElementId vlan : department.vlans()) {
      ownersByVlan.computeIfAbsent(vlan, v -> new ArrayList<>(1)).add(department.id());
    }
  }

  private void index(Vlan vlan) {
    vlanById.put(vlan.id(), vlan);
    vlan.secondary().ifPresent(s -> primaries.add(s.primary()));
    vlansByNumber.computeIfAbsent(vlan.vid(), v -> new ArrayList<>(1)).add(vlan);
  }

  private void index(Host host) {
    hostById.put(host.id(), host);
    host.settings().nestedIn().ifPresent(m -> hostByMachine.put(m, host));
    Map<ElementId, VirtualSwitch> carried = new HashMap<>();
    for (VirtualSwitch vswitch : host.virtualSwitches()) {
      HostSwitch one = new HostSwitch(host, vswitch);
      virtualSwitches.add(one);
      virtualSwitchById.put(vswitch.id(), one);
      vswitch.uplinks().forEach(u -> carried.put(u, vswitch));
      vswitch.managementAdapters().forEach(a -> vnics.add(new HostVnic(one, a)));
    }
    for (PhysicalNic nic : host.nics()) {
      HostNic one = new HostNic(host, nic, Optional.ofNullable(carried.get(nic.id())));
      nics.add(one);
      nicById.put(nic.id(), one);
    }
    for (VirtualMachine machine : host.machines()) {
      HostMachine owner = new HostMachine(host, machine);
      machines.add(owner);
      machineById.put(machine.id(), owner);
      for (VirtualAdapter adapter : machine.adapters()) {
        Optional<HostSwitch> on = virtualSwitch(adapter.virtualSwitch());
        MachineAdapter one = new MachineAdapter(owner, adapter, on);
        adapters.add(one);
        adapterById.put(adapter.id(), one);
        adaptersBySwitch.computeIfAbsent(adapter.virtualSwitch(), s -> new ArrayList<>()).add(one);
        machine
            .settings()
            .cluster()
            .ifPresent(
                c ->
                    clustered
                        .computeIfAbsent(c, k -> new HashMap<>())
                        .computeIfAbsent(
                            key(adapter.virtualSwitch().name()), n -> new ArrayList<>())
                        .add(one));
      }
    }
  }

  Verification verification() {
    return verification;
  }

  Network network() {
    return network;
  }

  List<Host> hosts() {
    return network.hosts();
  }

  Optional<Host> host(ElementId id) {
    return Optional.ofNullable(hostById.get(id));
  }

  /** The id if it is that of an outside. */
  Optional<ElementId> outside(ElementId id) {
    return Optional.of(id).filter(outsides::contains);
  }

  List<HostNic> nics() {
    return nics;
  }

  List<HostSwitch> virtualSwitches() {
    return virtualSwitches;
  }

  List<HostVnic> vnics() {
    return vnics;
  }

  List<HostMachine> machines() {
    return machines;
  }

  List<MachineAdapter> adapters() {
    return adapters;
  }

  /** Whether a host runs in a machine: its NICs are the machine's adapters, and have no cable. */
  static boolean isNested(Host host) {
    return host.settings().nestedIn().isPresent();
  }

  Stream<HostNic> nicsOf(Host host) {
    return host.nics().stream().map(n -> nicById.get(n.id()));
  }

  Stream<HostSwitch> virtualSwitchesOf(Host host) {
    return host.virtualSwitches().stream().map(s -> virtualSwitchById.get(s.id()));
  }

  List<BridgePort> ports() {
    return ports;
  }

  List<ServerNic> serverNics() {
    return serverNics;
  }

  Optional<HostMachine> machine(ElementId id) {
    return Optional.ofNullable(machineById.get(id));
  }

  Optional<MachineAdapter> adapter(ElementId id) {
    return Optional.ofNullable(adapterById.get(id));
  }

  Optional<HostNic> nic(ElementId id) {
    return Optional.ofNullable(nicById.get(id));
  }

  Optional<HostSwitch> virtualSwitch(ElementId id) {
    return Optional.ofNullable(virtualSwitchById.get(id));
  }

  /** The machines' adapters on a virtual switch. */
  List<MachineAdapter> adaptersOn(ElementId virtualSwitch) {
    return adaptersBySwitch.getOrDefault(virtualSwitch, List.of());
  }

  Optional<BridgePort> port(ElementId id) {
    return Optional.ofNullable(portById.get(id));
  }

  /** What is at the other end of the cable. */
  Optional<ElementId> peer(ElementId end) {
    return Optional.ofNullable(peers.get(end));
  }

  /** The port of a physical switch at the other end of the cable. */
  Optional<BridgePort> peerPort(ElementId end) {
    return peer(end).flatMap(this::port);
  }

  /** The cable at an end. */
  Optional<Link> link(ElementId end) {
    return Optional.ofNullable(links.get(end));
  }

  Optional<Vlan> vlan(ElementId id) {
    return Optional.ofNullable(vlanById.get(id));
  }

  /** The VLAN that a number means for an element: numbers may repeat between sites. */
  Optional<Vlan> vlan(ElementId element, VlanId number) {
    return nearest(element, vlansByNumber.getOrDefault(number, List.of()));
  }

  /** The VLAN of this name, as seen from an element. */
  Optional<Vlan> vlan(ElementId element, String name) {
    return nearest(
        element,
        network.vlans().stream().filter(v -> v.id().name().equalsIgnoreCase(name)).toList());
  }

  private static Optional<Vlan> nearest(ElementId element, List<Vlan> vlans) {
    Vlan best = null;
    for (Vlan vlan : vlans) {
      List<String> site = vlan.id().path().subList(0, vlan.id().path().size() - 1);
      boolean encloses =
          site.size() <= element.path().size()
              && site.equals(element.path().subList(0, site.size()));
      if (encloses && (best == null || vlan.id().path().size() > best.id().path().size())) {
        best = vlan;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Who is in which VLAN and where. */
  VlanUse vlanUse() {
    if (vlanUse == null) {
      vlanUse = new VlanUse(this);
    }
    return vlanUse;
  }

  /** Who may reach whom by a sentence of its own. */
  Permissions permissions() {
    if (permissions == null) {
      permissions = new Permissions(this);
    }
    return permissions;
  }

  /** VLANs in words. */
  VlanNames vlanNames() {
    return new VlanNames(this);
  }

  Optional<Department> department(ElementId id) {
    return Optional.ofNullable(departmentById.get(id));
  }

  /** The host that is nested in a machine. */
  Optional<Host> hostIn(ElementId machine) {
    return Optional.ofNullable(hostByMachine.get(machine));
  }

  /** What is cabled together. */
  Fabric fabric() {
    if (fabric == null) {
      fabric = new Fabric(verification.topology());
    }
    return fabric;
  }

  /** What sentences demand and forbid. */
  Claims claims() {
    if (claims == null) {
      claims = new Claims(verification.topology());
    }
    return claims;
  }

  /** Whether it is the primary or a secondary VLAN of a private one. */
  boolean isPrivate(Vlan vlan) {
    return vlan.secondary().isPresent() || primaries.contains(vlan.id());
  }

  /** The departments whose own a VLAN is. */
  List<ElementId> owners(ElementId vlan) {
    return ownersByVlan.getOrDefault(vlan, List.of());
  }

  /** The cluster that a host is a node of. */
  Optional<Cluster> cluster(ElementId host) {
    return Optional.ofNullable(clusterByNode.get(host));
  }

  /**
   * The adapters of the machines of a cluster, by the name of their virtual switch: it stands for
   * the switch of that name on each node.
   */
  Map<String, List<MachineAdapter>> clusteredAdapters(ElementId cluster) {
    return clustered.getOrDefault(cluster, Map.of());
  }

  /** Whether machines are on a virtual switch, or may be moved to it in a cluster. */
  boolean mayCarryMachines(HostSwitch on) {
    return !adaptersOn(on.id()).isEmpty() || !moving(on).isEmpty();
  }

  /** The machines' adapters that a cluster may move to a virtual switch. */
  private List<MachineAdapter> moving(HostSwitch on) {
    return cluster(on.host().id())
        .map(c -> clusteredAdapters(c.id()).getOrDefault(key(on.id().name()), List.of()))
        .orElse(List.of());
  }

  /** The tags of all adapters that are on a virtual switch, or may be moved to it. */
  Set<Integer> tagsOn(HostSwitch on) {
    Set<Integer> tags = new TreeSet<>();
    on.vswitch().managementAdapters().forEach(v -> tags.addAll(Carriage.tags(v.vlan())));
    adaptersOn(on.id()).forEach(a -> tags.addAll(Carriage.tags(a.adapter().vlan())));
    List<MachineAdapter> moving = moving(on);
    if (!moving.isEmpty()) {
      tags.addAll(movingTags.computeIfAbsent(moving.getFirst().id(), first -> tags(moving)));
    }
    return tags;
  }

  private static Set<Integer> tags(List<MachineAdapter> adapters) {
    Set<Integer> tags = new TreeSet<>();
    adapters.forEach(a -> tags.addAll(Carriage.tags(a.adapter().vlan())));
    return tags;
  }

  /** What is known of the operating system in a machine. */
  Optional<GuestSystem> guest(VirtualMachine machine) {
    return machine.settings().guest().map(g -> guests.computeIfAbsent(g, GuestSystem::of));
  }

  /** A name as Windows compares it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The last names of elements of one owner. */
  static String names(Collection<ElementId> ids) {
    return ids.stream().map(ElementId::name).collect(Collectors.joining(", "));
  }

  /** The physical NICs under a virtual switch. */
  List<HostNic> uplinks(HostSwitch on) {
    return on.vswitch().uplinks().stream().flatMap(u -> nic(u).stream()).toList();
  }

  /** The interfaces by VLAN, with their addresses. */
  IpNetwork ip() {
    if (ip == null) {
      Topology topology = verification.topology();
      ip = new IpNetwork(topology, new Segments(topology));
    }
    return ip;
  }
}
