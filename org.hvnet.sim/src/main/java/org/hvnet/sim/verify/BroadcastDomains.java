package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;

/**
 * Which entries into the network have the same broadcasts. Entries are (bridge, VLAN); those joined
 * by links that carry frames of both to and fro are one domain, and one search serves them all.
 *
 * <p>A link by which a frame does not come back in the VLAN it left in makes its domain irregular:
 * each entry of such a one stands for itself. So does an entry by a protected port. A team does not
 * join the domains of its uplinks: what enters there enters each of them.
 */
final class BroadcastDomains {
  private final Topology topology;
  private final UsedVlans vlans;
  private final int[] parent;
  private final boolean[] irregular;
  private final boolean[] teamed;
  private final int[] splitPorts;
  private final Map<Integer, List<Uplink>> uplinks = new HashMap<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final int[][] known;

  /**
   * An uplink of a team in one VLAN.
   *
   * @param port the uplink
   * @param beyond the entry at its other end; empty if that does not carry the VLAN to and fro
   */
  record Uplink(Port port, Optional<Entry> beyond) {}

  /**
   * Where a frame is when its first port has classified it.
   *
   * @param bridge the bridge
   * @param vlan the VLAN
   * @param split whether it came in by a port that does not relay to others of its kind
   */
  record Entry(int bridge, int vlan, boolean split) {}

  BroadcastDomains(Topology topology, UsedVlans vlans) {
    this.topology = topology;
    this.vlans = vlans;
    int nodes = topology.bridges().size() * vlans.count();
    parent = new int[nodes];
    irregular = new boolean[nodes];
    known = new int[2][nodes];
    for (int node = 0; node < nodes; node++) {
      parent[node] = node;
    }
    teamed = new boolean[topology.bridges().size()];
    splitPorts = new int[topology.bridges().size()];
    topology.bridges().forEach(this::inspect);
    topology.ports().stream().filter(p -> p.peer() != Topology.NONE).forEach(this::cross);
    for (int node = 0; node < nodes; node++) {
      irregular[find(node)] |= irregular[node];
    }
  }

  private void inspect(Bridge bridge) {
    List<Port> split =
        bridge.ports().stream().map(topology.ports()::get).filter(Port::splitHorizon).toList();
    List<Port> joined = split.stream().filter(p -> p.peer() != Topology.NONE).toList();
    splitPorts[bridge.index()] = split.size();
    teamed[bridge.index()] = bridge.kind() == BridgeKind.VIRTUAL && joined.size() > 1;
    if (bridge.kind() != BridgeKind.VIRTUAL && split.size() > 1 && !joined.isEmpty()) {
      for (int slot = 0; slot < vlans.count(); slot++) {
        irregular[bridge.index() * vlans.count() + slot] = true;
      }
    }
  }

  /** What crosses the link of a port, from its side. */
  private void cross(Port port) {
    Port peer = topology.ports().get(port.peer());
    for (int vlan : vlans.all()) {
      int there = arrival(port, peer, vlan);
      int node = node(port.bridge(), vlan);
      boolean arrives = vlans.slot(there) != Topology.NONE;
      boolean returns = arrives && arrival(peer, port, there) == vlan;
      if (teamed[port.bridge()]) {
        Optional<Entry> beyond = returns ? Optional.of(entry(peer, there)) : Optional.empty();
        uplinks.computeIfAbsent(node, n -> new ArrayList<>()).add(new Uplink(port, beyond));
      } else if (returns && !teamed[peer.bridge()]) {
        parent[find(node)] = find(node(peer.bridge(), there));
      }
      if (arrives && !returns) {
        irregular[node] = true;
        irregular[node(peer.bridge(), there)] = true;
      }
    }
  }

  private static int arrival(Port from, Port to, int vlan) {
    int tag = from.policy().egress(vlan, 0);
    return tag == PortPolicy.DROP ? PortPolicy.DROP : to.policy().ingress(tag);
  }

  private int node(int bridge, int vlan) {
    return bridge * vlans.count() + vlans.slot(vlan);
  }

  private int find(int node) {
    int root = node;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = node; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Where a frame of the VLAN is that came in by the port. */
  Entry entry(Port port, int vlan) {
    return new Entry(port.bridge(), vlan, port.splitHorizon() && splitPorts[port.bridge()] > 1);
  }

  /** The number of the domain of an entry; entries of one number have the same broadcasts. */
  int of(Entry entry) {
    int[] kept = known[entry.split() ? 1 : 0];
    int node = node(entry.bridge(), entry.vlan());
    if (kept[node] == 0) {
      kept[node] = 1 + numbers.computeIfAbsent(key(entry, node), k -> numbers.size());
    }
    return kept[node] - 1;
  }

  private Object key(Entry entry, int node) {
    if (entry.split() || irregular[find(node)]) {
      return entry;
    }
    if (!teamed[entry.bridge()]) {
      return find(node);
    }
    List<Integer> beyond = new ArrayList<>();
    for (Uplink uplink : uplinks.get(node)) {
      if (uplink.beyond().isPresent()) {
        Entry there = uplink.beyond().get();
        int root = find(node(there.bridge(), there.vlan()));
        if (irregular[root] || there.split()) {
          return entry;
        }
        beyond.add(root);
      }
    }
    List<Integer> roots = beyond.stream().distinct().sorted().toList();
    return roots.isEmpty() ? entry : roots.size() == 1 ? roots.getFirst() : roots;
  }

  /** The uplinks by which a frame of the VLAN may leave a team; none where there is no team. */
  List<Uplink> uplinks(int bridge, int vlan) {
    return uplinks.getOrDefault(node(bridge, vlan), List.of());
  }
}
