package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.Verdict;

/**
 * The cause of a refuted sentence, at its place.
 *
 * <p>HV023: who must meet stands on switches that do not leave their hosts.
 *
 * <p>HV038: an isolated machine has another adapter where others are.
 */
final class IsolationRules implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Set<ElementId> isolating = new HashSet<>();
    for (Requirement requirement : network.network().requirements()) {
      if (requirement.sentence() instanceof Sentence.Isolated
          || requirement.sentence() instanceof Sentence.Invisible) {
        isolating.add(requirement.id());
      }
    }
    Set<Object> said = new HashSet<>();
    for (Verdict verdict : network.verification().verdicts()) {
      for (Counterexample example : verdict.counterexamples()) {
        if (verdict.demand() == Verdict.Demand.REACH) {
          apart(verdict, example, network, said, found);
        } else if (isolating.contains(verdict.subject())) {
          second(verdict, example, network, said, found);
        }
      }
    }
  }

  private static void apart(
      Verdict verdict,
      Counterexample example,
      NetworkView network,
      Set<Object> said,
      Consumer<Finding> found) {
    Optional<HostMachine> from = network.machines().machine(example.from());
    Optional<HostMachine> to = network.machines().machine(example.to());
    if (from.isEmpty() || to.isEmpty() || from.get().host() == to.get().host()) {
      return;
    }
    List<HostSwitch> near = switches(from.get(), network);
    List<HostSwitch> far = switches(to.get(), network);
    boolean inner =
        !near.isEmpty()
            && !far.isEmpty()
            && Stream.concat(near.stream(), far.stream())
                .noneMatch(s -> s.is(VirtualSwitch.Kind.EXTERNAL));
    if (inner && said.add(List.of(near.getFirst().id(), far.getFirst().id()))) {
      found.accept(
          Finding.of(
                  RuleCode.HV023,
                  to.get().machine().adapters().getFirst().id(),
                  Aspect.ON_SWITCH,
                  example.from()
                      + " and "
                      + example.to()
                      + " are to meet, but "
                      + near.getFirst().id()
                      + " and "
                      + far.getFirst().id()
                      + " each end at their own host.")
              .withSeverity(severity(verdict, network))
              .relatedTo(near.getFirst().id(), Aspect.SWITCH_KIND)
              .relatedTo(far.getFirst().id(), Aspect.SWITCH_KIND)
              .relatedTo(verdict.subject()));
    }
  }

  private static List<HostSwitch> switches(HostMachine owner, NetworkView network) {
    return owner.machine().adapters().stream()
        .map(VirtualAdapter::virtualSwitch)
        .distinct()
        .flatMap(s -> network.hosts().virtualSwitch(s).stream())
        .toList();
  }

  private static void second(
      Verdict verdict,
      Counterexample example,
      NetworkView network,
      Set<Object> said,
      Consumer<Finding> found) {
    Optional<HostMachine> from = network.machines().machine(example.from());
    if (from.isEmpty() || example.path().isEmpty() || from.get().machine().adapters().size() < 2) {
      return;
    }
    from.get().machine().adapters().stream()
        .filter(a -> example.path().stream().anyMatch(h -> a.id().equals(h.element())))
        .filter(a -> !isHome(a, from.get(), network))
        .findFirst()
        .filter(a -> said.add(a.id()))
        .ifPresent(
            a ->
                found.accept(
                    Finding.of(
                            RuleCode.HV038,
                            a.id(),
                            example.from()
                                + " is to be apart ("
                                + verdict.text()
                                + "), and has adapter "
                                + a.name()
                                + " where "
                                + example.to()
                                + " is.")
                        .relatedTo(verdict.subject())));
  }

  /** Whether an adapter is where its machine's department is. */
  private static boolean isHome(VirtualAdapter adapter, HostMachine owner, NetworkView network) {
    Set<Integer> home = new HashSet<>();
    owner
        .machine()
        .department()
        .flatMap(network.vlans()::department)
        .ifPresent(
            d ->
                d.vlans()
                    .forEach(
                        v -> network.vlans().vlan(v).ifPresent(n -> home.add(n.vid().value()))));
    return home.isEmpty()
        ? network
            .hosts()
            .virtualSwitch(adapter.virtualSwitch())
            .filter(s -> !s.is(VirtualSwitch.Kind.EXTERNAL))
            .isPresent()
        : home.containsAll(Carriage.tags(adapter.vlan()));
  }

  /** A default that nobody wrote is no more than a guess. */
  private static Severity severity(Verdict verdict, NetworkView network) {
    return network.network().policy().written()
            || network.verification().requirements().contains(verdict)
        ? Severity.ERROR
        : Severity.WARNING;
  }
}
