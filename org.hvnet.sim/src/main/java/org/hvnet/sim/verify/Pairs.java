package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.verify.Groups.Member;

/**
 * Pairs of members that stand for all pairs of two groups. Members whose stations are of one kind
 * behave alike, so one of each kind is enough: the number of pairs grows with the kinds, not with
 * the machines.
 */
final class Pairs {
  private final Function<Station, Object> kinds;

  /** Pairs where stations with equal answers are of one kind. */
  Pairs(Function<Station, Object> kinds) {
    this.kinds = kinds;
  }

  /** An ordered pair of members of different endpoints. */
  record Pair(Member from, Member to) {}

  private record Kind(Object stations, Object distinction) {}

  /** Pairs that stand for all of two groups. */
  List<Pair> of(List<Member> from, List<Member> to) {
    return of(from, to, member -> "");
  }

  /** The same, where members with unequal distinctions are never one kind. */
  List<Pair> of(List<Member> from, List<Member> to, Function<Member, Object> distinction) {
    return of(from, distinction, to, distinction);
  }

  /** The same with a distinction of its own for each side. */
  List<Pair> of(
      List<Member> from,
      Function<Member, Object> ofSource,
      List<Member> to,
      Function<Member, Object> ofTarget) {
    Map<Kind, List<Member>> sources = byKind(from, ofSource);
    Map<Kind, List<Member>> targets = byKind(to, ofTarget);
    List<Pair> pairs = new ArrayList<>();
    for (List<Member> source : sources.values()) {
      for (List<Member> target : targets.values()) {
        different(source, target).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  /** Members that stand for all wherever pairs are formed: two of each kind at most. */
  List<Member> representatives(List<Member> members) {
    return byKind(members, member -> "").values().stream()
        .flatMap(alike -> alike.stream().limit(2))
        .toList();
  }

  private Object kind(List<Station> stations) {
    return stations.size() == 1
        ? kinds.apply(stations.getFirst())
        : stations.stream().map(kinds).toList();
  }

  /** Two members each are enough to find a pair of different endpoints. */
  private static Optional<Pair> different(List<Member> sources, List<Member> targets) {
    for (Member source : sources.subList(0, Math.min(2, sources.size()))) {
      for (Member target : targets.subList(0, Math.min(2, targets.size()))) {
        if (source.endpoint().index() != target.endpoint().index()) {
          return Optional.of(new Pair(source, target));
        }
      }
    }
    return Optional.empty();
  }

  private Map<Kind, List<Member>> byKind(
      List<Member> members, Function<Member, Object> distinction) {
    Map<Kind, List<Member>> kinds = new LinkedHashMap<>();
    for (Member member : members) {
      Kind kind = new Kind(kind(member.stations()), distinction.apply(member));
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(member);
    }
    return kinds;
  }
}
