package org.hvnet.sim.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;

/**
 * Which parts of the VLANs hang together: a VLAN of a bridge, and those that a frame gets to from
 * there, have one number. A private VLAN counts as one with its secondaries, which share its
 * prefix. Guests that bridge, and outsides, are not crossed. Explored from the VLANs that are asked
 * for; used by one thread.
 */
final class Segments {
  /** The number of what is in no VLAN: what its port drops, and what has no port. */
  static final int NONE = -1;

  private static final int VLAN_BITS = 13;

  private final Topology topology;
  private final Map<Integer, Integer> primaries = new HashMap<>();
  private final List<List<Port>> linked = new ArrayList<>();

  /** By VLAN, then by bridge: the number, one too high; 0 where nobody has been. */
  private final int[][] numbers = new int[1 << VLAN_BITS][];

  private final List<Integer> joined = new ArrayList<>();

  Segments(Topology topology) {
    this.topology = topology;
    for (var bridge : topology.bridges()) {
      linked.add(
          bridge.ports().stream()
              .map(topology.ports()::get)
              .filter(p -> p.peer() != Topology.NONE && !isOutside(p))
              .toList());
    }
    Network network = topology.network();
    Map<Object, Vlan> byId = new HashMap<>();
    network.vlans().forEach(v -> byId.put(v.id(), v));
    for (Vlan vlan : network.vlans()) {
      vlan.secondary()
          .map(s -> byId.get(s.primary()))
          .ifPresent(p -> primaries.put(vlan.vid().value(), p.vid().value()));
    }
  }

  private boolean isOutside(Port port) {
    int beyond = topology.ports().get(port.peer()).bridge();
    return topology.bridges().get(beyond).kind() == Topology.BridgeKind.OUTSIDE;
  }

  /** The part that a frame is in which a port receives with a tag. */
  int of(int port, int tag) {
    if (port == Topology.NONE) {
      return NONE;
    }
    int vlan = topology.ports().get(port).policy().ingress(tag);
    return vlan == PortPolicy.DROP ? NONE : in(topology.ports().get(port).bridge(), vlan);
  }

  /** The part that a VLAN of a bridge is in. */
  int in(int bridge, int vlan) {
    int primary = primary(vlan);
    int[] known = numbers(primary);
    if (known[bridge] == 0) {
      explore(bridge, primary);
    }
    return find(known[bridge] - 1);
  }

  private int[] numbers(int vlan) {
    if (numbers[vlan] == null) {
      numbers[vlan] = new int[linked.size()];
    }
    return numbers[vlan];
  }

  /** The VLAN, or the primary one of a secondary VLAN. */
  int primary(int vlan) {
    return primaries.isEmpty() ? vlan : primaries.getOrDefault(vlan, vlan);
  }

  private void explore(int bridge, int vlan) {
    int number = joined.size();
    joined.add(number);
    numbers(vlan)[bridge] = number + 1;
    Deque<Long> open = new ArrayDeque<>();
    open.add(node(bridge, vlan));
    while (!open.isEmpty()) {
      long node = open.remove();
      int here = (int) node & (1 << VLAN_BITS) - 1;
      for (Port port : linked.get((int) (node >> VLAN_BITS))) {
        int tag = port.policy().egress(here, 0);
        Port peer = topology.ports().get(port.peer());
        int there = tag == PortPolicy.DROP ? PortPolicy.DROP : peer.policy().ingress(tag);
        if (there != PortPolicy.DROP) {
          int next = primary(there);
          int[] known = numbers(next);
          if (known[peer.bridge()] == 0) {
            known[peer.bridge()] = number + 1;
            open.add(node(peer.bridge(), next));
          } else {
            joined.set(find(number), find(known[peer.bridge()] - 1));
          }
        }
      }
    }
  }

  private static long node(int bridge, int vlan) {
    return (long) bridge << VLAN_BITS | vlan;
  }

  /** Several explorations meet where a link lets frames pass one way only. */
  private int find(int number) {
    int root = number;
    while (joined.get(root) != root) {
      root = joined.get(root);
    }
    return root;
  }

  /** The bridge of an element, if it is one. */
  static Map<Object, Integer> bridges(Topology topology) {
    Map<Object, Integer> bridges = new HashMap<>();
    topology.bridges().forEach(b -> bridges.put(b.id(), b.index()));
    return bridges;
  }

  /** The port at the other end of a cable; empty if none is there. */
  static Optional<Port> peer(Topology topology, Port port) {
    return port.peer() == Topology.NONE
        ? Optional.empty()
        : Optional.of(topology.ports().get(port.peer()));
  }
}
