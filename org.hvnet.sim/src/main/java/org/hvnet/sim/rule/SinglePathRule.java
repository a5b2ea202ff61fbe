package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Requirement.Failure;
import org.hvnet.sim.network.Requirement.Kind;
import org.hvnet.sim.rule.Attachments.Attachment;
import org.hvnet.sim.rule.Claims.Claim;
import org.hvnet.sim.verify.SentenceText;

/**
 * HV261: who must be reached after a failure does not hang on what may fail alone. It looks at how
 * hosts and servers are cabled, not at the way beyond. One finding a sentence.
 */
final class SinglePathRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Attachments attachments = new Attachments(network);
    Set<ElementId> told = new HashSet<>();
    for (Claim claim : network.claims().of(Claims.Kind.DEMANDED)) {
      Requirement requirement = claim.requirement();
      Optional<Failure> failure =
          requirement.qualifiers().failure().filter(f -> f.kind().orElse(null) != Kind.HOST);
      if (failure.isPresent() && !told.contains(requirement.id())) {
        first(claim.from(), claim.to(), failure.get(), requirement, attachments, network)
            .or(
                () ->
                    first(
                        claim.to(), claim.from(), failure.get(), requirement, attachments, network))
            .ifPresent(
                f -> {
                  told.add(requirement.id());
                  found.accept(f);
                });
      }
    }
  }

  private static Optional<Finding> first(
      Side side,
      Side partners,
      Failure failure,
      Requirement requirement,
      Attachments attachments,
      NetworkView network) {
    List<Endpoint> all = network.verification().topology().endpoints();
    Set<ElementId> places = new HashSet<>();
    partners.members().stream()
        .mapToObj(all::get)
        .forEach(p -> places.add(p.host().orElse(p.id())));
    return side.members().stream()
        .mapToObj(all::get)
        .filter(e -> e.kind() != EndpointKind.OUTSIDE && e.kind() != EndpointKind.SOCKET)
        .filter(e -> !places.equals(Set.of(e.host().orElse(e.id()))))
        .flatMap(
            e -> {
              List<ElementId> ends =
                  attachments.of(e).stream()
                      .map(Attachment::ends)
                      .flatMap(List::stream)
                      .distinct()
                      .toList();
              return fatal(e, ends, failure, network).stream()
                  .map(what -> finding(requirement, e, ends.getFirst(), what));
            })
        .findFirst();
  }

  private static Finding finding(
      Requirement requirement, Endpoint endpoint, ElementId end, String what) {
    return Finding.of(
            RuleCode.HV261,
            requirement.id(),
            "'"
                + SentenceText.of(requirement)
                + "': "
                + endpoint.id()
                + " hangs on "
                + what
                + " alone.")
        .relatedTo(end);
  }

  /** What of it may fail and cuts the endpoint off; empty if something is left. */
  private static Optional<String> fatal(
      Endpoint endpoint, List<ElementId> ends, Failure failure, NetworkView network) {
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = failure.kind().orElse(null);
    Set<String> needed = new LinkedHashSet<>();
    for (ElementId end : ends) {
      ElementId far = network.cabling().peer(end).orElseThrow();
      Optional<ElementId> bridge = network.cabling().port(far).map(p -> p.bridge().id());
      Optional<String> failing = failing(kind, end, far, bridge, failure, network);
      if (failing.isEmpty()) {
        return Optional.empty();
      }
      needed.add(failing.get());
    }
    return needed.size() > failure.count()
        ? Optional.empty()
        : Optional.of(needed.size() == 1 ? needed.iterator().next() : String.join(" and ", needed));
  }

  /** What fails of one cable: its near end, far end, or the switch there. */
  private static Optional<String> failing(
      Kind kind,
      ElementId end,
      ElementId far,
      Optional<ElementId> bridge,
      Failure failure,
      NetworkView network) {
    Optional<ElementId> of = failure.element();
    if (kind == null) {
      ElementId named = of.orElseThrow();
      return end.equals(named) || far.equals(named) || bridge.filter(named::equals).isPresent()
          ? Optional.of(named.toString())
          : Optional.empty();
    }
    return switch (kind) {
      case NIC -> network.hosts().nic(end).filter(n -> isPart(end, of)).map(n -> "the NIC " + end);
      case PORT ->
          network.cabling().port(far).filter(p -> isPart(far, of)).map(p -> "the port " + far);
      case LINK, ELEMENT ->
          isPart(end, of) || isPart(far, of)
              ? Optional.of("the cable to " + far)
              : Optional.empty();
      case SWITCH -> bridge.filter(b -> of.isEmpty()).map(b -> "the switch " + b);
      case HOST -> Optional.empty();
    };
  }

  private static boolean isPart(ElementId element, Optional<ElementId> whole) {
    return whole.isEmpty()
        || element.path().size() >= whole.get().path().size()
            && element.path().subList(0, whole.get().path().size()).equals(whole.get().path());
  }
}
