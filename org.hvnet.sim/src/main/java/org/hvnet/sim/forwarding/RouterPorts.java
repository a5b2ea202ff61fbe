package org.hvnet.sim.forwarding;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Router;

/**
 * Where routers, firewalls and routing switches stand in the network: a NIC of a router is a
 * station with a tag for each interface over it, an interface of a switch or one that leads into an
 * outside has a port of its own there.
 */
final class RouterPorts {
  private final Network network;
  private final BridgeTable bridges;
  private final EndpointTable table;

  RouterPorts(Network network, BridgeTable bridges, EndpointTable table) {
    this.network = network;
    this.bridges = bridges;
    this.table = table;
  }

  /** Adds the ports that no cable leads to; after all bridges, before all stations. */
  void addPorts() {
    for (PhysicalSwitch physical : network.switches()) {
      for (Router.Interface layer3 : physical.interfaces()) {
        PortPolicy policy = PortPolicy.access(layer3.vlan().map(v -> v.value()).orElse(1));
        bridges.addPort(layer3.id(), physical.id(), policy);
      }
    }
    for (Router router : network.routers()) {
      for (Router.Interface layer3 : router.interfaces()) {
        layer3.outside().ifPresent(out -> bridges.addPort(layer3.id(), out, PortPolicy.uplink()));
      }
    }
  }

  /** Adds the endpoints, after all others. */
  void addStations() {
    network.routers().forEach(this::addRouter);
    network.switches().stream().filter(s -> !s.interfaces().isEmpty()).forEach(this::addSwitch);
  }

  private void addRouter(Router router) {
    EndpointTable.Owner owner = begin(router.id());
    for (Router.Nic nic : router.nics()) {
      List<Interface> over =
          router.interfaces().stream()
              .filter(i -> isOver(i, nic))
              .map(RouterPorts::tagged)
              .toList();
      if (!over.isEmpty()) {
        int port = bridges.attachment(nic.id());
        owner.add(nic.id(), port, over, Optional.empty(), nic.mac(), Optional.empty());
      }
    }
    router.interfaces().stream()
        .filter(i -> i.outside().isPresent())
        .forEach(i -> add(owner, i, new Interface(Tag.NONE, i.ip())));
    owner.close();
  }

  private static boolean isOver(Router.Interface layer3, Router.Nic nic) {
    return layer3.over().contains(nic.id())
        || nic.lag().filter(layer3.over()::contains).isPresent();
  }

  private void addSwitch(PhysicalSwitch physical) {
    EndpointTable.Owner owner = begin(physical.id());
    physical.interfaces().forEach(i -> add(owner, i, new Interface(Tag.NONE, i.ip())));
    owner.close();
  }

  private EndpointTable.Owner begin(ElementId id) {
    return table.begin(id, EndpointKind.ROUTER, Optional.empty(), Optional.empty(), List.of());
  }

  private static Interface tagged(Router.Interface layer3) {
    return new Interface(Tag.of(layer3.vlan().map(v -> v.value()).orElse(0)), layer3.ip());
  }

  private void add(EndpointTable.Owner owner, Router.Interface layer3, Interface behind) {
    owner.add(
        layer3.id(),
        bridges.attachment(layer3.id()),
        List.of(behind),
        Optional.empty(),
        owner.unknownMac(),
        Optional.empty());
  }
}
