package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.rule.Claims.Claim;
import org.hvnet.sim.verify.SentenceText;

/**
 * HV250: no sentence forbids what another demands. HV256: where nothing tells answers apart, the
 * way back is not forbidden. Each demand is held against the prohibitions about its members.
 */
final class ContradictionRule implements Rule {
  private static final List<Claim> NONE = List.of();

  private record Both(ElementId one, ElementId other) {}

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Claims claims = network.claims();
    List<Claim> demanded = claims.of(Claims.Kind.DEMANDED);
    if (demanded.isEmpty()) {
      return;
    }
    Overlaps forbidden = new Overlaps(claims.of(Claims.Kind.FORBIDDEN));
    boolean stateful = isStateful(network);
    Map<ElementId, Integer> order = new HashMap<>();
    network.network().requirements().forEach(r -> order.putIfAbsent(r.id(), order.size()));
    Set<Both> told = new HashSet<>();
    for (Claim demand : demanded) {
      for (Claim ban : forbidden.of(demand.from(), demand.to())) {
        Both both = new Both(demand.requirement().id(), ban.requirement().id());
        if (both.one().equals(both.other()) || told.contains(both)) {
          continue;
        }
        Optional<int[]> pair =
            Side.common(demand.from(), demand.to(), ban.from(), ban.to())
                .filter(p -> ban.sharesTraffic(demand));
        if (pair.isPresent()) {
          told.add(both);
          found.accept(contradiction(demand, ban, pair.get(), claims, order));
        }
      }
      boolean answered = !stateful && !(demand.requirement().sentence() instanceof Sentence.Sees);
      for (Claim ban : answered ? forbidden.of(demand.to(), demand.from()) : NONE) {
        Both both = new Both(demand.requirement().id(), ban.requirement().id());
        if (!ban.services().isEmpty() || both.one().equals(both.other()) || told.contains(both)) {
          continue;
        }
        Optional<int[]> back = Side.common(demand.to(), demand.from(), ban.from(), ban.to());
        if (back.isPresent()) {
          told.add(both);
          found.accept(oneWay(demand, ban, back.get(), claims));
        }
      }
    }
  }

  private static Finding contradiction(
      Claim demand, Claim ban, int[] pair, Claims claims, Map<ElementId, Integer> order) {
    boolean first = order.get(demand.requirement().id()) < order.get(ban.requirement().id());
    Claim later = first ? ban : demand;
    Claim earlier = first ? demand : ban;
    return Finding.of(
            RuleCode.HV250,
            later.requirement().id(),
            "'"
                + SentenceText.of(later.requirement())
                + "' contradicts '"
                + SentenceText.of(earlier.requirement())
                + "': "
                + claims.endpoint(pair[0])
                + " cannot both reach and not reach "
                + claims.endpoint(pair[1])
                + ".")
        .relatedTo(earlier.requirement().id());
  }

  private static Finding oneWay(Claim demand, Claim ban, int[] back, Claims claims) {
    ElementId opened = claims.endpoint(back[0]);
    ElementId opener = claims.endpoint(back[1]);
    return Finding.of(
            RuleCode.HV256,
            demand.requirement().id(),
            opener
                + " reaches "
                + opened
                + " only if answers come back, which another sentence forbids; no stateful filter"
                + " tells them from what "
                + opened
                + " opens.")
        .relatedTo(ban.requirement().id());
  }

  /** Whether something in the network lets answers through and nothing else. */
  private static boolean isStateful(NetworkView view) {
    Network network = view.network();
    return network.routers().stream().anyMatch(r -> isStateful(r.forwarding()))
        || view.machines().all().stream()
            .anyMatch(
                m -> m.machine().settings().forwarding().filter(f -> isStateful(f)).isPresent())
        || view.machines().adapters().stream()
            .anyMatch(
                a -> a.adapter().features().accessRules().stream().anyMatch(r -> r.stateful()))
        || view.hosts().virtualSwitches().stream()
            .anyMatch(s -> s.vswitch().settings().nat().isPresent())
        || network.outsides().stream().anyMatch(o -> !o.gatewayFor().isEmpty());
  }

  private static boolean isStateful(Forwarding forwarding) {
    return forwarding.kind() == Forwarding.Kind.FIREWALL || !forwarding.translated().isEmpty();
  }
}
