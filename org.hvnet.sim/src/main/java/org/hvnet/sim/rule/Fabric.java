package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;

/**
 * What is cabled together without a router in between: frames may get from one to the other if the
 * VLANs let them. Networks that are not described join nothing.
 */
final class Fabric {
  private final Topology topology;
  private final int[] parent;
  private final Map<ElementId, Integer> bridges = new HashMap<>();
  private Map<ElementId, Integer> stations;

  Fabric(Topology topology) {
    this.topology = topology;
    parent = new int[topology.bridges().size()];
    for (Bridge bridge : topology.bridges()) {
      parent[bridge.index()] = bridge.index();
      bridges.put(bridge.id(), bridge.index());
    }
    for (Port port : topology.ports()) {
      if (port.peer() != Topology.NONE) {
        int peer = topology.ports().get(port.peer()).bridge();
        if (isKnown(topology, port.bridge()) && isKnown(topology, peer)) {
          parent[root(port.bridge())] = root(peer);
        }
      }
    }
  }

  private static boolean isKnown(Topology topology, int bridge) {
    return topology.bridges().get(bridge).kind() != BridgeKind.OUTSIDE;
  }

  /** Whether two adapters, NICs, ports or switches are cabled together. */
  boolean joins(ElementId one, ElementId other) {
    int first = of(one);
    return first >= 0 && first == of(other);
  }

  /** The number of what an adapter, NIC, port or switch is cabled together with; -1: unknown. */
  int of(ElementId id) {
    Integer bridge = bridges.get(id);
    if (bridge == null) {
      bridge = topology.port(id).map(Port::bridge).orElseGet(() -> stations().get(id));
    }
    return bridge == null ? -1 : root(bridge);
  }

  private Map<ElementId, Integer> stations() {
    if (stations == null) {
      stations = new HashMap<>();
      for (var station : topology.stations()) {
        if (station.port() != Topology.NONE) {
          stations.put(station.id(), topology.ports().get(station.port()).bridge());
        }
      }
    }
    return stations;
  }

  private int root(int bridge) {
    int at = bridge;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
