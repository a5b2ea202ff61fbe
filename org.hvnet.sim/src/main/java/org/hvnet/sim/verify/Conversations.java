package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;
import org.hvnet.sim.verify.PathFinder.Way;

/** Decides and explains single pairs: does one reach the other, is a frame of it delivered. */
final class Conversations {
  private final Topology topology;
  private final Reachability reachability;
  private final PathFinder paths;
  private final HomeVlans homes;
  private final Reasons reasons;

  Conversations(Topology topology, Reachability reachability) {
    this.topology = topology;
    this.reachability = reachability;
    this.paths = new PathFinder(topology);
    this.homes = new HomeVlans(topology);
    this.reasons = new Reasons(topology);
  }

  /** Whether a frame of the first is delivered to the second. */
  boolean delivers(Pair pair) {
    return delivering(pair).isPresent();
  }

  /**
   * Whether the first can open a conversation with the second: frames are delivered both ways
   * between some two of their interfaces, and each takes the other for on-link where both have
   * addresses.
   */
  boolean reaches(Pair pair) {
    return links(pair).anyMatch(link -> deadUplink(link).isEmpty());
  }

  /** Whether it can by interfaces of which no access rule denies anything. */
  boolean reachesUnfiltered(Pair pair, Predicate<Station> filtered) {
    return links(pair)
        .filter(link -> !filtered.test(link.a()) && !filtered.test(link.b()))
        .anyMatch(link -> deadUplink(link).isEmpty());
  }

  /** Two interfaces that take each other for on-link, with frames delivered both ways. */
  private record Link(Station a, Interface out, Station b, Interface in) {
    /** Without addresses layer 2 decides. */
    boolean isOnLink() {
      return out.ip().isEmpty()
          || in.ip().isEmpty()
          || out.ip().get().address().onLink(in.ip().get().address());
    }
  }

  private Stream<Link> links(Pair pair) {
    return pair.from().stations().stream()
        .flatMap(a -> pair.to().stations().stream().flatMap(b -> links(a, b)))
        .filter(Link::isOnLink);
  }

  private Stream<Link> links(Station a, Station b) {
    return a.interfaces().stream()
        .flatMap(out -> b.interfaces().stream().map(in -> new Link(a, out, b, in)))
        .filter(l -> reachability.delivers(a, l.out(), b, l.in()))
        .filter(l -> reachability.delivers(b, l.in(), a, l.out()));
  }

  private boolean bothWays(Station a, Station b) {
    return links(a, b).findAny().isPresent();
  }

  private Optional<Port> deadUplink(Link l) {
    return reachability
        .deadUplink(l.a(), l.out(), l.b(), l.in())
        .or(() -> reachability.deadUplink(l.b(), l.in(), l.a(), l.out()));
  }

  /** The way by an uplink that does not lead there, although another of the team does. */
  private Optional<Counterexample> unevenTeam(Pair pair) {
    return links(pair)
        .findFirst()
        .flatMap(
            link ->
                deadUplink(link)
                    .map(
                        uplink ->
                            new Counterexample(
                                pair.from().endpoint().id(),
                                pair.to().endpoint().id(),
                                topology.ports().get(uplink.peer()).id(),
                                Cause.BLOCKED,
                                paths.byUplink(link.a(), link.b(), uplink),
                                reasons.deadUplink(uplink))));
  }

  /** Why the first does not reach the second; to be asked only where it does not. */
  Counterexample blocked(Pair pair) {
    ElementId from = pair.from().endpoint().id();
    ElementId to = pair.to().endpoint().id();
    for (Member member : List.of(pair.from(), pair.to())) {
      if (member.stations().stream().allMatch(s -> s.port() == Topology.NONE)) {
        ElementId id = member.endpoint().id();
        return new Counterexample(
            from, to, id, Cause.NOT_CONNECTED, List.of(), reasons.notConnected(id));
      }
    }
    Optional<Counterexample> uneven = unevenTeam(pair);
    if (uneven.isPresent()) {
      return uneven.get();
    }
    for (Station a : pair.from().stations()) {
      for (Station b : pair.to().stations()) {
        if (bothWays(a, b)) {
          return new Counterexample(
              from, to, b.id(), Cause.OTHER_SUBNET, way(a, b).hops(), reasons.otherSubnet(a, b));
        }
      }
    }
    Optional<Counterexample> astray = astray(pair);
    if (astray.isPresent()) {
      return astray.get();
    }
    return leastBlocked(pair)
        .map(
            w ->
                new Counterexample(
                    from,
                    to,
                    w.block().orElseThrow().port(),
                    Cause.BLOCKED,
                    w.hops(),
                    reasons.blocked(w.block().orElseThrow())))
        .orElseGet(
            () -> {
              ElementId island = island(pair.from().stations());
              return new Counterexample(
                  from, to, island, Cause.NO_PATH, List.of(), reasons.noPath(island));
            });
  }

