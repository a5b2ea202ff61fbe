package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.verify.Groups.Member;

/**
 * Pairs of members that stand for all pairs of two groups. Members whose stations hang on the same
 * bridges with the same policies and prefixes behave alike, so one of each kind is enough: the
 * number of pairs grows with the kinds, not with the machines.
 */
final class Pairs {
  private final Topology topology;

  Pairs(Topology topology) {
    this.topology = topology;
  }

  /** An ordered pair of members of different endpoints. */
  record Pair(Member from, Member to) {}

  private record Attachment(
      int bridge, PortPolicy policy, int tag, boolean promiscuous, Optional<Subnet> subnet) {}

  private record Kind(List<Attachment> attachments, Object distinction) {}

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
      Kind kind =
          new Kind(
              member.stations().stream().map(this::attachment).toList(), distinction.apply(member));
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(member);
    }
    return kinds;
  }

  private Attachment attachment(Station station) {
    Optional<Subnet> subnet = station.ip().map(IpInterface::address).map(a -> a.subnet());
    if (station.port() == Topology.NONE) {
      return new Attachment(Topology.NONE, null, station.tag(), false, subnet);
    }
    Topology.Port port = topology.ports().get(station.port());
    return new Attachment(
        port.bridge(), port.policy(), station.tag(), station.promiscuousVlans(), subnet);
  }
}
