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
  private final Policy policy;
  private final PairProver pairs;
  private final Coverage coverage;
  private final List<Member> members;

  PolicyProver(Topology topology, Groups groups, PairProver pairs) {
    this.policy = topology.network().policy();
    this.pairs = pairs;
    this.coverage = new Coverage(topology.network(), groups);
    this.members = groups.everything();
  }

  /** A verdict for each default that demands something. */
  List<Verdict> prove() {
    List<Verdict> verdicts = new ArrayList<>();
    inside(policy.inside()).ifPresent(verdicts::add);
    if (policy.between() == Rule.APART) {
      verdicts.add(apart("between", this::isBetween));
    }
    if (policy.management() == Rule.APART) {
      verdicts.add(apart("management", PolicyProver::isToHost));
    }
    if (policy.outside() == Rule.APART) {
      verdicts.add(apart("outside", PolicyProver::isOutside));
    }
    return verdicts;
  }

  private static Verdict verdict(String name, String rule, Demand demand, Ruling ruling) {
    return ruling.verdict(ElementId.of("policy", name), name + " " + rule, demand);
  }

  private Optional<Verdict> inside(Rule rule) {
    Map<ElementId, List<Member>> departments = new LinkedHashMap<>();
    for (Member member : members) {
      member
          .endpoint()
          .department()
          .ifPresent(d -> departments.computeIfAbsent(d, k -> new ArrayList<>()).add(member));
    }
    Ruling ruling = new Ruling();
    Predicate<Pair> uncovered = pair -> !coverage.covers(pair);
    for (List<Member> department : departments.values()) {
      if (rule == Rule.REACHES) {
        List<Member> known = SentenceProver.demandable(department);
        pairs.reach(known, coverage::distinction, uncovered, ruling);
      } else if (rule == Rule.APART) {
        pairs.apart(department, this::distinction, uncovered, ruling);
      }
    }
    return switch (rule) {
      case REACHES -> Optional.of(verdict("inside", "reaches", Demand.REACH, ruling));
      case APART -> Optional.of(verdict("inside", "apart", Demand.APART, ruling));
      case MAY -> Optional.empty();
    };
  }

  private Verdict apart(String name, Predicate<Pair> concerned) {
    Ruling ruling = new Ruling();
    pairs.apart(
        members, this::distinction, pair -> concerned.test(pair) && !coverage.covers(pair), ruling);
    return verdict(name, "apart", Demand.APART, ruling);
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
