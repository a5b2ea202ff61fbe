package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<ElementId, Department> departmentById = new HashMap<>();
  private final Map<ElementId, Cluster> clusterByNode = new HashMap<>();
  private final Map<ElementId, Host> hostById = new HashMap<>();
  private IpNetwork ip;

  NetworkView(Verification verification) {
    this.verification = verification;
    this.network = verification.topology().network();
    network.vlans().forEach(this::index);
    network.departments().forEach(d -> departmentById.put(d.id(), d));
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
    network.clusters().forEach(c -> c.nodes().forEach(n -> clusterByNode.put(n, c)));
  }

  private void index(Vlan vlan) {
    vlanById.put(vlan.id(), vlan);
    vlansByNumber.computeIfAbsent(vlan.vid(), v -> new ArrayList<>(1)).add(vlan);
  }

  private void index(Host host) {
    hostById.put(host.id(), host);
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
      for (VirtualAdapter adapter : machine.adapters()) {
        Optional<HostSwitch> on = virtualSwitch(adapter.virtualSwitch());
        MachineAdapter one = new MachineAdapter(owner, adapter, on);
        adapters.add(one);
        adaptersBySwitch.computeIfAbsent(adapter.virtualSwitch(), s -> new ArrayList<>()).add(one);
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

  List<BridgePort> ports() {
    return ports;
  }

  List<ServerNic> serverNics() {
    return serverNics;
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
    Vlan best = null;
    for (Vlan vlan : vlansByNumber.getOrDefault(number, List.of())) {
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

  Optional<Department> department(ElementId id) {
    return Optional.ofNullable(departmentById.get(id));
  }

  /** The cluster that a host is a node of. */
  Optional<Cluster> cluster(ElementId host) {
    return Optional.ofNullable(clusterByNode.get(host));
  }

  Optional<Host> host(ElementId id) {
    return Optional.ofNullable(hostById.get(id));
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