  /** Where one of the two stands in foreign VLANs only, that is the line to look at. */
  private Optional<Counterexample> astray(Pair pair) {
    for (Member member : List.of(pair.from(), pair.to())) {
      for (Station station : atHome(member)) {
        Optional<Integer> vlan = homes.astray(station);
        Optional<Way> way = vlan.isPresent() ? leastBlocked(pair) : Optional.empty();
        if (way.isPresent()) {
          ElementId point = topology.ports().get(station.port()).id();
          return Optional.of(
              new Counterexample(
                  pair.from().endpoint().id(),
                  pair.to().endpoint().id(),
                  point,
                  Cause.BLOCKED,
                  way.get().hops(),
                  reasons.astray(point, vlan.get(), homes.of(station))));
        }
      }
    }
    return Optional.empty();
  }

  /** The stations in VLANs of the member's department; all if none is. */
  private List<Station> atHome(Member member) {
    List<Station> home = member.stations().stream().filter(s -> homes.astray(s).isEmpty()).toList();
    return home.isEmpty() ? member.stations() : home;
  }

  /** The way that the fewest ports block, forwards before backwards; none is better than one. */
  private Optional<Way> leastBlocked(Pair pair) {
    Way least = null;
    for (Station a : atHome(pair.from())) {
      for (Station b : atHome(pair.to())) {
        least = lessBlocked(least, a, b);
        least = lessBlocked(least, b, a);
      }
    }
    return Optional.ofNullable(least);
  }

  private Way lessBlocked(Way least, Station from, Station to) {
    if (least != null && least.blocks() == 1) {
      return least;
    }
    return paths
        .find(from, to)
        .filter(w -> w.block().isPresent() && (least == null || w.blocks() < least.blocks()))
        .orElse(least);
  }

  private ElementId island(List<Station> stations) {
    return stations.stream()
        .filter(s -> s.port() != Topology.NONE)
        .map(s -> topology.bridges().get(topology.ports().get(s.port()).bridge()).id())
        .findFirst()
        .orElseThrow();
  }

  /** The way of a frame that is delivered although it must not be; to be asked only where it is. */
  Counterexample leak(Pair pair) {
    Station[] stations = delivering(pair).orElseThrow();
    Way way = way(stations[0], stations[1]);
    Leak leak = Leak.on(topology, homes, way.hops(), stations[0], stations[1]);
    return new Counterexample(
        pair.from().endpoint().id(),
        pair.to().endpoint().id(),
        leak.point(),
        Cause.LEAK,
        way.hops(),
        reasons.leak(leak));
  }

  /** The ways of frames of the first to the second, between any of their interfaces. */
  List<List<Hop>> ways(Pair pair) {
    Cancellation.check();
    List<List<Hop>> ways = new ArrayList<>();
    for (Station a : pair.from().stations()) {
      for (Station b : pair.to().stations()) {
        if (reachability.delivers(a, b)) {
          ways.addAll(ways(a, b));
        }
      }
    }
    return ways;
  }

  /** One way for each choice that the teams of both have. */
  private List<List<Hop>> ways(Station a, Station b) {
    List<List<Hop>> ways = new ArrayList<>();
    for (Set<Port> unusedByA : reachability.unusedUplinks(a)) {
      for (Set<Port> unusedByB : reachability.unusedUplinks(b)) {
        Set<Port> avoided = new HashSet<>(unusedByA);
        avoided.addAll(unusedByB);
        paths
            .find(a, b, delivering(a, b), avoided)
            .filter(w -> w.block().isEmpty())
            .ifPresent(w -> ways.add(w.hops()));
      }
    }
    return ways;
  }

  /** The way of frames that are delivered. */
  private Way way(Station from, Station to) {
    return paths.find(from, to, delivering(from, to)).orElseThrow();
  }

  private int[] delivering(Station from, Station to) {
    return IntStream.of(reachability.entryVlans(from))
        .filter(vlan -> reachability.flood(from, vlan).stations().get(to.index()))
        .toArray();
  }

  private Optional<Station[]> delivering(Pair pair) {
    for (Station a : pair.from().stations()) {
      for (Station b : pair.to().stations()) {
        if (reachability.delivers(a, b)) {
          return Optional.of(new Station[] {a, b});
        }
      }
    }
    return Optional.empty();
  }
}
