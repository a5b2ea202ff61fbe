package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.verify.Groups.Member;
import org.hvnet.sim.verify.Pairs.Pair;
import org.hvnet.sim.verify.Verdict.Demand;

/**
 * Decides the defaults of the policy, each an ordered-pair rule that sentences override. Management
 * operating systems belong to the default {@code management} alone, outsides to {@code outside}; an
 * uncabled port that no department owns is nobody's, and no two of them are held against each
 * other.
 */
final class PolicyProver {
  private final Topology topology;
  private final Conversations conversations;
  private final Coverage coverage;
  private final Pairs pairs;
  private final List<Member> members;

  PolicyProver(Topology topology, Groups groups, Conversations conversations) {
    this.topology = topology;
    this.conversations = conversations;
    this.coverage = new Coverage(topology.network(), groups, topology.endpoints().size());
    this.pairs = new Pairs(topology);
    this.members =
        topology.endpoints().stream()
            .map(e -> new Member(e, e.stations().stream().map(topology.stations()::get).toList()))
            .toList();
  }

  /** A verdict for each default that demands something. */
  List<Verdict> prove() {
    Policy policy = topology.network().policy();
    List<Verdict> verdicts = new ArrayList<>();
    inside(policy.inside()).ifPresent(verdicts::add);
    if (policy.between() == Rule.APART) {
      verdicts.add(verdict("between", "apart", Demand.APART, leaks(this::isBetween)));
    }
    if (policy.management() == Rule.APART) {
      verdicts.add(verdict("management", "apart", Demand.APART, leaks(PolicyProver::isToHost)));
    }
    if (policy.outside() == Rule.APART) {
      verdicts.add(verdict("outside", "apart", Demand.APART, leaks(PolicyProver::isOutside)));
    }
    return verdicts;
  }

  private static Verdict verdict(
      String name, String rule, Demand demand, List<Counterexample> counterexamples) {
    return Verdict.of(ElementId.of("policy", name), name + " " + rule, demand, counterexamples);
  }

  private Optional<Verdict> inside(Rule rule) {
    Map<ElementId, List<Member>> departments = new LinkedHashMap<>();
    for (Member member : members) {
      member
          .endpoint()
          .department()
          .ifPresent(d -> departments.computeIfAbsent(d, k -> new ArrayList<>()).add(member));
    }
    List<Counterexample> found = new ArrayList<>();
    for (List<Member> department : departments.values()) {
      if (rule == Rule.REACHES) {
        List<Member> known = SentenceProver.demandable(department);
        for (Pair pair : pairs.of(known, known, coverage::distinction)) {
          if (!coverage.covers(pair) && !conversations.reaches(pair)) {
            found.add(conversations.blocked(pair));
          }
        }
      } else if (rule == Rule.APART) {
        found.addAll(leaks(department, pair -> true));
      }
    }
    return switch (rule) {
      case REACHES -> Optional.of(verdict("inside", "reaches", Demand.REACH, found));
      case APART -> Optional.of(verdict("inside", "apart", Demand.APART, found));
      case MAY -> Optional.empty();
    };
  }

  private List<Counterexample> leaks(Predicate<Pair> concerned) {
    return leaks(members, concerned);
  }

  private List<Counterexample> leaks(List<Member> among, Predicate<Pair> concerned) {
    List<Counterexample> found = new ArrayList<>();
    for (Pair pair : pairs.of(among, among, this::distinction)) {
      if (concerned.test(pair) && !coverage.covers(pair) && conversations.delivers(pair)) {
        found.add(conversations.leak(pair));
      }
    }
    return found;
  }

  private Object distinction(Member member) {
    Endpoint endpoint = member.endpoint();
    return List.of(endpoint.kind(), endpoint.department(), coverage.distinction(member));
  }

  private boolean isBetween(Pair pair) {
    Endpoint from = pair.from().endpoint();
    Endpoint to = pair.to().endpoint();
    boolean owned = from.department().isPresent() || to.department().isPresent();
    boolean sockets = from.kind() == EndpointKind.SOCKET || to.kind() == EndpointKind.SOCKET;
    return isOrganised(from)
        && isOrganised(to)
        && (owned || !sockets)
        && !(from.department().isPresent() && from.department().equals(to.department()));
  }

  private static boolean isOrganised(Endpoint endpoint) {
    return endpoint.kind() == EndpointKind.MACHINE
        || endpoint.kind() == EndpointKind.SERVER
        || endpoint.kind() == EndpointKind.SOCKET;
  }

  private static boolean isToHost(Pair pair) {
    EndpointKind from = pair.from().endpoint().kind();
    return pair.to().endpoint().kind() == EndpointKind.MANAGEMENT
        && (from == EndpointKind.MACHINE || from == EndpointKind.SERVER);
  }

  private static boolean isOutside(Pair pair) {
    EndpointKind from = pair.from().endpoint().kind();
    EndpointKind to = pair.to().endpoint().kind();
    return (from == EndpointKind.OUTSIDE) != (to == EndpointKind.OUTSIDE)
        && from != EndpointKind.SOCKET
        && to != EndpointKind.SOCKET;
  }
}
