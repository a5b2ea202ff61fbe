package org.hvnet.sim.verify;

import java.util.List;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;

/**
 * The point of a path at which a frame gets into foreign hands: where its sender stands in another
 * VLAN than its department's, where it changes its VLAN on the way, or where it is delivered to
 * somebody who stands in another VLAN than his department's. Where none of these is odd, the two
 * simply share a VLAN, and the point is the receiver's port.
 *
 * @param point the element
 * @param vlan the VLAN of the frame there, 0 for none
 * @param kind what is odd about it
 */
record Leak(ElementId point, int vlan, Kind kind) {
  /** What is odd about the point. */
  enum Kind {
    /** The sender or the receiver stands in a foreign VLAN. */
    ASTRAY,
    /** Two ports of one link disagree about the VLAN of untagged frames. */
    VLAN_CHANGES,
    /** Both stand in one VLAN. */
    SHARED
  }

  static Leak on(Topology topology, HomeVlans homes, List<Hop> hops, Station from, Station to) {
    int first = hops.get(1).vlan();
    int last = hops.get(hops.size() - 2).vlan();
    if (homes.isAstray(from, first)) {
      return new Leak(topology.ports().get(from.port()).id(), first, Kind.ASTRAY);
    }
    for (int i = 1; first != last && i < hops.size() - 1; i++) {
      if (hops.get(i).vlan() == last && hops.get(i - 1).vlan() != last) {
        return new Leak(hops.get(i).element(), last, Kind.VLAN_CHANGES);
      }
    }
    Kind kind = homes.astray(to).isPresent() ? Kind.ASTRAY : Kind.SHARED;
    return new Leak(topology.ports().get(to.port()).id(), last, kind);
  }
}
