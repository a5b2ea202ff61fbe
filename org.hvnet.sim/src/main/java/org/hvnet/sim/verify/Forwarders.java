package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Limits.Limit;
import org.hvnet.sim.verify.Pairs.Pair;

/**
 * What may come between two endpoints that the verifier does not decide: forwarders that both hang
 * on, and access rules of adapters. Not safe for use by several threads.
 */
final class Forwarders {
  private final Reachability reachability;
  private final List<Forwarder> forwarders;
  private final List<BitSet> onward = new ArrayList<>();
  private final List<BitSet> onwardRouted = new ArrayList<>();
  private final BitSet filtered = new BitSet();
  private final Map<Object, BitSet> touched = new HashMap<>();

  Forwarders(Topology topology, Reachability reachability) {
    this.reachability = reachability;
    this.forwarders = new ForwarderFinder(topology, reachability).find();
    for (Forwarder forwarder : forwarders) {
      onward.add(closure(forwarder, true));
      onwardRouted.add(closure(forwarder, false));
    }
    Set<Object> denied = new HashSet<>();
    topology.network().hosts().stream()
        .flatMap(h -> h.machines().stream())
        .flatMap(m -> m.adapters().stream())
        .filter(a -> a.features().accessRules().stream().anyMatch(r -> !r.allow()))
        .forEach(a -> denied.add(a.id()));
    topology.stations().stream()
        .filter(s -> denied.contains(s.id()))
        .forEach(s -> filtered.set(s.index()));
  }

  /** Every station that something which the forwarder hands on may be delivered to. */
  private BitSet closure(Forwarder first, boolean copies) {
    BitSet reached = new BitSet();
    Set<Forwarder> seen = new HashSet<>();
    List<Forwarder> open = new ArrayList<>();
    open.add(first);
    while (!open.isEmpty()) {
      Forwarder forwarder = open.removeLast();
      if (seen.add(forwarder)) {
        reached.or(forwarder.out());
        forwarders.stream()
            .filter(next -> copies || next.limit() != Limit.MIRRORING)
            .filter(next -> next.takesFrom(forwarder.out()))
            .forEach(open::add);
      }
    }
    return reached;
  }

  /** What distinguishes a station from others in its place. */
  Object marks(Station station) {
    List<Integer> marks = new ArrayList<>();
    marks.add(filtered.get(station.index()) ? 1 : 0);
    for (int i = 0; i < forwarders.size(); i++) {
      if (forwarders.get(i).in().get(station.index())) {
        marks.add(i);
      } else if (forwarders.get(i).limit() == Limit.MIRRORING
          && forwarders.get(i).out().get(station.index())) {
        marks.add(-i - 1);
      }
    }
    return marks;
  }

  /** The forwarders that something the station sends gets to. */
  private BitSet touched(Station station) {
    if (forwarders.isEmpty()) {
      return new BitSet();
    }
    List<Object> key = new ArrayList<>();
    key.add(marks(station));
    int[] vlans = reachability.entryVlans(station);
    IntStream.of(vlans).forEach(vlan -> key.add(reachability.domain(station, vlan)));
    return touched.computeIfAbsent(
        key,
        k -> {
          BitSet own = new BitSet();
          own.set(station.index());
          for (int vlan : vlans) {
            own.or(reachability.flood(station, vlan).stations());
          }
          BitSet hit = new BitSet();
          IntStream.range(0, forwarders.size())
              .filter(i -> forwarders.get(i).takesFrom(own))
              .forEach(hit::set);
          return hit;
        });
  }

  /** Why it is open whether something of the first gets to the second, if it is. */
  Optional<String> mayLeak(Member from, Member to) {
    return between(from, to, true);
  }

  /** Why it is open whether both may talk although layer 2 does not let them, if it is. */
  Optional<String> mayTalk(Pair pair) {
    return between(pair.to(), pair.from(), false)
        .flatMap(back -> between(pair.from(), pair.to(), false));
  }

  private Optional<String> between(Member from, Member to, boolean copies) {
    BitSet hit = new BitSet();
    from.stations().forEach(a -> hit.or(touched(a)));
    List<Forwarder> joining =
        hit.stream()
            .filter(i -> copies || forwarders.get(i).limit() != Limit.MIRRORING)
            .filter(i -> meets((copies ? onward : onwardRouted).get(i), to))
            .mapToObj(forwarders::get)
            .toList();
    return joining.stream()
        .filter(f -> meets(f.out(), to))
        .findFirst()
        .or(() -> joining.stream().findFirst())
        .map(Forwarder::reason);
  }

  private static boolean meets(BitSet stations, Member to) {
    return to.stations().stream().anyMatch(b -> stations.get(b.index()));
  }

  /** Whether access rules at the station deny anything. */
  boolean isFiltered(Station station) {
    return filtered.get(station.index());
  }

  /** Why it is open what filters of the pair's adapters stop, if any stands between them. */
  Optional<String> filtering(Pair pair) {
    return List.of(pair.from(), pair.to()).stream()
        .flatMap(m -> m.stations().stream())
        .filter(this::isFiltered)
        .findFirst()
        .map(s -> s.id() + " has access rules, and " + Limit.PORT_ACL.sentence());
  }
}
