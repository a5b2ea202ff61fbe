package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;

/** Turns the groups of sentences into endpoints and stations of a topology. Immutable. */
public final class Groups {
  private final Topology topology;
  private final Map<ElementId, Endpoint> endpoints = new HashMap<>();
  private final Map<ElementId, Endpoint> managements = new HashMap<>();
  private final Map<ElementId, List<Endpoint>> departments = new HashMap<>();
  private final Map<ElementId, Integer> vids = new HashMap<>();

  private Groups(Topology topology) {
    this.topology = topology;
    for (Endpoint endpoint : topology.endpoints()) {
      (endpoint.kind() == EndpointKind.MANAGEMENT ? managements : endpoints)
          .put(endpoint.id(), endpoint);
      endpoint
          .department()
          .ifPresent(d -> departments.computeIfAbsent(d, k -> new ArrayList<>()).add(endpoint));
    }
    topology.network().vlans().forEach(vlan -> vids.put(vlan.id(), vlan.vid().value()));
  }

  /** The groups of a topology. */
  public static Groups of(Topology topology) {
    return new Groups(topology);
  }

  /**
   * A member of a group.
   *
   * @param endpoint the endpoint
   * @param stations those of its stations that the group means
   */
  public record Member(Endpoint endpoint, List<Station> stations) {}

  /** The members of a group, in order of endpoint number. */
  public List<Member> members(Group group) {
    BitSet stations = new BitSet();
    BitSet owners = new BitSet();
    group.members().forEach(term -> select(term, stations, owners, true));
    group.except().forEach(term -> select(term, stations, owners, false));
    Map<Integer, Member> members = new TreeMap<>();
    owners.stream()
        .mapToObj(topology.endpoints()::get)
        .forEach(
            e ->
                members.put(
                    e.index(),
                    new Member(
                        e,
                        e.stations().stream()
                            .filter(stations::get)
                            .map(topology.stations()::get)
                            .toList())));
    return List.copyOf(members.values());
  }

  /** The endpoints of a group, in order of number. */
  public List<Endpoint> endpoints(Group group) {
    return members(group).stream().map(Member::endpoint).toList();
  }

  /** The numbers of the stations of a group. */
  public BitSet stations(Group group) {
    BitSet stations = new BitSet();
    members(group).forEach(m -> m.stations().forEach(s -> stations.set(s.index())));
    return stations;
  }

  private void select(Term term, BitSet stations, BitSet owners, boolean add) {
    if (term instanceof Term.Interface(var id)) {
      topology.stations().stream()
          .filter(s -> s.id().equals(id))
          .forEach(
              s -> {
                stations.set(s.index(), add);
                owners.set(
                    s.endpoint(),
                    topology.endpoints().get(s.endpoint()).stations().stream()
                        .anyMatch(stations::get));
              });
    } else if (term instanceof Term.VlanMembers(var id)) {
      int vid = vids.getOrDefault(id, PortPolicy.DROP);
      for (Station station : topology.stations()) {
        if (isIn(station, vid)) {
          stations.set(station.index(), add);
          boolean left =
              topology.endpoints().get(station.endpoint()).stations().stream()
                  .anyMatch(stations::get);
          owners.set(station.endpoint(), left);
        }
      }
    } else {
      for (Endpoint endpoint : covered(term)) {
        owners.set(endpoint.index(), add);
        endpoint.stations().forEach(s -> stations.set(s, add));
      }
    }
  }

  private Collection<Endpoint> covered(Term term) {
    return switch (term) {
      case Term.Endpoint(var id) -> single(endpoints.get(id));
      case Term.Management(var host) -> single(managements.get(host));
      case Term.DepartmentMembers(var id) -> departments.getOrDefault(id, List.of());
      case Term.VlanMembers ignored -> List.of();
      case Term.Interface ignored -> List.of();
      case Term.All(var word) ->
          switch (word) {
            case DEPARTMENTS ->
                topology.endpoints().stream().filter(e -> e.department().isPresent()).toList();
            case HOSTS -> managements.values();
            case MACHINES ->
                topology.endpoints().stream()
                    .filter(e -> e.kind() == EndpointKind.MACHINE)
                    .toList();
            case EVERYTHING -> topology.endpoints();
          };
    };
  }

  private static List<Endpoint> single(Endpoint endpoint) {
    return endpoint == null ? List.of() : List.of(endpoint);
  }

  /** Whether a station stands in a VLAN, by what its port makes of its frames. */
  private boolean isIn(Station station, int vid) {
    if (station.port() == Topology.NONE) {
      return false;
    }
    Topology.Port port = topology.ports().get(station.port());
    if (!station.promiscuousVlans()) {
      return port.policy().ingress(station.tag()) == vid;
    }
    return topology.bridges().get(port.bridge()).ports().stream()
        .map(topology.ports()::get)
        .filter(p -> p.peer() != Topology.NONE)
        .map(p -> topology.ports().get(p.peer()).policy())
        .anyMatch(far -> far.carries(vid));
  }
}
