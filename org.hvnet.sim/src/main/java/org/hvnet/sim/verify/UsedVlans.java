package org.hvnet.sim.verify;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;

/**
 * VLANs in which a frame can begin, end, or find itself after a native port, and of those that only
 * stations of many VLANs use, one of each run of numbers that all ports treat alike. Each has a
 * dense number, its slot. Immutable.
 */
final class UsedVlans {
  private final int[] vlans;
  private final int[] slots = new int[VlanId.MAX + 2];

  UsedVlans(Topology topology) {
    IntStream atPorts =
        topology.ports().stream()
            .map(Port::policy)
            .distinct()
            .flatMapToInt(
                p -> IntStream.concat(IntStream.of(p.nativeVlan()), p.received().stream()))
            .filter(vlan -> vlan != PortPolicy.DROP);
    IntStream ofStations =
        topology.stations().stream()
            .flatMapToInt(s -> s.interfaces().stream().mapToInt(i -> Tag.vlan(i.tag())));
    IntStream declared = topology.network().vlans().stream().mapToInt(v -> v.vid().value());
    vlans =
        Stream.of(IntStream.of(0), atPorts, ofStations, declared, firstOfRuns(topology))
            .flatMapToInt(found -> found)
            .distinct()
            .sorted()
            .toArray();
    Arrays.fill(slots, Topology.NONE);
    for (int slot = 0; slot < vlans.length; slot++) {
      slots[vlans[slot]] = slot;
    }
  }

  private static IntStream firstOfRuns(Topology topology) {
    if (topology.stations().stream().map(Station::anywhere).noneMatch(a -> a.isPresent())) {
      return IntStream.empty();
    }
    return topology.ports().stream()
        .map(Port::policy)
        .distinct()
        .flatMapToInt(
            p ->
                IntStream.rangeClosed(VlanId.MIN, VlanId.MAX)
                    .filter(
                        v ->
                            p.allowed().contains(v) != p.allowed().contains(v - 1)
                                || v == p.nativeVlan() + 1));
  }

  /** All of them, ascending. */
  int[] all() {
    return vlans;
  }

  int count() {
    return vlans.length;
  }

  /** The slot of a VLAN; NONE for one that makes no difference, and for a dropped frame. */
  int slot(int vlan) {
    return vlan < 0 ? Topology.NONE : slots[vlan];
  }
}
