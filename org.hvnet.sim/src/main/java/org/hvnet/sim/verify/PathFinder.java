package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;

/**
 * Explains why frames get through or not: the way from one station to another that the fewest ports
 * block. A way that none blocks is the way the frames take; otherwise its first block is the place
 * to look at. Dijkstra over (bridge, VLAN), where a blocking port costs one and a hop next to
 * nothing; behind a block the frame goes on as if it had passed.
 */
final class PathFinder {
  private static final int BLOCK = 1 << 20;

  private final Topology topology;
  private final ElementNames names;
  private final List<List<Port>> links = new ArrayList<>();

  PathFinder(Topology topology) {
    this.topology = topology;
    this.names = new ElementNames(topology);
    for (var bridge : topology.bridges()) {
      links.add(
          bridge.ports().stream()
              .map(topology.ports()::get)
              .filter(p -> p.peer() != Topology.NONE)
              .toList());
    }
  }

  /**
   * A way between two stations.
   *
   * @param hops what the frame passes, both stations included
   * @param block the first port that does not let it pass, if any does not
   * @param blocks how many ports do not
   */
  record Way(List<Hop> hops, Optional<Block> block, int blocks) {}

  /**
   * A port that does not let a frame pass.
   *
   * @param port the port
   * @param vlan the VLAN of the frame, 0 for an untagged one
   * @param ingress whether the frame came to the port from outside
   */
  record Block(ElementId port, int vlan, boolean ingress) {}

  private record Node(
      Port in, int vlan, int cost, Node before, Supplier<List<Hop>> hops, Optional<Block> block) {
    int bridge() {
      return in.bridge();
    }

    /** A frame that came in by one of a team's ports has other ways than one that did not. */
    long state() {
      return ((long) in.bridge() << 12 | vlan) << 1 | (in.splitHorizon() ? 1 : 0);
    }

    boolean relaysTo(Port out) {
      return in == out || in.relaysTo(out);
    }

    private static final Comparator<Node> ORDER = Comparator.comparingInt(Node::cost);
  }

  /** The least blocked way; empty if no chain of cables and switches leads there. */
  Optional<Way> find(Station from, Station to) {
    return to.port() == Topology.NONE
        ? Optional.empty()
        : find(from, to, new int[] {0, homeVlan(to)});
  }

  /** The same, where an outside sends into these VLANs only. */
  Optional<Way> find(Station from, Station to, int[] vlans) {
    return find(from, to, vlans, Set.of());
  }

