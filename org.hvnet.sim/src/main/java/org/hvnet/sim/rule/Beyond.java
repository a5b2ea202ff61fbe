package org.hvnet.sim.rule;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;

/**
 * Which VLANs have members beyond a port, whatever the cables on the way carry. Branches are
 * counted from their tips; in a ring everything is beyond everything.
 */
final class Beyond {
  /** Counts places that may have members in any VLAN. */
  private static final int ANYTHING = -1;

  private final NetworkView network;
  private final VlanUse use;
  private final Map<ElementId, Set<ElementId>> neighbours = new LinkedHashMap<>();
  private final Map<ElementId, Map<Integer, Integer>> counts = new HashMap<>();
  private final Map<ElementId, ElementId> parents = new HashMap<>();
  private final Map<ElementId, Map<Integer, Integer>> totals = new HashMap<>();

  Beyond(NetworkView network, VlanUse use) {
    this.network = network;
    this.use = use;
    for (Link link : network.network().links()) {
      ElementId first = use.place(link.first());
      ElementId second = use.place(link.second());
      neighbours.computeIfAbsent(first, p -> new HashSet<>()).add(second);
      neighbours.computeIfAbsent(second, p -> new HashSet<>()).add(first);
    }
    neighbours.keySet().forEach(place -> counts.put(place, own(place)));
    addUp();
    peel();
  }

  private Map<Integer, Integer> own(ElementId place) {
    Map<Integer, Integer> own = new HashMap<>();
    use.at(place).forEach(v -> own.put(v, 1));
    if (use.isAnything(place)) {
      own.put(ANYTHING, 1);
    }
    return own;
  }

  /** The members of each island, all in all. */
  private void addUp() {
    for (ElementId start : neighbours.keySet()) {
      if (totals.containsKey(start)) {
        continue;
      }
      Map<Integer, Integer> total = new HashMap<>();
      Deque<ElementId> open = new ArrayDeque<>();
      totals.put(start, total);
      open.add(start);
      while (!open.isEmpty()) {
        ElementId place = open.remove();
        merge(total, counts.get(place));
        for (ElementId next : neighbours.get(place)) {
          if (totals.putIfAbsent(next, total) == null) {
            open.add(next);
          }
        }
      }
    }
  }

  /** Takes off the tips of branches and gives what they hold to what they hang on. */
  private void peel() {
    Map<ElementId, Integer> degrees = new HashMap<>();
    neighbours.forEach((place, n) -> degrees.put(place, n.size()));
    Deque<ElementId> tips = new ArrayDeque<>();
    neighbours.keySet().stream().filter(p -> degrees.get(p) == 1).forEach(tips::add);
    while (!tips.isEmpty()) {
      ElementId tip = tips.remove();
      for (ElementId next : neighbours.get(tip)) {
        if (degrees.get(tip) == 1 && !tip.equals(parents.get(next)) && !parents.containsKey(tip)) {
          parents.put(tip, next);
          merge(counts.get(next), counts.get(tip));
          if (degrees.merge(next, -1, Integer::sum) == 1) {
            tips.add(next);
          }
        }
      }
    }
  }

  private static void merge(Map<Integer, Integer> into, Map<Integer, Integer> more) {
    more.forEach((vlan, count) -> into.merge(vlan, count, Integer::sum));
  }

  /** Whether the VLAN has members on the other side of the cable at a port. */
  boolean has(BridgePort port, VlanId vlan) {
    ElementId near = port.bridge().id();
    ElementId far = use.place(network.cabling().peer(port.id()).orElse(port.id()));
    Map<Integer, Integer> beyond = counts.getOrDefault(far, Collections.emptyMap());
    if (near.equals(parents.get(far))) {
      return count(beyond, vlan) > 0;
    }
    return count(totals.getOrDefault(near, Collections.emptyMap()), vlan)
        > count(counts.getOrDefault(near, Collections.emptyMap()), vlan);
  }

  private static int count(Map<Integer, Integer> counts, VlanId vlan) {
    return counts.getOrDefault(vlan.value(), 0) + counts.getOrDefault(ANYTHING, 0);
  }
}
