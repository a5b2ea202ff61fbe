package org.hvnet.sim.forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.Vlan;

/**
 * Numbers bridges, ports, stations and endpoints of one network. Bridges and ports come first, so
 * that a station finds the port it is attached to. Used once, by one thread.
 */
final class TopologyBuilder {
  private final Network network;
  private final Map<ElementId, Integer> vids;
  private final Map<ElementId, Link> linkAt = new HashMap<>();
  private final Map<ElementId, ElementId> farEnd = new HashMap<>();
  private final Map<ElementId, List<ElementId>> cablesOfOutsides = new HashMap<>();
  private final Map<ElementId, Integer> bridgeNumbers = new LinkedHashMap<>();
  private final List<BridgeKind> bridgeKinds = new ArrayList<>();
  private final List<Optional<ElementId>> bridgeHosts = new ArrayList<>();
  private final Map<ElementId, UnwiredPort> ports = new LinkedHashMap<>();
  private final List<Station> stations = new ArrayList<>();
  private final List<Endpoint> endpoints = new ArrayList<>();

  /** A port before its station and peer are known. */
  private record UnwiredPort(int index, int bridge, PortPolicy policy, boolean external) {}

  TopologyBuilder(Network network) {
    this.network = network;
    vids = network.vlans().stream().collect(Collectors.toMap(Vlan::id, v -> v.vid().value()));
    network.outsides().forEach(o -> cablesOfOutsides.put(o.id(), new ArrayList<>()));
    network.links().forEach(l -> connect(l, cableEnd(l.first()), cableEnd(l.second())));
  }

  Topology build() {
    network.switches().forEach(this::addSwitch);
    network.hosts().forEach(this::addVirtualSwitches);
    network.outsides().forEach(outside -> addOutsideBridge(outside.id()));
    network.hosts().stream()
        .flatMap(h -> h.machines().stream().map(m -> Map.entry(h, m)))
        .forEach(e -> addMachine(e.getKey(), e.getValue()));
    network.servers().forEach(this::addServer);
    network.hosts().forEach(this::addManagement);
    network.outsides().forEach(outside -> addOutside(outside.id()));
    network.switches().forEach(this::addSockets);
    List<Port> wired = wiredPorts();
    return new Topology(
        network,
        bridges(wired),
        wired,
        stations,
        endpoints,
        wired.stream().collect(Collectors.toMap(Port::id, p -> p)));
  }

  /** An outside takes any number of cables, so that each of its ends has a port of its own. */
  private ElementId cableEnd(ElementId id) {
    List<ElementId> cables = cablesOfOutsides.get(id);
    if (cables == null) {
      return id;
    }
    cables.add(id.child(Integer.toString(cables.size() + 1)));
    return cables.getLast();
  }

  private void connect(Link link, ElementId one, ElementId other) {
    linkAt.put(one, link);
    linkAt.put(other, link);
    farEnd.put(one, other);
    farEnd.put(other, one);
  }

  private void addSwitch(PhysicalSwitch physical) {
    addBridge(physical.id(), BridgeKind.PHYSICAL, Optional.empty());
    physical.ports().forEach(p -> addPort(p.id(), physical.id(), PortPolicy.of(p.mode()), false));
  }

  private void addVirtualSwitches(Host host) {
    for (var virtual : host.virtualSwitches()) {
      addBridge(virtual.id(), BridgeKind.VIRTUAL, Optional.of(host.id()));
      virtual.uplink().ifPresent(nic -> addPort(nic, virtual.id(), PortPolicy.uplink(), true));
      virtual
          .managementAdapters()
          .forEach(a -> addPort(a.id(), virtual.id(), PortPolicy.of(a.vlan()), false));
    }
    host.machines().stream()
        .flatMap(m -> m.adapters().stream())
        .forEach(a -> addPort(a.id(), a.virtualSwitch(), PortPolicy.of(a.vlan()), false));
  }

  /** An outside has a port for each of its cables, and one for its devices. */
  private void addOutsideBridge(ElementId outside) {
    addBridge(outside, BridgeKind.OUTSIDE, Optional.empty());
    cablesOfOutsides
        .get(outside)
        .forEach(cable -> addPort(cable, outside, PortPolicy.uplink(), false));
    addPort(devices(outside), outside, PortPolicy.uplink(), false);
  }

  private static ElementId devices(ElementId outside) {
    return outside.child("devices");
  }

  private void addMachine(Host host, VirtualMachine machine) {
    Owner owner =
        new Owner(
            machine.id(),
            EndpointKind.MACHINE,
            machine.department(),
            Optional.of(host.id()),
            machine.services());
    for (var a : machine.adapters()) {
      int port = attachment(a.id());
      owner.add(
          i ->
              new Station(
                  i,
                  a.id(),
                  owner.index,
                  port,
                  Tag.NONE,
                  false,
                  a.mac(),
                  a.ip(),
                  Optional.of(a.kind())));
    }
    owner.close();
  }

  private void addServer(Server server) {
    Owner owner =
        new Owner(
            server.id(),
            EndpointKind.SERVER,
            server.department(),
            Optional.empty(),
            server.services());
    for (Server.Nic nic : server.nics()) {
      int tag = nic.tag().map(vlan -> Tag.of(vlan.value(), 0)).orElse(Tag.NONE);
      owner.add(
          i ->
              new Station(
                  i,
                  nic.id(),
                  owner.index,
                  attachment(nic.id()),
                  tag,
                  false,
                  nic.mac(),
                  nic.ip(),
                  Optional.empty()));
    }
    owner.close();
  }