  /** The same, where some uplinks are not used. */
  Optional<Way> find(Station from, Station to, int[] vlans, Set<Port> avoided) {
    if (from.port() == Topology.NONE || to.port() == Topology.NONE) {
      return Optional.empty();
    }
    PriorityQueue<Node> open = new PriorityQueue<>(Node.ORDER);
    Port last = topology.ports().get(to.port());
    Set<Long> settled = new HashSet<>();
    starts(from, vlans).forEach(open::add);
    Way best = null;
    int bestCost = Integer.MAX_VALUE;
    while (!open.isEmpty() && open.peek().cost() < bestCost) {
      Node node = open.remove();
      if (!settled.add(node.state())) {
        continue;
      }
      if (node.bridge() == last.bridge()) {
        Optional<Block> refusal = refusal(node, last, to);
        int cost = node.cost() + (refusal.isPresent() ? BLOCK : 1);
        if (cost < bestCost) {
          bestCost = cost;
          best = way(node, last, to, node.block().or(() -> refusal), cost / BLOCK);
        }
      }
      for (Port port : links.get(node.bridge())) {
        if (node.relaysTo(port) && !avoided.contains(port)) {
          Node next = cross(node, port);
          if (!settled.contains(next.state()) && !avoided.contains(next.in())) {
            open.add(next);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How a frame leaves by an uplink of a team, up to the port at its other end. */
  List<Hop> byUplink(Station from, Station to, Port uplink) {
    Port own = topology.ports().get(from.port());
    boolean back = own.bridge() != uplink.bridge();
    Station sender = back ? to : from;
    Port first = topology.ports().get(sender.port());
    int vlan = first.policy().ingress(sender.tag());
    return List.of(
        hop(sender.id(), Tag.vlan(sender.tag())),
        hop(topology.bridges().get(uplink.bridge()).id(), vlan),
        hop(uplink.id(), vlan),
        hop(topology.ports().get(uplink.peer()).id(), vlan));
  }

  private Hop hop(ElementId element, int vlan) {
    return new Hop(element, names.of(element), vlan);
  }

  private List<Node> starts(Station from, int[] vlans) {
    Port port = topology.ports().get(from.port());
    if (from.anywhere().isPresent()) {
      return IntStream.of(vlans)
          .mapToObj(vlan -> start(from, port, vlan, Tag.vlan(from.tag()), Optional.empty()))
          .toList();
    }
    List<Node> nodes = new ArrayList<>();
    for (var behind : from.interfaces()) {
      int vlan = port.policy().ingress(behind.tag());
      int tag = Tag.vlan(behind.tag());
      nodes.add(
          vlan != PortPolicy.DROP
              ? start(from, port, vlan, tag, Optional.empty())
              : start(from, port, tag, tag, Optional.of(new Block(port.id(), tag, true))));
    }
    return nodes;
  }

  private int homeVlan(Station station) {
    int vlan = topology.ports().get(station.port()).policy().ingress(station.tag());
    return vlan == PortPolicy.DROP ? VlanId.MIN : vlan;
  }

  private Node start(Station from, Port port, int vlan, int tag, Optional<Block> block) {
    Supplier<List<Hop>> hops =
        () -> {
          List<Hop> first = new ArrayList<>();
          first.add(hop(from.id(), tag));
          if (!port.id().equals(from.id())) {
            first.add(hop(port.id(), vlan));
          }
          first.add(hop(topology.bridges().get(port.bridge()).id(), vlan));
          return first;
        };
    return new Node(port, vlan, block.isPresent() ? BLOCK : 0, null, hops, block);
  }

  private Node cross(Node node, Port port) {
    Optional<Block> block = node.block();
    int cost = node.cost() + 1;
    int tag = port.policy().egress(node.vlan(), 0);
    if (tag == PortPolicy.DROP) {
      cost += BLOCK;
      block = block.or(() -> Optional.of(new Block(port.id(), node.vlan(), false)));
      tag = node.vlan() == 0 ? Tag.NONE : Tag.of(node.vlan(), 0);
    }
    Port peer = topology.ports().get(port.peer());
    int vlan = peer.policy().ingress(tag);
    if (vlan == PortPolicy.DROP) {
      cost += BLOCK;
      int dropped = Tag.vlan(tag);
      block = block.or(() -> Optional.of(new Block(peer.id(), dropped, true)));
      vlan = node.vlan();
    }
    int tagged = Tag.vlan(tag);
    int there = vlan;
    Supplier<List<Hop>> hops =
        () ->
            List.of(
                hop(port.id(), tagged),
                hop(peer.id(), there),
                hop(topology.bridges().get(peer.bridge()).id(), there));
    return new Node(peer, vlan, cost, node, hops, block);
  }

  private static Optional<Block> refusal(Node node, Port port, Station to) {
    int tag = port.policy().egress(node.vlan(), 0);
    return tag != PortPolicy.DROP && to.takes(tag) && node.relaysTo(port)
        ? Optional.empty()
        : Optional.of(new Block(port.id(), node.vlan(), false));
  }

  private Way way(Node last, Port port, Station to, Optional<Block> block, int blocks) {
    List<List<Hop>> parts = new ArrayList<>();
    for (Node node = last; node != null; node = node.before()) {
      parts.add(node.hops().get());
    }
    Collections.reverse(parts);
    List<Hop> hops = new ArrayList<>(parts.stream().flatMap(List::stream).toList());
    if (!port.id().equals(to.id())) {
      hops.add(hop(port.id(), last.vlan()));
    }
    hops.add(hop(to.id(), Tag.vlan(to.tag())));
    return new Way(hops, block, blocks);
  }
}
