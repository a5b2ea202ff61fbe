package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Port;
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
  private final Set<Integer> repeated = new HashSet<>();
  private final List<Endpoint> everything = new ArrayList<>();

  private Groups(Topology topology) {
    this.topology = topology;
    for (Endpoint endpoint : topology.endpoints()) {
      if (endpoint.kind() != EndpointKind.ROUTER) {
        everything.add(endpoint);
      }
      (endpoint.kind() == EndpointKind.MANAGEMENT ? managements : endpoints)
          .put(endpoint.id(), endpoint);
      endpoint
          .department()
          .ifPresent(d -> departments.computeIfAbsent(d, k -> new ArrayList<>()).add(endpoint));
    }
    topology.network().vlans().forEach(vlan -> vids.put(vlan.id(), vlan.vid().value()));
    Set<Integer> seen = new HashSet<>();
    vids.values().stream().filter(vid -> !seen.add(vid)).forEach(repeated::add);
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

  /**
   * Every endpoint with all its stations, in order of number; without routers, which are members
   * only where a sentence names them.
   */
  List<Member> everything() {
    return everything.stream().map(this::whole).toList();
  }

  private Member whole(Endpoint endpoint) {
    List<Station> stations = new ArrayList<>(endpoint.stations().size());
    endpoint.stations().forEach(s -> stations.add(topology.stations().get(s)));
    return new Member(endpoint, stations);
  }

  /** The members of a group, in order of endpoint number. */
  public List<Member> members(Group group) {
    if (isOfEndpoints(group)) {
      return wholes(group).stream().mapToObj(topology.endpoints()::get).map(this::whole).toList();
    }
    Map<Integer, Map<Integer, Station>> chosen = new TreeMap<>();
    group.members().forEach(term -> add(term, chosen));
    group.except().forEach(term -> remove(term, chosen));
    return chosen.entrySet().stream()
        .map(
            e ->
                new Member(
                    topology.endpoints().get(e.getKey()), List.copyOf(e.getValue().values())))
        .toList();
  }

  /** Whether a group names endpoints alone, and so each member with all its stations. */
  public static boolean isOfEndpoints(Group group) {
    return group.members().stream().noneMatch(Groups::isOfStations)
        && group.except().stream().noneMatch(Groups::isOfStations);
  }

  /** The numbers of the endpoints of a group. */
  public BitSet numbers(Group group) {
    if (isOfEndpoints(group)) {
      return wholes(group);
    }
    BitSet numbers = new BitSet();
    members(group).forEach(m -> numbers.set(m.endpoint().index()));
    return numbers;
  }

  /** The endpoints of a group, in order of number. */
  public List<Endpoint> endpoints(Group group) {
    return numbers(group).stream().mapToObj(topology.endpoints()::get).toList();
  }

  /** The numbers of the stations of a group. */
  public BitSet stations(Group group) {
    BitSet stations = new BitSet();
    members(group).forEach(m -> m.stations().forEach(s -> stations.set(s.index())));
    return stations;
  }

  /** The numbers of the members of a group that names no part of an endpoint. */
  private BitSet wholes(Group group) {
    BitSet chosen = new BitSet();
    group.members().forEach(term -> covered(term).forEach(e -> chosen.set(e.index())));
    group.except().forEach(term -> covered(term).forEach(e -> chosen.clear(e.index())));
    return chosen;
  }

  private void add(Term term, Map<Integer, Map<Integer, Station>> chosen) {
    if (isOfStations(term)) {
      for (Station station : stationsOf(term)) {
        chosen
            .computeIfAbsent(station.endpoint(), e -> new TreeMap<>())
            .merge(station.index(), station, Groups::joined);
      }
    } else {
      for (Endpoint endpoint : covered(term)) {
        Map<Integer, Station> stations =
            chosen.computeIfAbsent(endpoint.index(), e -> new TreeMap<>());
        endpoint.stations().forEach(s -> stations.put(s, topology.stations().get(s)));
      }
    }
  }

  /** An endpoint of which a VLAN takes the last station is no member any more. */
  private void remove(Term term, Map<Integer, Map<Integer, Station>> chosen) {
    if (isOfStations(term)) {
      for (Station station : stationsOf(term)) {
        Map<Integer, Station> stations = chosen.get(station.endpoint());
        if (stations != null) {
          stations.computeIfPresent(station.index(), (i, s) -> without(s, station));
          if (stations.isEmpty()) {
            chosen.remove(station.endpoint());
          }
        }
      }
    } else {
      covered(term).forEach(e -> chosen.remove(e.index()));
    }
  }

  private static Station joined(Station a, Station b) {
    return a.with(
        Stream.concat(a.interfaces().stream(), b.interfaces().stream()).distinct().toList());
  }

  private static Station without(Station all, Station some) {
    List<Interface> left =
        all.interfaces().stream().filter(i -> !some.interfaces().contains(i)).toList();
    return left.isEmpty() ? null : all.with(left);
  }

  private static boolean isOfStations(Term term) {
    return term instanceof Term.VlanMembers || term instanceof Term.Interface;
  }

  private List<Station> stationsOf(Term term) {
    return term instanceof Term.VlanMembers(var vlan)
        ? inVlan(vlan)
        : topology.stations().stream()
            .filter(s -> term instanceof Term.Interface(var id) && s.id().equals(id))
            .toList();
  }

  /** The stations in a VLAN, each with its interfaces there; sites may use a number each. */
  private List<Station> inVlan(ElementId vlan) {
    int vid = vids.getOrDefault(vlan, PortPolicy.DROP);
    List<String> site =
        repeated.contains(vid) ? vlan.path().subList(0, vlan.path().size() - 1) : List.of();
    return topology.stations().stream()
        .filter(s -> topology.endpoints().get(s.endpoint()).kind() != EndpointKind.ROUTER)
        .filter(s -> isWithin(s.id().path(), site))
        .flatMap(s -> inVlan(s, vid).stream())
        .toList();
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
            case EVERYTHING -> everything;
          };
    };
  }

  private static List<Endpoint> single(Endpoint endpoint) {
    return endpoint == null ? List.of() : List.of(endpoint);
  }

  private static boolean isWithin(List<String> path, List<String> site) {
    return path.size() > site.size() && path.subList(0, site.size()).equals(site);
  }

  /** What of a station stands in a VLAN, by what its port makes of its frames. */
  private Optional<Station> inVlan(Station station, int vid) {
    if (station.port() == Topology.NONE) {
      return Optional.empty();
    }
    Port port = topology.ports().get(station.port());
    if (station.anywhere().isPresent()) {
      return isAnywhereIn(station, port, vid) ? Optional.of(station) : Optional.empty();
    }
    List<Interface> there =
        station.interfaces().stream().filter(i -> port.policy().ingress(i.tag()) == vid).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(station.with(there));
  }

  /** An outside is in the VLANs that its cables carry. */
  private boolean isAnywhereIn(Station station, Port port, int vid) {
    Bridge bridge = topology.bridges().get(port.bridge());
    if (bridge.kind() != BridgeKind.OUTSIDE) {
      return station.anywhere().orElseThrow().has(vid) || port.policy().nativeVlan() == vid;
    }
    return bridge.ports().stream()
        .map(topology.ports()::get)
        .filter(p -> p.peer() != Topology.NONE)
        .map(p -> topology.ports().get(p.peer()).policy())
        .anyMatch(
            far ->
                far.carries(vid)
                    && station.anywhere().orElseThrow().has(far.nativeVlan() == vid ? 0 : vid));
  }
}
