package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.verify.Groups;

/**
 * What the sentences of a network demand and forbid, as sets of endpoints: one claim stands for all
 * ordered pairs of its two sides. Built once; linear in the members of the sentences.
 */
final class Claims {
  /** What a claim says of its pairs. */
  enum Kind {
    /** The first reaches the second. */
    DEMANDED,
    /** Neither demanded nor forbidden. */
    ALLOWED,
    /** The first must not reach the second. */
    FORBIDDEN
  }

  /**
   * What a sentence says of all pairs of two sides.
   *
   * @param requirement the sentence
   * @param kind what it says
   * @param from the first of each pair
   * @param to the second
   * @param services on which services; empty: any traffic
   * @param others whether it is about all services but these
   */
  record Claim(
      Requirement requirement,
      Kind kind,
      Side from,
      Side to,
      List<Service> services,
      boolean others) {
    /** Whether the two are about some common traffic, where one about all is common to any. */
    boolean sharesTraffic(Claim other) {
      if (services.isEmpty() || other.services.isEmpty()) {
        return true;
      }
      return others
          ? !services.containsAll(other.services)
          : other.services.stream().anyMatch(services::contains);
    }
  }

  private final Topology topology;
  private final Groups groups;
  private final BitSet everything = new BitSet();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<ElementId, Integer> numbers = new HashMap<>();

  Claims(Topology topology, Groups groups) {
    this.topology = topology;
    this.groups = groups;
    for (Endpoint endpoint : topology.endpoints()) {
      if (endpoint.kind() == EndpointKind.MACHINE) {
        numbers.put(endpoint.id(), endpoint.index());
      }
      if (endpoint.kind() != EndpointKind.ROUTER) {
        everything.set(endpoint.index());
      }
    }
    topology.network().requirements().forEach(this::add);
  }

  List<Claim> of(Kind kind) {
    return claims.stream().filter(c -> c.kind() == kind).toList();
  }

  List<Claim> all() {
    return claims;
  }

  /** What sentences say of an ordered pair of endpoints. */
  List<Claim> about(int from, int to) {
    return claims.stream()
        .filter(c -> c.from().members().get(from) && c.to().members().get(to))
        .toList();
  }

  /** The same of two machines; nothing if one is off. */
  List<Claim> about(ElementId from, ElementId to) {
    Integer first = numbers.get(from);
    Integer second = numbers.get(to);
    return first == null || second == null ? List.of() : about(first, second);
  }

  /** Whether a sentence says anything of an ordered pair of endpoints. */
  boolean speakOf(int from, int to) {
    return claims.stream().anyMatch(c -> c.from().members().get(from) && c.to().members().get(to));
  }

  /** The name of an endpoint. */
  ElementId endpoint(int number) {
    return topology.endpoints().get(number).id();
  }

  private void add(Requirement requirement) {
    switch (requirement.sentence()) {
      case Sentence.Reaches(var from, var to, var on) ->
          add(requirement, Kind.DEMANDED, known(from), known(to), on, false);
      case Sentence.MayReach(var from, var to, var on) ->
          add(requirement, Kind.ALLOWED, side(from), side(to), on, false);
      case Sentence.MustNotReach(var from, var to, var on) ->
          add(requirement, Kind.FORBIDDEN, side(from), side(to), on, false);
      case Sentence.OnlyReaches(var from, var to, var on) -> {
        add(requirement, Kind.DEMANDED, known(from), known(to), on, false);
        add(requirement, Kind.FORBIDDEN, others(from, to), side(to), on, false);
      }
      case Sentence.ReachesOnly(var from, var to, var on) -> {
        add(requirement, Kind.DEMANDED, known(from), known(to), on, false);
        add(requirement, Kind.FORBIDDEN, side(from), others(from, to), List.of(), false);
        if (!on.isEmpty()) {
          add(requirement, Kind.FORBIDDEN, side(from), side(to), on, true);
        }
      }
      case Sentence.Apart(var apart) -> apart(requirement, apart);
      case Sentence.Isolated(var group) -> {
        Side inside = side(group);
        Side outside = others(group, group);
        add(requirement, Kind.FORBIDDEN, inside, outside, List.of(), false);
        add(requirement, Kind.FORBIDDEN, outside, inside, List.of(), false);
      }
      case Sentence.Invisible(var group, var observers) ->
          add(
              requirement,
              Kind.FORBIDDEN,
              side(group),
              observers.map(this::side).orElseGet(() -> others(group, group)),
              List.of(),
              false);
      case Sentence.Sees(var observer, var observed) ->
          add(requirement, Kind.DEMANDED, known(observed), known(observer), List.of(), false);
      default -> {
        // Speaks of no pair that reaches.
      }
    }
  }

  private void apart(Requirement requirement, List<Group> apart) {
    List<Side> sides = apart.stream().map(this::side).toList();
    if (sides.size() == 1) {
      add(requirement, Kind.FORBIDDEN, sides.getFirst(), sides.getFirst(), List.of(), false);
      return;
    }
    for (Side side : sides) {
      BitSet members = new BitSet();
      Map<Integer, Set<Object>> parts = new HashMap<>();
      for (Side other : sides) {
        if (other != side) {
          members.or(other.members());
          parts.putAll(other.parts());
        }
      }
      add(requirement, Kind.FORBIDDEN, side, new Side(members, parts), List.of(), false);
    }
  }

  private void add(
      Requirement requirement, Kind kind, Side from, Side to, List<Service> on, boolean others) {
    if (!from.members().isEmpty() && !to.members().isEmpty()) {
      claims.add(new Claim(requirement, kind, from, to, on, others));
    }
  }

  private Side side(Group group) {
    if (Groups.isOfEndpoints(group)) {
      return new Side(groups.numbers(group), Map.of());
    }
    BitSet members = new BitSet();
    Map<Integer, Set<Object>> parts = new HashMap<>();
    for (Groups.Member member : groups.members(group)) {
      int number = member.endpoint().index();
      members.set(number);
      int all = 0;
      for (int station : member.endpoint().stations()) {
        all += topology.stations().get(station).interfaces().size();
      }
      int meant = 0;
      for (Station station : member.stations()) {
        meant += station.interfaces().size();
      }
      if (meant < all) {
        parts.put(number, interfaces(member));
      }
    }
    return new Side(members, parts);
  }

  private static Set<Object> interfaces(Groups.Member member) {
    Set<Object> interfaces = new HashSet<>();
    member
        .stations()
        .forEach(s -> s.interfaces().forEach(i -> interfaces.add(List.of(s.index(), i))));
    return interfaces;
  }

  /** Sockets count in a demand only where nobody else is a member. */
  private Side known(Group group) {
    Side side = side(group);
    BitSet known = (BitSet) side.members().clone();
    side.members().stream()
        .filter(e -> topology.endpoints().get(e).kind() == EndpointKind.SOCKET)
        .forEach(known::clear);
    return known.isEmpty() ? side : new Side(known, side.parts());
  }

  private Side others(Group one, Group other) {
    BitSet others = (BitSet) everything.clone();
    others.andNot(groups.numbers(one));
    others.andNot(groups.numbers(other));
    return new Side(others, Map.of());
  }
}
