package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Groups;

/**
 * Who may reach whom by a sentence of its own, whatever the service: for pairs that a sentence lets
 * through, the default between departments is no reason to complain.
 */
final class Permissions {
  private record Permission(BitSet from, BitSet to) {
    boolean joins(BitSet one, BitSet other) {
      return from.intersects(one) && to.intersects(other)
          || from.intersects(other) && to.intersects(one);
    }
  }

  private final Groups groups;
  private final List<Permission> permissions = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Map<ElementId, BitSet> departments = new HashMap<>();
  private final Topology topology;

  /** The numbers of each endpoint; null until somebody asks. */
  private Map<ElementId, List<Integer>> endpoints;

  Permissions(NetworkView network) {
    topology = network.verification().topology();
    groups = network.groups();
    topology
        .endpoints()
        .forEach(
            e ->
                e.department()
                    .ifPresent(
                        d -> departments.computeIfAbsent(d, k -> new BitSet()).set(e.index())));
    network.network().requirements().forEach(r -> read(r.sentence()));
  }

  private void read(Sentence sentence) {
    switch (sentence) {
      case Sentence.Reaches(var from, var to, var services) -> allow(from, to);
      case Sentence.MayReach(var from, var to, var services) -> allow(from, to);
      case Sentence.OnlyReaches(var from, var to, var services) -> allow(from, to);
      case Sentence.ReachesOnly(var from, var to, var services) -> allow(from, to);
      case Sentence.MustNotReach(var from, var to, var services) -> speakOf(from, to);
      case Sentence.Apart(var apart) -> apart.forEach(this::speakOf);
      case Sentence.Isolated(var group) -> speakOf(group);
      case Sentence.Invisible(var group, var observers) -> speakOf(group);
      case Sentence.ShareNo(var shared, var element) -> shared.forEach(this::speakOf);
      case Sentence.Sees(var observer, var observed) -> allow(observer, observed);
      case Sentence.OnlyUses ignored -> {}
      case Sentence.OnDifferentHosts ignored -> {}
      case Sentence.MovableTo ignored -> {}
    }
  }

  private void allow(Group from, Group to) {
    speakOf(from, to);
    permissions.add(new Permission(groups.numbers(from), groups.numbers(to)));
  }

  private void speakOf(Group... named) {
    for (Group group : named) {
      terms.addAll(group.members());
      terms.addAll(group.except());
    }
  }

  /** The words of all groups in sentences. */
  List<Term> terms() {
    return terms;
  }

  /** Whether two departments have members, and no sentence lets one through to the other. */
  boolean areApart(ElementId department, ElementId other) {
    return areApart(departments.get(department), departments.get(other));
  }

  /** Whether a department has members, and no sentence joins it and a machine or server. */
  boolean isApart(ElementId endpoint, ElementId department) {
    return areApart(numbers(endpoint), departments.get(department));
  }

  private BitSet numbers(ElementId endpoint) {
    if (endpoints == null) {
      endpoints = new HashMap<>();
      for (var one : topology.endpoints()) {
        endpoints.computeIfAbsent(one.id(), e -> new ArrayList<>(1)).add(one.index());
      }
    }
    BitSet numbers = new BitSet();
    endpoints.getOrDefault(endpoint, List.of()).forEach(numbers::set);
    return numbers.isEmpty() ? null : numbers;
  }

  private boolean areApart(BitSet one, BitSet other) {
    return one != null && other != null && permissions.stream().noneMatch(p -> p.joins(one, other));
  }
}
