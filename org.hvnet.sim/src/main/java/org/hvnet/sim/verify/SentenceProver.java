package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;
import org.hvnet.sim.verify.Verdict.Demand;

/** Decides the sentences of requirements. */
final class SentenceProver {
  private final Topology topology;
  private final Groups groups;
  private final Pairs pairs;
  private final Conversations conversations;
  private final Visibility visibility;
  private final StorageUse storage;
  private final SharedWays ways;

  SentenceProver(
      Topology topology, Groups groups, Reachability reachability, Conversations conversations) {
    this.topology = topology;
    this.groups = groups;
    this.pairs = new Pairs(topology);
    this.conversations = conversations;
    this.visibility = new Visibility(topology, groups, reachability);
    this.storage = new StorageUse(topology, groups);
    this.ways = new SharedWays(topology, groups, conversations);
  }

  Verdict prove(Requirement requirement) {
    Sentence sentence = requirement.sentence();
    return Verdict.of(
        requirement.id(), SentenceText.of(sentence), demand(sentence), refute(sentence));
  }

  private static Demand demand(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Reaches r -> Demand.REACH;
      case Sentence.MayReach m -> Demand.REACH;
      case Sentence.OnlyReaches o -> Demand.APART;
      case Sentence.ReachesOnly o -> Demand.APART;
      case Sentence.MustNotReach m -> Demand.APART;
      case Sentence.Apart a -> Demand.APART;
      case Sentence.Isolated i -> Demand.APART;
      case Sentence.Invisible i -> Demand.INVISIBLE;
      case Sentence.OnlyUses u -> Demand.STORAGE;
      case Sentence.ShareNo s -> Demand.SEPARATE;
      case Sentence.OnDifferentHosts o -> Demand.SEPARATE;
      case Sentence.Sees s -> Demand.REACH;
      case Sentence.MovableTo m -> Demand.REACH;
    };
  }

  private List<Counterexample> refute(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Reaches(var from, var to, var services) -> unreached(from, to);
      case Sentence.MayReach may -> List.of();
      case Sentence.MustNotReach(var from, var to, var services) ->
          leaks(groups.members(from), groups.members(to));
      case Sentence.OnlyReaches(var from, var to, var services) -> {
        List<Counterexample> found = unreached(from, to);
        found.addAll(leaks(outside(from, to), groups.members(to)));
        yield found;
      }
      case Sentence.ReachesOnly(var from, var to, var services) -> {
        List<Counterexample> found = unreached(from, to);
        found.addAll(leaks(groups.members(from), outside(from, to)));
        yield found;
      }
      case Sentence.Apart(var apart) -> apart(apart);
      case Sentence.Isolated(var group) -> {
        List<Member> inside = groups.members(group);
        List<Member> outside = outside(group, group);
        List<Counterexample> found = leaks(inside, outside);
        found.addAll(leaks(outside, inside));
        yield found;
      }
      case Sentence.Invisible(var group, var observers) -> visibility.seen(group, observers);
      case Sentence.OnlyUses(var group, var luns) -> storage.others(group, luns);
      case Sentence.ShareNo(var parties, var element) -> ways.shared(parties, element);
      case Sentence.OnDifferentHosts(var group) -> Placement.together(groups.members(group));
      case Sentence.Sees sees -> List.of();
      case Sentence.MovableTo movable -> List.of();
    };
  }

  private List<Counterexample> unreached(Group from, Group to) {
    List<Member> sources = demandable(groups.members(from));
    List<Member> targets = demandable(groups.members(to));
    List<Counterexample> found = new ArrayList<>();
    for (Group group : List.of(from, to)) {
      if (groups.members(group).isEmpty()) {
        found.add(nobody(group));
      }
    }
    for (Pair pair : pairs.of(sources, targets)) {
      if (!conversations.reaches(pair)) {
        found.add(conversations.blocked(pair));
      }
    }
    return found;
  }

  private static Counterexample nobody(Group group) {
    ElementId id = ElementId.of(group.text());
    return new Counterexample(id, id, id, Cause.EMPTY, List.of(), group + " has no member");
  }

  /** Sockets count in a demand only where nobody else is a member. */
  static List<Member> demandable(List<Member> members) {
    List<Member> known =
        members.stream().filter(m -> m.endpoint().kind() != EndpointKind.SOCKET).toList();
    return known.isEmpty() ? members : known;
  }

  private List<Counterexample> leaks(List<Member> from, List<Member> to) {
    List<Counterexample> found = new ArrayList<>();
    for (Pair pair : pairs.of(from, to)) {
      if (conversations.delivers(pair)) {
        found.add(conversations.leak(pair));
      }
    }
    return found;
  }

  private List<Counterexample> apart(List<Group> apart) {
    if (apart.size() == 1) {
      List<Member> members = groups.members(apart.getFirst());
      return leaks(members, members);
    }
    List<Counterexample> found = new ArrayList<>();
    for (Group a : apart) {
      for (Group b : apart) {
        if (a != b) {
          found.addAll(leaks(groups.members(a), groups.members(b)));
        }
      }
    }
    return found;
  }

  /** Every endpoint that is a member of neither group. */
  private List<Member> outside(Group a, Group b) {
    BitSet inside = new BitSet();
    groups.endpoints(a).forEach(e -> inside.set(e.index()));
    groups.endpoints(b).forEach(e -> inside.set(e.index()));
    return topology.endpoints().stream()
        .filter(e -> !inside.get(e.index()))
        .map(e -> new Member(e, e.stations().stream().map(topology.stations()::get).toList()))
        .toList();
  }
}
