package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.Claims.Claim;
import org.hvnet.sim.verify.Verdict;

/**
 * HV257: what two departments use that must not meet stands in more than the VLAN of one of them,
 * where nothing routes. Said of sentences that are refuted, as the cause.
 */
final class SharedServerRule implements Rule {
  /** Members of a range are alike. */
  private static final int FEW = 10;

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Set<ElementId> refuted = new HashSet<>();
    network.verification().requirements().stream()
        .filter(Verdict::refuted)
        .forEach(v -> refuted.add(v.subject()));
    if (refuted.isEmpty()
        || network.network().policy().between() != Policy.Rule.APART
        || forwards(network)) {
      return;
    }
    Map<ElementId, Department> owners = new HashMap<>();
    network.network().departments().forEach(d -> d.vlans().forEach(v -> owners.put(v, d)));
    Map<ElementId, MachineAdapter> adapters = new HashMap<>();
    network.machines().adapters().forEach(a -> adapters.put(a.id(), a));
    List<Claim> demanded = network.claims().of(Claims.Kind.DEMANDED);
    for (Claim claim : demanded) {
      if (refuted.contains(claim.requirement().id())) {
        claim.to().members().stream()
            .mapToObj(e -> endpoint(network, e))
            .filter(e -> isNamed(e.id(), claim.requirement().sentence()))
            .limit(FEW)
            .map(e -> shared(claim, demanded, e, network, owners, adapters))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(found);
      }
    }
  }

  /** Whether a sentence wants the endpoint to be reached, and not a whole group it is in. */
  private static boolean isNamed(ElementId endpoint, Sentence sentence) {
    Group to =
        switch (sentence) {
          case Sentence.Reaches reaches -> reaches.to();
          case Sentence.OnlyReaches reaches -> reaches.to();
          case Sentence.ReachesOnly reaches -> reaches.to();
          default -> null;
        };
    return to != null && to.members().contains(new Group.Term.Endpoint(endpoint));
  }

  private static Endpoint endpoint(NetworkView network, int number) {
    return network.verification().topology().endpoints().get(number);
  }

  private static Optional<Finding> shared(
      Claim claim,
      List<Claim> demanded,
      Endpoint server,
      NetworkView network,
      Map<ElementId, Department> owners,
      Map<ElementId, MachineAdapter> adapters) {
    Optional<Vlan> only =
        onlyVlan(server, network, adapters).flatMap(v -> network.vlans().vlan(server.id(), v));
    Department owner = only.map(v -> owners.get(v.id())).orElse(null);
    Optional<Claim> first =
        owner == null || server.department().filter(d -> !d.equals(owner.id())).isPresent()
            ? Optional.empty()
            : demanded.stream()
                .filter(c -> c.to().members().get(server.index()) && asks(owner, c, network))
                .findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Department> other =
        claim.from().members().stream()
            .mapToObj(e -> endpoint(network, e).department())
            .flatMap(Optional::stream)
            .flatMap(d -> network.vlans().department(d).stream())
            .filter(d -> !d.vlans().isEmpty() && !d.vlans().contains(only.get().id()))
            .filter(d -> !mayMeet(d, owner, server, network))
            .findFirst();
    return other.map(
        o ->
            Finding.of(
                    RuleCode.HV257,
                    claim.requirement().id(),
                    server.id()
                        + " stands in VLAN "
                        + only.get().vid()
                        + " of "
                        + owner.id()
                        + " alone, and "
                        + o.id()
                        + " is to be apart from "
                        + owner.id()
                        + ": it takes a second NIC, a private VLAN or a firewall for both to use"
                        + " it.")
                .relatedTo(server.id())
                .relatedTo(first.get().requirement().id()));
  }

  /** Whether a sentence lets one department reach more of the other than the server. */
  private static boolean mayMeet(
      Department one, Department other, Endpoint server, NetworkView network) {
    return network.claims().all().stream()
        .filter(c -> c.kind() != Claims.Kind.FORBIDDEN && asks(one, c, network))
        .flatMapToInt(c -> c.to().members().stream())
        .filter(e -> e != server.index())
        .mapToObj(e -> endpoint(network, e).department())
        .anyMatch(d -> d.filter(other.id()::equals).isPresent());
  }

  private static boolean asks(Department department, Claim claim, NetworkView network) {
    return claim.from().members().stream()
        .anyMatch(
            e -> endpoint(network, e).department().filter(department.id()::equals).isPresent());
  }

  /** The VLAN of an endpoint that has one interface, in access mode. */
  private static Optional<VlanId> onlyVlan(
      Endpoint endpoint, NetworkView network, Map<ElementId, MachineAdapter> adapters) {
    if (endpoint.stations().size() != 1) {
      return Optional.empty();
    }
    Topology topology = network.verification().topology();
    Station station = topology.stations().get(endpoint.stations().getFirst());
    MachineAdapter adapter = adapters.get(station.id());
    if (adapter != null) {
      return adapter.adapter().vlan() instanceof AdapterVlan.Access(var v)
          ? Optional.of(v)
          : Optional.empty();
    }
    return network
        .cabling()
        .peerPort(station.id())
        .filter(p -> !p.port().settings().protectedPort())
        .flatMap(
            p ->
                p.port().mode() instanceof PortMode.Access(var v)
                    ? Optional.of(v)
                    : Optional.empty());
  }

  /** Whether anything hands packets or frames from one VLAN to another. */
  private static boolean forwards(NetworkView view) {
    Network network = view.network();
    return !network.routers().isEmpty()
        || network.switches().stream().anyMatch(s -> !s.interfaces().isEmpty())
        || network.outsides().stream().anyMatch(o -> !o.gatewayFor().isEmpty())
        || view.hosts().virtualSwitches().stream()
            .anyMatch(s -> s.vswitch().settings().nat().isPresent())
        || view.machines().all().stream()
            .map(m -> m.machine().settings())
            .anyMatch(m -> m.forwarding().isPresent() || !m.bridges().isEmpty());
  }
}
