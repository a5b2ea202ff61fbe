package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.Verdict;

/**
 * Names the mistake behind a refuted sentence where it is to be mended. HV065: a member of a
 * department stands in another VLAN than the rest. HV066: a trunk does not carry a VLAN that both
 * ends are in. HV080: no router joins the VLANs of the two. HV097: both are isolated. Each mistake
 * is said once, however many sentences it breaks.
 */
final class BlockedRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    if (!network.verification().anyRefuted()) {
      return;
    }
    Search search = new Search(network, found);
    boolean written = network.network().policy().written();
    network.verification().requirements().forEach(v -> search.explain(v, Severity.ERROR));
    network
        .verification()
        .defaults()
        .forEach(v -> search.explain(v, written ? Severity.ERROR : Severity.WARNING));
  }

  /** The search through the verdicts of one network. */
  private static final class Search {
    private final NetworkView network;
    private final Consumer<Finding> found;
    private final EndpointVlans places;
    private final AstrayMember astray;
    private final Set<Object> said = new HashSet<>();

    Search(NetworkView network, Consumer<Finding> found) {
      this.network = network;
      this.found = found;
      this.places = new EndpointVlans(network);
      this.astray = new AstrayMember(network, places);
    }

    void explain(Verdict verdict, Severity severity) {
      if (verdict.refuted() && verdict.demand() != Verdict.Demand.INVISIBLE) {
        for (Counterexample example : verdict.counterexamples()) {
          Optional<Endpoint> from = places.endpoint(example.from());
          Optional<Endpoint> to = places.endpoint(example.to());
          if (example.cause() == Counterexample.Cause.BLOCKED
              && from.isPresent()
              && to.isPresent()) {
            explain(example, from.get(), to.get())
                .filter(f -> said.add(key(f)))
                .map(f -> f.withSeverity(severity).relatedTo(verdict.subject()))
                .ifPresent(found);
          }
        }
      }
    }

    /** What there is to be done, whoever suffers from it. */
    private static Object key(Finding finding) {
      return List.of(
          finding.code(),
          finding.place(),
          finding.code() == RuleCode.HV080 ? finding.related() : finding.fixes());
    }

    private Optional<Finding> explain(Counterexample example, Endpoint from, Endpoint to) {
      Optional<Finding> isolated = isolated(from, to);
      if (isolated.isPresent()) {
        return isolated;
      }
      Set<Integer> common = places.vlans(from);
      common.retainAll(places.vlans(to));
      if (!common.isEmpty()) {
        return TrunkGap.of(example, network);
      }
      Optional<Endpoint> member = astray.of(example, from, to);
      return member.isPresent()
          ? astray.finding(member.get(), example.point())
          : unrouted(from, to);
    }

    private Optional<Finding> isolated(Endpoint from, Endpoint to) {
      for (MachineAdapter one : places.adapters(from)) {
        for (MachineAdapter other : places.adapters(to)) {
          if (one.adapter().vlan() instanceof AdapterVlan.Isolated(var primary, var secondary)
              && one.adapter().vlan().equals(other.adapter().vlan())) {
            return network
                .vlans()
                .vlan(one.id(), secondary)
                .map(
                    v ->
                        Finding.of(
                                RuleCode.HV097,
                                v.id(),
                                from.id()
                                    + " must reach "
                                    + to.id()
                                    + ", but both are isolated in "
                                    + VlanNames.of(v)
                                    + "; members of a community reach each other.")
                            .relatedTo(one.id())
                            .relatedTo(other.id()));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Finding> unrouted(Endpoint from, Endpoint to) {
      Optional<Vlan> here = only(from);
      Optional<Vlan> there = only(to);
      if (here.isEmpty() || there.isEmpty()) {
        return Optional.empty();
      }
      if (there.get().vid().compareTo(here.get().vid()) < 0) {
        return unrouted(to, from);
      }
      return Optional.of(
          Finding.of(
                  RuleCode.HV080,
                  here.get().id(),
                  from.id()
                      + " is in "
                      + VlanNames.of(here.get())
                      + " and "
                      + to.id()
                      + " in "
                      + VlanNames.of(there.get())
                      + ", and no router has an interface in both.")
              .relatedTo(there.get().id()));
    }

    private Optional<Vlan> only(Endpoint endpoint) {
      Set<Integer> vlans = places.vlans(endpoint);
      return vlans.size() == 1 && !vlans.contains(VlanUse.UNTAGGED)
          ? network.vlans().vlan(endpoint.id(), new VlanId(vlans.iterator().next()))
          : Optional.empty();
    }
  }
}
