package org.hvnet.sim.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;

/**
 * The point of a path at which a frame gets into foreign hands: where its sender stands in another
 * VLAN than its department's, where it changes its VLAN on the way, or where it is delivered to
 * somebody who stands in another VLAN than his department's. Where none of these is odd, the two
 * simply share a VLAN, and the point is the receiver's port.
 *
 * @param point the element
 * @param vlan the VLAN of the frame there, 0 for none
 * @param owner the department whose VLAN that is, if it is somebody's
 * @param kind what is odd about it
 */
record Leak(ElementId point, int vlan, Optional<ElementId> owner, Kind kind) {
  /** What is odd about the point. */
  enum Kind {
    /** The sender stands in a foreign VLAN. */
    SENDER_ASTRAY,
    /** Two ports of one link disagree about the VLAN of untagged frames. */
    VLAN_CHANGES,
    /** The receiver stands in a foreign VLAN. */
    RECEIVER_ASTRAY,
    /** Both stand in one VLAN. */
    SHARED
  }

  static Leak on(Topology topology, List<Hop> hops, Pair pair) {
    Map<ElementId, Integer> vids = new HashMap<>();
    topology.network().vlans().forEach(v -> vids.put(v.id(), v.vid().value()));
    int first = hops.get(1).vlan();
    int last = hops.get(hops.size() - 2).vlan();
    if (isAstray(topology, vids, pair.from(), first)) {
      return leak(
          topology,
          vids,
          attachment(topology, pair.from(), hops.getFirst()),
          first,
          Kind.SENDER_ASTRAY);
    }
    for (int i = 1; i < hops.size() - 1; i++) {
      if (first != last && hops.get(i).vlan() == last && hops.get(i - 1).vlan() != last) {
        return leak(topology, vids, hops.get(i).element(), last, Kind.VLAN_CHANGES);
      }
    }
    ElementId delivery = attachment(topology, pair.to(), hops.getLast());
    return leak(
        topology,
        vids,
        delivery,
        last,
        isAstray(topology, vids, pair.to(), last) ? Kind.RECEIVER_ASTRAY : Kind.SHARED);
  }

  private static Leak leak(
      Topology topology, Map<ElementId, Integer> vids, ElementId point, int vlan, Kind kind) {
    Optional<ElementId> owner =
        topology.network().departments().stream()
            .filter(d -> vlansOf(d, vids).contains(vlan))
            .map(Department::id)
            .findFirst();
    return new Leak(point, vlan, owner, kind);
  }

  /** The element whose declaration puts a station into its VLAN. */
  private static ElementId attachment(Topology topology, Member member, Hop end) {
    return member.stations().stream()
        .filter(s -> s.id().equals(end.element()) && s.port() != Topology.NONE)
        .map(s -> topology.ports().get(s.port()).id())
        .findFirst()
        .orElse(end.element());
  }

  private static boolean isAstray(
      Topology topology, Map<ElementId, Integer> vids, Member member, int vlan) {
    return member
        .endpoint()
        .department()
        .flatMap(
            id ->
                topology.network().departments().stream()
                    .filter(d -> d.id().equals(id))
                    .findFirst())
        .map(d -> !vlansOf(d, vids).contains(vlan))
        .orElse(false);
  }

  /** The VLAN numbers of a department; 0 for one that has none. */
  private static Set<Integer> vlansOf(Department department, Map<ElementId, Integer> vids) {
    return department.vlans().isEmpty()
        ? Set.of(0)
        : department.vlans().stream().map(v -> vids.getOrDefault(v, 0)).collect(Collectors.toSet());
  }
}
