package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.IpInterface;

/**
 * Numbers for stations, equal for those that behave alike: their frames get to the same domains,
 * they take the frames of the same ones, and their prefixes are equal. Computed once.
 */
final class StationKinds {
  private final Topology topology;
  private final Reachability reachability;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final int[] kinds;

  private record Kind(
      List<Integer> sends,
      List<Integer> takes,
      List<Optional<Subnet>> subnets,
      Object place,
      Object extra) {}

  StationKinds(Topology topology, Reachability reachability, Forwarders forwarders) {
    this.topology = topology;
    this.reachability = reachability;
    this.kinds = new int[topology.stations().size()];
    for (Station station : topology.stations()) {
      Kind kind = kind(station, forwarders.marks(station));
      kinds[station.index()] = numbers.computeIfAbsent(kind, k -> numbers.size());
    }
  }

  /** The kind of a station; one of which a group means some interfaces only has its own. */
  Object of(Station station) {
    int size = topology.stations().get(station.index()).interfaces().size();
    return station.interfaces().size() == size
        ? kinds[station.index()]
        : List.of(kinds[station.index()], station.interfaces());
  }

  private Kind kind(Station station, Object extra) {
    List<Optional<Subnet>> subnets = new ArrayList<>();
    station
        .interfaces()
        .forEach(i -> subnets.add(i.ip().map(IpInterface::address).map(a -> a.subnet())));
    return new Kind(
        domains(station, reachability.entryVlans(station)),
        domains(station, reachability.takenVlans(station)),
        subnets,
        place(station),
        extra);
  }

  private List<Integer> domains(Station station, int[] vlans) {
    return IntStream.of(vlans).map(vlan -> reachability.domain(station, vlan)).boxed().toList();
  }

  /** Where it is more than its domains: behind an uneven team its place, on a trunk itself. */
  private Object place(Station station) {
    if (station.port() == Topology.NONE) {
      return Topology.NONE;
    }
    if (station.interfaces().size() > 1) {
      return station.id();
    }
    Port port = topology.ports().get(station.port());
    return reachability.isUniform(station)
        ? ""
        : List.of(port.bridge(), port.policy(), reachability.teamMember(station));
  }
}
