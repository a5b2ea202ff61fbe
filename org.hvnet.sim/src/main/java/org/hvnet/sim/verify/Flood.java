package org.hvnet.sim.verify;

import java.util.BitSet;
import java.util.Set;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Station;

/**
 * How far a broadcast gets: the most that any frame of its sender can.
 *
 * @param stations numbers of the stations it is delivered to, the sender's included
 * @param tagged number and VLAN tag of deliveries to stations with several interfaces
 * @param ports numbers of the bridge ports that put it on a link; those by which it enters a bridge
 *     are left out, so the sender's own bridge has more
 */
record Flood(BitSet stations, Set<Long> tagged, BitSet ports) {
  static long tagged(Station station, int tag) {
    return (long) station.index() << 12 | Tag.vlan(tag);
  }

  /**
   * Whether it is delivered to this interface of the station.
   *
   * @param several whether the station has others
   */
  boolean reaches(Station station, Interface at, boolean several) {
    return stations.get(station.index())
        && (!several || tagged.contains(tagged(station, at.tag())));
  }
}
