package org.hvnet.sim.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;

/**
 * Which VLANs have members beyond a port, whatever the cables on the way carry. Branches are
 * counted from their tips; in a ring everything is beyond everything.
 */
final class Beyond {
  /** The column of places that may have members in any VLAN. */
  private static final int ANYTHING = 0;

  private static final int VLANS = 4096;

  private final NetworkView network;
  private final VlanUse use;

  /** The column of each VLAN in the counts; that of no VLAN where it has no members. */
  private final int[] columns = new int[VLANS];

  private int width = 1;
  private final Map<ElementId, Set<ElementId>> neighbours = new LinkedHashMap<>();
  private final Map<ElementId, int[]> counts = new HashMap<>();
  private final Map<ElementId, ElementId> parents = new HashMap<>();
  private final Map<ElementId, int[]> totals = new HashMap<>();

  Beyond(NetworkView network, VlanUse use) {
    this.network = network;
    this.use = use;
    for (Link link : network.network().links()) {
      ElementId first = use.place(link.first());
      ElementId second = use.place(link.second());
      neighbours.computeIfAbsent(first, p -> new HashSet<>()).add(second);
      neighbours.computeIfAbsent(second, p -> new HashSet<>()).add(first);
    }
    neighbours.keySet().forEach(place -> use.at(place).forEach(this::addColumn));
    neighbours.keySet().forEach(place -> counts.put(place, own(place)));
    addUp();
    peel();
  }

  private void addColumn(int vlan) {
    if (columns[vlan] == 0) {
      columns[vlan] = width++;
    }
  }

  private int[] own(ElementId place) {
    int[] own = new int[width];
    use.at(place).forEach(vlan -> own[columns[vlan]] = 1);
    own[ANYTHING] = use.isAnything(place) ? 1 : 0;
    return own;
  }

  /** The members of each island, all in all. */
  private void addUp() {
    for (ElementId start : neighbours.keySet()) {
      if (totals.containsKey(start)) {
        continue;
      }
      int[] total = new int[width];
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

  private static void merge(int[] into, int[] more) {
    for (int column = 0; column < more.length; column++) {
      into[column] += more[column];
    }
  }

  /** Which VLANs have members on the other side of the cable at a port. */
  IntPredicate at(BridgePort port) {
    ElementId near = port.bridge().id();
    ElementId far = use.place(network.cabling().peer(port.id()).orElse(port.id()));
    int[] none = new int[width];
    if (near.equals(parents.get(far))) {
      int[] beyond = counts.getOrDefault(far, none);
      return vlan -> count(beyond, vlan) > 0;
    }
    int[] all = totals.getOrDefault(near, none);
    int[] here = counts.getOrDefault(near, none);
    return vlan -> count(all, vlan) > count(here, vlan);
  }

  private int count(int[] counts, int vlan) {
    int column = columns[vlan];
    return counts[ANYTHING] + (column == 0 ? 0 : counts[column]);
  }
}
