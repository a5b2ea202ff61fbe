package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;

/**
 * The ordered pairs that a sentence of its own speaks of, so that the defaults of the policy do
 * not. A sentence about one service leaves the rest of the traffic to the defaults.
 */
final class Coverage {
  private record Spoken(BitSet from, BitSet to) {}

  private final Groups groups;
  private final BitSet everything = new BitSet();
  private final List<Spoken> spoken = new ArrayList<>();
  private final Map<Integer, Object> distinctions = new HashMap<>();

  Coverage(Network network, Groups groups) {
    this.groups = groups;
    groups.everything().forEach(m -> everything.set(m.endpoint().index()));
    network.requirements().forEach(r -> add(r.sentence()));
  }

  private void add(Sentence sentence) {
    switch (sentence) {
      case Sentence.Reaches(var from, var to, var services) when services.isEmpty() ->
          add(from, to);
      case Sentence.MayReach(var from, var to, var services) when services.isEmpty() ->
          add(from, to);
      case Sentence.MustNotReach(var from, var to, var services) when services.isEmpty() ->
          add(from, to);
      case Sentence.OnlyReaches(var from, var to, var services) when services.isEmpty() ->
          spoken.add(new Spoken(with(allBut(to), from), endpoints(to)));
      case Sentence.ReachesOnly(var from, var to, var services) when services.isEmpty() ->
          spoken.add(new Spoken(endpoints(from), with(allBut(from), to)));
      case Sentence.Apart(var apart) ->
          apart.forEach(a -> apart.forEach(b -> addUnlessSame(a, b, apart.size() == 1)));
      case Sentence.Isolated(var group) -> {
        spoken.add(new Spoken(endpoints(group), allBut(group)));
        spoken.add(new Spoken(allBut(group), endpoints(group)));
      }
      default -> {
        // Speaks of no pair, or of one service only.
      }
    }
  }

  private void addUnlessSame(Group a, Group b, boolean single) {
    if (single || a != b) {
      add(a, b);
    }
  }

  private void add(Group from, Group to) {
    spoken.add(new Spoken(endpoints(from), endpoints(to)));
  }

  /** Of what is inside a group, a sentence about it and everybody else does not speak. */
  private BitSet allBut(Group group) {
    BitSet others = (BitSet) everything.clone();
    others.andNot(endpoints(group));
    return others;
  }

  private BitSet with(BitSet endpoints, Group group) {
    endpoints.or(endpoints(group));
    return endpoints;
  }

  private BitSet endpoints(Group group) {
    BitSet endpoints = new BitSet();
    groups.endpoints(group).forEach(e -> endpoints.set(e.index()));
    return endpoints;
  }

  /** Whether a sentence speaks of the pair. */
  boolean covers(Pair pair) {
    int from = pair.from().endpoint().index();
    int to = pair.to().endpoint().index();
    return spoken.stream().anyMatch(s -> s.from().get(from) && s.to().get(to));
  }

  /** What sentences speak of the member: members with equal answers are covered alike. */
  Object distinction(Member member) {
    return distinctions.computeIfAbsent(member.endpoint().index(), this::distinction);
  }

  private Object distinction(int endpoint) {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      int from = spoken.get(i).from().get(endpoint) ? 1 : 0;
      int to = spoken.get(i).to().get(endpoint) ? 2 : 0;
      if (from + to != 0) {
        answers.add(4 * i + from + to);
      }
    }
    return answers;
  }
}
