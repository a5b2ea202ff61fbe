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

  private final Topology topology;
  private final Map<Integer, Integer> primaries = new HashMap<>();
  private final List<List<Port>> linked = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
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
    long start = node(bridge, vlan);
    if (!numbers.containsKey(start)) {
      explore(start);
    }
    return find(numbers.get(start));
  }

  /** The VLAN, or the primary one of a secondary VLAN. */
  int primary(int vlan) {
    return primaries.getOrDefault(vlan, vlan);
  }

  private long node(int bridge, int vlan) {
    return (long) bridge << 13 | primary(vlan);
  }

  private void explore(long start) {
    int number = joined.size();
    joined.add(number);
    numbers.put(start, number);
    Deque<Long> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      long node = open.remove();
      int vlan = (int) (node & 0x1FFF);
      for (Port port : linked.get((int) (node >> 13))) {
        int tag = port.policy().egress(vlan, 0);
        Port peer = topology.ports().get(port.peer());
        int there = tag == PortPolicy.DROP ? PortPolicy.DROP : peer.policy().ingress(tag);
        if (there != PortPolicy.DROP) {
          long next = node(peer.bridge(), there);
          Integer known = numbers.putIfAbsent(next, number);
          if (known == null) {
            open.add(next);
          } else {
            joined.set(find(number), find(known));
          }
        }
      }
    }
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
