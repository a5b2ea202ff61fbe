package org.hvnet.sim.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Mlag;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;

/**
 * HV200 and HV201: rings of physical switches. The links of a lag are one, switches of an MLAG too.
 * Spanning tree blocks links between switches that run it; a switch that does not passes no BPDUs
 * on, so that nothing ever blocks a link of its.
 */
final class LoopRules implements Rule {
  /** Links between two switches that are one link, or a single one. */
  private record Edge(int one, int other, Link link, Port port, boolean guarded) {}

  private record Bundle(Object one, Object other) {}

  private record Pair(int one, int other) {}

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Topology topology = network.verification().topology();
    Map<Integer, Integer> units = units(topology);
    Map<Integer, PhysicalSwitch> switches = new HashMap<>();
    Map<ElementId, PhysicalSwitch> byId = new HashMap<>();
    network.network().switches().forEach(s -> byId.put(s.id(), s));
    topology.bridges().forEach(b -> switches.put(b.index(), byId.get(b.id())));
    Map<Bundle, Edge> edges = new LinkedHashMap<>();
    for (Port port : topology.ports()) {
      if (port.peer() > port.index() && joinsSwitches(port, topology)) {
        Port peer = topology.ports().get(port.peer());
        int one = units.get(port.bridge());
        int other = units.get(peer.bridge());
        boolean guarded =
            runsTree(switches.get(port.bridge())) && runsTree(switches.get(peer.bridge()));
        if (one != other) {
          edges.putIfAbsent(
              new Bundle(end(port, one, network), end(peer, other, network)),
              new Edge(one, other, port.link().orElseThrow(), port, guarded));
        }
      }
    }
    Map<Pair, Edge> single = new LinkedHashMap<>();
    for (Edge edge : edges.values()) {
      Pair pair = new Pair(Math.min(edge.one(), edge.other()), Math.max(edge.one(), edge.other()));
      Edge first = single.putIfAbsent(pair, edge);
      if (first != null) {
        parallel(first, edge, network, topology, found);
      }
    }
    loops(List.copyOf(single.values()), topology, found);
  }

  /** Each switch by itself, those of an MLAG as one. */
  private static Map<Integer, Integer> units(Topology topology) {
    Map<Integer, Integer> units = new HashMap<>();
    topology.bridges().forEach(b -> units.put(b.index(), b.index()));
    Map<ElementId, Integer> numbers = new HashMap<>();
    topology.bridges().forEach(b -> numbers.put(b.id(), b.index()));
    Network network = topology.network();
    for (Mlag mlag : network.mlags()) {
      List<Integer> members = mlag.switches().stream().map(numbers::get).toList();
      members.forEach(m -> units.put(m, members.getFirst()));
    }
    return units;
  }

  private static boolean joinsSwitches(Port port, Topology topology) {
    return topology.bridges().get(port.bridge()).kind() == BridgeKind.PHYSICAL
        && topology.bridges().get(topology.ports().get(port.peer()).bridge()).kind()
            == BridgeKind.PHYSICAL;
  }

  private static boolean runsTree(PhysicalSwitch physical) {
    return physical.spanningTree().protocol() != PhysicalSwitch.Protocol.NONE;
  }

  /** What a cable is plugged into: a lag, or a port. */
  private static Object end(Port port, int unit, NetworkView network) {
    return network
        .cabling()
        .port(port.id())
        .flatMap(p -> p.port().settings().lag())
        .<Object>map(lag -> List.of(unit, lag.toLowerCase(java.util.Locale.ROOT)))
        .orElse(port.id());
  }

  private static boolean carries(Edge edge, int vlan, Topology topology) {
    Port port = edge.port();
    Port peer = topology.ports().get(port.peer());
    int tag = port.policy().egress(vlan, 0);
    return tag != PortPolicy.DROP && peer.policy().ingress(tag) == vlan;
  }

  /** The VLANs that a finding can be about. */
  private static TreeSet<Integer> vlans(Topology topology) {
    TreeSet<Integer> vlans = new TreeSet<>(List.of(1));
    topology.network().vlans().forEach(v -> vlans.add(v.vid().value()));
    return vlans;
  }

  private static void parallel(
      Edge first, Edge second, NetworkView network, Topology topology, Consumer<Finding> found) {
    if (vlans(topology).stream()
        .noneMatch(v -> carries(first, v, topology) && carries(second, v, topology))) {
      return;
    }
    boolean guarded = first.guarded() && second.guarded();
    Finding finding =
        Finding.of(
                RuleCode.HV201,
                second.link().id(),
                name(second.one(), topology)
                    + " and "
                    + name(second.other(), topology)
                    + " have two cables and no lag over them: "
                    + (guarded
                        ? "spanning tree blocks one."
                        : "without spanning tree frames circle between them."))
            .relatedTo(first.link().id());
    found.accept(guarded ? finding : finding.withSeverity(Severity.ERROR));
  }

  private static void loops(List<Edge> edges, Topology topology, Consumer<Finding> found) {
    if (edges.stream().allMatch(Edge::guarded)) {
      return;
    }
    Map<Edge, List<Integer>> closing = new LinkedHashMap<>();
    for (int vlan : vlans(topology)) {
      Trees trees = new Trees(topology.bridges().size());
      List<Edge> carrying = edges.stream().filter(e -> carries(e, vlan, topology)).toList();
      carrying.stream().filter(Edge::guarded).forEach(e -> trees.join(e.one(), e.other()));
      for (Edge edge : carrying) {
        if (!edge.guarded() && !trees.join(edge.one(), edge.other())) {
          closing.computeIfAbsent(edge, e -> new ArrayList<>()).add(vlan);
        }
      }
    }
    closing.forEach((edge, vlans) -> found.accept(loop(edge, vlans, edges, topology)));
  }

  private static Finding loop(Edge edge, List<Integer> vlans, List<Edge> edges, Topology topology) {
    List<Integer> way = way(edge, vlans.getFirst(), edges, topology);
    StringBuilder names = new StringBuilder();
    way.forEach(unit -> names.append(name(unit, topology)).append(" - "));
    Finding finding =
        Finding.of(
            RuleCode.HV200,
            edge.link().id(),
            "The cable closes a ring in VLAN "
                + vlans.getFirst()
                + (vlans.size() > 1 ? " and " + (vlans.size() - 1) + " more" : "")
                + ": "
                + names
                + name(way.getFirst(), topology)
                + ". Not all of them run spanning tree, so frames circle for ever.");
    for (int unit : way) {
      finding = finding.relatedTo(topology.bridges().get(unit).id(), Aspect.SPANNING_TREE);
    }
    return finding;
  }

  /** The switches of the ring, from one end of the cable to the other. */
  private static List<Integer> way(Edge closing, int vlan, List<Edge> edges, Topology topology) {
    Map<Integer, Integer> from = new HashMap<>(Map.of(closing.one(), closing.one()));
    Deque<Integer> open = new ArrayDeque<>(List.of(closing.one()));
    while (!open.isEmpty() && !from.containsKey(closing.other())) {
      int unit = open.remove();
      for (Edge edge : edges) {
        if (edge != closing
            && (edge.one() == unit || edge.other() == unit)
            && carries(edge, vlan, topology)) {
          int next = edge.one() == unit ? edge.other() : edge.one();
          if (from.putIfAbsent(next, unit) == null) {
            open.add(next);
          }
        }
      }
    }
    List<Integer> way = new ArrayList<>(List.of(closing.other()));
    while (way.getLast() != closing.one()) {
      way.add(from.get(way.getLast()));
    }
    return way;
  }

  private static String name(int bridge, Topology topology) {
    return topology.bridges().get(bridge).id().toString();
  }
}
