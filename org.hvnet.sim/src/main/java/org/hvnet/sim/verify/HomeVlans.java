package org.hvnet.sim.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;

/**
 * Which VLANs belong to which department, and who stands in another one. VLAN 0 is that of a
 * department without any.
 */
final class HomeVlans {
  private final Topology topology;
  private final Map<ElementId, Set<Integer>> homes = new HashMap<>();

  HomeVlans(Topology topology) {
    this.topology = topology;
    Map<ElementId, Integer> vids = new HashMap<>();
    topology.network().vlans().forEach(v -> vids.put(v.id(), v.vid().value()));
    for (Department department : topology.network().departments()) {
      homes.put(
          department.id(),
          department.vlans().isEmpty()
              ? Set.of(0)
              : department.vlans().stream()
                  .map(v -> vids.getOrDefault(v, 0))
                  .collect(Collectors.toSet()));
    }
  }

  /** The VLANs of the station's department; empty if it is a member of none. */
  Set<Integer> of(Station station) {
    return topology
        .endpoints()
        .get(station.endpoint())
        .department()
        .map(d -> homes.getOrDefault(d, Set.of()))
        .orElse(Set.of());
  }

  /** Whether a station of a department would be astray in the VLAN. */
  boolean isAstray(Station station, int vlan) {
    Set<Integer> home = of(station);
    return !home.isEmpty() && !home.contains(vlan);
  }

  /** The VLAN in which a station stands although its department has another. */
  Optional<Integer> astray(Station station) {
    if (station.port() == Topology.NONE || station.anywhere().isPresent()) {
      return Optional.empty();
    }
    PortPolicy policy = topology.ports().get(station.port()).policy();
    List<Integer> vlans =
        station.interfaces().stream()
            .map(i -> policy.ingress(i.tag()))
            .filter(vlan -> vlan != PortPolicy.DROP)
            .toList();
    return vlans.stream().allMatch(vlan -> isAstray(station, vlan))
        ? vlans.stream().findFirst()
        : Optional.empty();
  }
}
