package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.SwitchPort;

/** The ports of the physical switches, the NICs of the servers, and the cables. */
final class Cabling {
  private final List<BridgePort> ports = new ArrayList<>();
  private final Map<ElementId, BridgePort> portById = new HashMap<>();
  private final List<ServerNic> serverNics = new ArrayList<>();
  private final Map<ElementId, ElementId> peers = new HashMap<>();
  private final Map<ElementId, Link> links = new HashMap<>();
  private final Set<ElementId> outsides = new HashSet<>();

  Cabling(Network network) {
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
  }

  List<BridgePort> ports() {
    return ports;
  }

  Optional<BridgePort> port(ElementId id) {
    return Optional.ofNullable(portById.get(id));
  }

  List<ServerNic> serverNics() {
    return serverNics;
  }

  /** The cable at an end. */
  Optional<Link> link(ElementId end) {
    return Optional.ofNullable(links.get(end));
  }

  /** What is at the other end of the cable. */
  Optional<ElementId> peer(ElementId end) {
    return Optional.ofNullable(peers.get(end));
  }

  /** The port of a physical switch at the other end of the cable. */
  Optional<BridgePort> peerPort(ElementId end) {
    return peer(end).flatMap(this::port);
  }

  /** The id if it is that of an outside. */
  Optional<ElementId> outside(ElementId id) {
    return Optional.of(id).filter(outsides::contains);
  }
}