  private void addManagement(Host host) {
    Owner owner =
        new Owner(
            host.id(),
            EndpointKind.MANAGEMENT,
            Optional.empty(),
            Optional.of(host.id()),
            List.of());
    for (var nic : host.nics()) {
      if (!ports.containsKey(nic.id())) {
        owner.add(
            i ->
                new Station(
                    i,
                    nic.id(),
                    owner.index,
                    attachment(nic.id()),
                    Tag.NONE,
                    false,
                    nic.mac(),
                    nic.ip(),
                    Optional.empty()));
      }
    }
    for (var virtual : host.virtualSwitches()) {
      for (var a : virtual.managementAdapters()) {
        owner.add(
            i ->
                new Station(
                    i,
                    a.id(),
                    owner.index,
                    attachment(a.id()),
                    Tag.NONE,
                    false,
                    a.mac(),
                    a.ip(),
                    Optional.empty()));
      }
    }
    owner.close();
  }

  private void addOutside(ElementId outside) {
    addUnknown(outside, devices(outside), EndpointKind.OUTSIDE, Optional.empty());
  }

  /** Whoever finds an uncabled access port can plug something in. */
  private void addSockets(PhysicalSwitch physical) {
    for (var port : physical.ports()) {
      if (port.mode() instanceof PortMode.Access(var vlan) && !farEnd.containsKey(port.id())) {
        addUnknown(port.id(), port.id(), EndpointKind.SOCKET, departmentOf(vlan.value()));
      }
    }
  }

  private void addUnknown(
      ElementId id, ElementId at, EndpointKind kind, Optional<ElementId> department) {
    Owner owner = new Owner(id, kind, department, Optional.empty(), List.of());
    owner.add(
        i ->
            new Station(
                i,
                id,
                owner.index,
                ports.get(at).index(),
                Tag.NONE,
                kind == EndpointKind.OUTSIDE,
                unknownMac(owner.index),
                Optional.empty(),
                Optional.empty()));
    owner.close();
  }

  private Optional<ElementId> departmentOf(int vlan) {
    return network.departments().stream()
        .filter(d -> d.vlans().stream().anyMatch(id -> vids.getOrDefault(id, 0) == vlan))
        .map(Department::id)
        .findFirst();
  }

  /** A locally administered address for a device of which nothing is known. */
  private static MacAddress unknownMac(int number) {
    return new MacAddress(0x0200_FF00_0000L | number);
  }

  private void addBridge(ElementId id, BridgeKind kind, Optional<ElementId> host) {
    bridgeNumbers.put(id, bridgeNumbers.size());
    bridgeKinds.add(kind);
    bridgeHosts.add(host);
  }

  private void addPort(ElementId id, ElementId bridge, PortPolicy policy, boolean external) {
    Integer number = bridgeNumbers.get(bridge);
    if (number != null && !ports.containsKey(id)) {
      ports.put(id, new UnwiredPort(ports.size(), number, policy, external));
    }
  }

  private int attachment(ElementId station) {
    UnwiredPort port = ports.get(farEnd.getOrDefault(station, station));
    return port == null ? Topology.NONE : port.index();
  }

  private List<Port> wiredPorts() {
    Map<Integer, Integer> stationAt = new HashMap<>();
    stations.forEach(s -> stationAt.putIfAbsent(s.port(), s.index()));
    List<Port> wired = new ArrayList<>();
    ports.forEach(
        (id, port) -> {
          UnwiredPort peer = farEnd.containsKey(id) ? ports.get(farEnd.get(id)) : null;
          wired.add(
              new Port(
                  port.index(),
                  id,
                  port.bridge(),
                  port.policy(),
                  port.external(),
                  peer == null ? Topology.NONE : peer.index(),
                  stationAt.getOrDefault(port.index(), Topology.NONE),
                  Optional.ofNullable(linkAt.get(id))));
        });
    return wired;
  }

  private List<Bridge> bridges(List<Port> wired) {
    List<List<Integer>> members = new ArrayList<>();
    bridgeNumbers.forEach((id, number) -> members.add(new ArrayList<>()));
    wired.forEach(p -> members.get(p.bridge()).add(p.index()));
    List<Bridge> bridges = new ArrayList<>();
    bridgeNumbers.forEach(
        (id, n) ->
            bridges.add(
                new Bridge(
                    n, id, bridgeKinds.get(n), bridgeHosts.get(n), List.copyOf(members.get(n)))));
    return bridges;
  }

  /** An endpoint whose stations are being added. */
  private final class Owner {
    final int index = endpoints.size();
    private final ElementId id;
    private final EndpointKind kind;
    private final Optional<ElementId> department;
    private final Optional<ElementId> host;
    private final List<Service> services;
    private final List<Integer> owned = new ArrayList<>();

    Owner(
        ElementId id,
        EndpointKind kind,
        Optional<ElementId> department,
        Optional<ElementId> host,
        List<Service> services) {
      this.id = id;
      this.kind = kind;
      this.department = department;
      this.host = host;
      this.services = services;
    }

    void add(IntFunction<Station> station) {
      owned.add(stations.size());
      stations.add(station.apply(stations.size()));
    }

    void close() {
      endpoints.add(new Endpoint(index, id, kind, department, host, services, List.copyOf(owned)));
    }
  }
}
