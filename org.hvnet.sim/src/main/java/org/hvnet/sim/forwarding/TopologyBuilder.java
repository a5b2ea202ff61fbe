package org.hvnet.sim.forwarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.forwarding.Topology.Anywhere;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.VirtualMachine;

/**
 * Numbers bridges, ports, stations and endpoints of one network. Bridges and ports come first, so
 * that a station finds the port it is attached to. What is off has neither. Used once, by one
 * thread.
 */
final class TopologyBuilder {
  private final Network network;
  private final Cabling cabling;
  private final BridgeTable bridges;
  private final EndpointTable table = new EndpointTable();
  private final PrivateVlans privateVlans;
  private final RouterPorts routers;
  private final DepartmentVlans departments;

  TopologyBuilder(Network network) {
    this.network = network;
    cabling = new Cabling(network);
    bridges = new BridgeTable(cabling);
    privateVlans = new PrivateVlans(network);
    routers = new RouterPorts(network, bridges, table);
    departments = new DepartmentVlans(network);
  }

  Topology build() {
    network.switches().forEach(this::addSwitch);
    network.hosts().forEach(this::addVirtualSwitches);
    network.outsides().forEach(this::addOutsideBridge);
    routers.addPorts();
    for (Host host : network.hosts()) {
      host.machines().stream().filter(m -> !m.settings().off()).forEach(m -> addMachine(host, m));
    }
    network.servers().stream().filter(s -> !s.off()).forEach(this::addServer);
    network.hosts().forEach(this::addManagement);
    network.outsides().forEach(this::addOutside);
    network.switches().forEach(this::addSockets);
    routers.addStations();
    List<Port> wired = bridges.wiredPorts(table.stations());
    return new Topology(
        network,
        bridges.bridges(wired),
        wired,
        table.stations(),
        table.endpoints(),
        wired.stream().collect(Collectors.toMap(Port::id, p -> p)));
  }

  private void addSwitch(PhysicalSwitch physical) {
    bridges.addBridge(physical.id(), BridgeKind.PHYSICAL, Optional.empty());
    for (SwitchPort port : physical.ports()) {
      bridges.addPort(
          port.id(),
          physical.id(),
          privateVlans.policy(port.mode()),
          false,
          port.settings().protectedPort());
    }
  }

  private void addVirtualSwitches(Host host) {
    for (var virtual : host.virtualSwitches()) {
      bridges.addBridge(virtual.id(), BridgeKind.VIRTUAL, Optional.of(host.id()));
      virtual
          .uplinks()
          .forEach(nic -> bridges.addPort(nic, virtual.id(), PortPolicy.uplink(), true, true));
      virtual
          .managementAdapters()
          .forEach(a -> bridges.addPort(a.id(), virtual.id(), PortPolicy.of(a.vlan())));
    }
    host.machines().stream()
        .filter(m -> !m.settings().off())
        .flatMap(m -> m.adapters().stream())
        .forEach(a -> bridges.addPort(a.id(), a.virtualSwitch(), PortPolicy.of(a.vlan())));
  }

  /** An outside has a port for each of its cables, and one for its devices. */
  private void addOutsideBridge(Outside outside) {
    bridges.addBridge(outside.id(), BridgeKind.OUTSIDE, Optional.empty());
    cabling
        .endsAt(outside.id())
        .forEach(cable -> bridges.addPort(cable, outside.id(), PortPolicy.uplink()));
    bridges.addPort(devices(outside.id()), outside.id(), PortPolicy.uplink());
  }

  private static ElementId devices(ElementId outside) {
    return outside.child("devices");
  }

  private void addMachine(Host host, VirtualMachine machine) {
    var owner =
        table.begin(
            machine.id(),
            machine.settings().forwarding().isPresent()
                ? EndpointKind.ROUTER
                : EndpointKind.MACHINE,
            machine.department(),
            Optional.of(host.id()),
            machine.services());
    for (var a : machine.adapters()) {
      owner.add(
          a.id(),
          bridges.attachment(a.id()),
          StationTags.interfaces(a.vlan(), a.ip(), a.subInterfaces()),
          StationTags.anywhere(a.vlan(), a.subInterfaces()),
          a.mac(),
          Optional.of(a.kind()));
    }
    owner.close();
  }

  private void addServer(Server server) {
    var owner =
        table.begin(
            server.id(),
            EndpointKind.SERVER,
            server.department(),
            Optional.empty(),
            server.services());
    for (Server.Nic nic : server.nics()) {
      owner.add(
          nic.id(),
          bridges.attachment(nic.id()),
          StationTags.of(nic.tag(), nic.ip()),
          Optional.empty(),
          nic.mac(),
          Optional.empty());
    }
    owner.close();
  }

  private void addManagement(Host host) {
    var owner =
        table.begin(
            host.id(),
            EndpointKind.MANAGEMENT,
            Optional.empty(),
            Optional.of(host.id()),
            List.of());
    for (var nic : host.nics()) {
      if (!bridges.hasPort(nic.id())) {
        owner.add(
            nic.id(),
            bridges.attachment(nic.id()),
            StationTags.of(nic.settings().tag(), nic.ip()),
            Optional.empty(),
            nic.mac(),
            Optional.empty());
      }
    }
    for (var virtual : host.virtualSwitches()) {
      for (var a : virtual.managementAdapters()) {
        owner.add(
            a.id(),
            bridges.attachment(a.id()),
            StationTags.interfaces(a.vlan(), a.ip(), List.of()),
            StationTags.anywhere(a.vlan(), List.of()),
            a.mac(),
            Optional.empty());
      }
    }
    owner.close();
  }

  private void addOutside(Outside outside) {
    Anywhere vlans =
        outside
            .vlans()
            .map(narrowed -> new Anywhere(narrowed, takesUntagged(outside.id(), narrowed)))
            .orElse(Anywhere.EVERYWHERE);
    addUnknown(
        outside.id(),
        devices(outside.id()),
        EndpointKind.OUTSIDE,
        Optional.empty(),
        Optional.of(vlans));
  }

  /** What comes untagged is of the VLAN that the other end of the cable says. */
  private boolean takesUntagged(ElementId outside, VlanSet narrowed) {
    return cabling.endsAt(outside).stream()
        .map(cabling::farEnd)
        .flatMap(far -> bridges.policy(far).stream())
        .anyMatch(policy -> narrowed.contains(policy.nativeVlan()));
  }

  /** Whoever finds an uncabled access port can plug something in. */
  private void addSockets(PhysicalSwitch physical) {
    for (SwitchPort port : physical.ports()) {
      if (port.mode() instanceof PortMode.Access(var vlan) && cabling.isFree(port.id())) {
        addUnknown(
            port.id(),
            port.id(),
            EndpointKind.SOCKET,
            departments.owner(port.id(), vlan),
            Optional.empty());
      }
    }
  }

  private void addUnknown(
      ElementId id,
      ElementId at,
      EndpointKind kind,
      Optional<ElementId> department,
      Optional<Anywhere> anywhere) {
    var owner = table.begin(id, kind, department, Optional.empty(), List.of());
    owner.add(
        id,
        bridges.attachment(at),
        List.of(new Interface(Tag.NONE, Optional.empty())),
        anywhere,
        owner.unknownMac(),
        Optional.empty());
    owner.close();
  }
}
