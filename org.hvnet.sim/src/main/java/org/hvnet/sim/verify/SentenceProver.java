package org.hvnet.sim.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Limits.Limit;
import org.hvnet.sim.verify.Verdict.Demand;

/**
 * Decides the sentences of requirements. What a sentence says besides is looked at only where the
 * bare sentence is not refuted.
 */
final class SentenceProver {
  private final Groups groups;
  private final PairProver pairs;
  private final Visibility visibility;
  private final StorageUse storage;
  private final SharedWays ways;

  SentenceProver(
      Topology topology,
      Groups groups,
      Reachability reachability,
      Conversations conversations,
      PairProver pairs) {
    this.groups = groups;
    this.pairs = pairs;
    this.visibility = new Visibility(topology, groups, reachability);
    this.storage = new StorageUse(topology, groups);
    this.ways = new SharedWays(topology, groups, conversations, pairs.forwarders());
  }

  Verdict prove(Requirement requirement) {
    Cancellation.check();
    Sentence sentence = requirement.sentence();
    Ruling ruling = new Ruling();
    decide(sentence, ruling);
    Limits.of(requirement.qualifiers()).map(Limit::sentence).ifPresent(ruling::leaveOpen);
    return ruling.verdict(requirement.id(), SentenceText.of(requirement), demand(sentence));
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

  private void decide(Sentence sentence, Ruling ruling) {
    Limits.of(sentence).map(Limit::sentence).ifPresent(ruling::leaveOpen);
    switch (sentence) {
      case Sentence.Reaches(var from, var to, var services) -> reach(from, to, ruling);
      case Sentence.MustNotReach(var from, var to, var services) ->
          pairs.apart(groups.members(from), groups.members(to), services, ruling);
      case Sentence.OnlyReaches(var from, var to, var services) -> {
        reach(from, to, ruling);
        pairs.apart(outside(from, to), groups.members(to), services, ruling);
      }
      case Sentence.ReachesOnly(var from, var to, var services) -> {
        reach(from, to, ruling);
        pairs.apart(groups.members(from), outside(from, to), services, ruling);
      }
      case Sentence.Apart(var apart) -> apart(apart, ruling);
      case Sentence.Isolated(var group) -> {
        List<Member> inside = groups.members(group);
        List<Member> outside = outside(group, group);
        pairs.apart(inside, outside, List.of(), ruling);
        pairs.apart(outside, inside, List.of(), ruling);
      }
      case Sentence.Invisible(var group, var observers) -> invisible(group, observers, ruling);
      case Sentence.OnlyUses(var group, var luns) -> ruling.refute(storage.others(group, luns));
      case Sentence.ShareNo(var parties, var element) -> {
        ruling.refute(ways.shared(parties, element));
        ways.open(parties, pairs.pairs()).ifPresent(ruling::leaveOpen);
      }
      case Sentence.OnDifferentHosts(var group) ->
          ruling.refute(Placement.together(groups.members(group)));
      case Sentence.MayReach may -> {
        // Demands nothing.
      }
      case Sentence.Sees sees -> {
        // Left open.
      }
      case Sentence.MovableTo movable -> {
        // Left open.
      }
    }
  }

  private void reach(Group from, Group to, Ruling ruling) {
    for (Group group : List.of(from, to)) {
      if (groups.members(group).isEmpty()) {
        ruling.refute(nobody(group));
      }
    }
    pairs.reach(demandable(groups.members(from)), demandable(groups.members(to)), ruling);
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

  private void apart(List<Group> apart, Ruling ruling) {
    List<Service> any = List.of();
    if (apart.size() == 1) {
      List<Member> members = groups.members(apart.getFirst());
      pairs.apart(members, members, any, ruling);
      return;
    }
    for (Group a : apart) {
      for (Group b : apart) {
        if (a != b) {
          pairs.apart(groups.members(a), groups.members(b), any, ruling);
        }
      }
    }
  }

  private void invisible(Group group, Optional<Group> observers, Ruling ruling) {
    ruling.refute(visibility.seen(group, observers));
    List<Member> watching = observers.map(groups::members).orElseGet(() -> outside(group, group));
    pairs.openLeaks(groups.members(group), watching, ruling);
  }

  /** Every endpoint that is a member of neither group. */
  private List<Member> outside(Group a, Group b) {
    BitSet inside = new BitSet();
    groups.endpoints(a).forEach(e -> inside.set(e.index()));
    groups.endpoints(b).forEach(e -> inside.set(e.index()));
    return groups.everything().stream().filter(m -> !inside.get(m.endpoint().index())).toList();
  }
}
