package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Forwarding.FilterRule;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.verify.Groups;

/**
 * HV098: what the isolated members of a private VLAN send to each other's address goes to the
 * promiscuous port, and must not come back from there (RFC 5517, section 6).
 */
final class HairpinRule implements Rule {
  /** Something that forwards behind the promiscuous port of a private VLAN. */
  private record Gateway(ElementId id, Forwarding forwarding, ElementId primary) {}

  private record Way(ElementId from, ElementId to) {}

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, Set<ElementId>> isolated = isolated(network);
    if (isolated.isEmpty()) {
      return;
    }
    Groups groups = network.groups();
    for (Gateway gateway : gateways(network)) {
      Set<ElementId> members = isolated.getOrDefault(gateway.primary(), Set.of());
      hairpin(gateway.forwarding(), members, groups)
          .ifPresent(
              way ->
                  found.accept(
                      Finding.of(
                              RuleCode.HV098,
                              gateway.id(),
                              Aspect.FORWARDING,
                              gateway.id()
                                  + " hands on what "
                                  + way.from()
                                  + " sends to "
                                  + way.to()
                                  + ", though "
                                  + gateway.primary()
                                  + " isolates them from each other.")
                          .relatedTo(way.from())
                          .relatedTo(way.to())));
    }
  }

  /** The machines with isolated adapters, by primary VLAN. */
  private static Map<ElementId, Set<ElementId>> isolated(NetworkView network) {
    Map<ElementId, Set<ElementId>> isolated = new HashMap<>();
    for (MachineAdapter adapter : network.machines().adapters()) {
      if (adapter.adapter().vlan() instanceof AdapterVlan.Isolated(var primary, var secondary)) {
        network
            .vlans()
            .vlan(adapter.id(), primary)
            .ifPresent(
                p ->
                    isolated
                        .computeIfAbsent(p.id(), k -> new LinkedHashSet<>())
                        .add(adapter.machine().id()));
      }
    }
    return isolated;
  }

  private static List<Gateway> gateways(NetworkView network) {
    List<Gateway> gateways = new ArrayList<>();
    for (MachineAdapter adapter : network.machines().adapters()) {
      Optional<Forwarding> forwarding = adapter.machine().settings().forwarding();
      if (forwarding.isPresent()
          && adapter.adapter().vlan() instanceof AdapterVlan.Promiscuous(var primary, var all)) {
        network
            .vlans()
            .vlan(adapter.id(), primary)
            .ifPresent(
                p -> gateways.add(new Gateway(adapter.machine().id(), forwarding.get(), p.id())));
      }
    }
    Map<ElementId, Router> routers = new HashMap<>();
    network.network().routers().forEach(r -> r.nics().forEach(n -> routers.put(n.id(), r)));
    for (BridgePort port : network.cabling().ports()) {
      if (port.port().mode() instanceof PortMode.Promiscuous(var primary, var all)) {
        Optional<Router> router = network.cabling().peer(port.id()).map(routers::get);
        network
            .vlans()
            .vlan(port.id(), primary)
            .ifPresent(
                p ->
                    router.ifPresent(
                        r -> gateways.add(new Gateway(r.id(), r.forwarding(), p.id()))));
      }
    }
    return gateways;
  }

  private static Optional<Way> hairpin(
      Forwarding forwarding, Set<ElementId> members, Groups groups) {
    if (forwarding.kind() == Forwarding.Kind.ROUTER) {
      return pair(members, members);
    }
    List<FilterRule> denials = new ArrayList<>();
    for (FilterRule rule : forwarding.rules()) {
      if (!rule.allow()) {
        denials.add(rule);
        continue;
      }
      Optional<Way> way =
          pair(among(groups, rule.from(), members), among(groups, rule.to(), members))
              .filter(w -> denials.stream().noneMatch(d -> stops(groups, d, w)));
      if (way.isPresent()) {
        return way;
      }
    }
    return Optional.empty();
  }

  private static boolean stops(Groups groups, FilterRule denial, Way way) {
    return denial.services().isEmpty()
        && among(groups, denial.from(), Set.of(way.from())).contains(way.from())
        && among(groups, denial.to(), Set.of(way.to())).contains(way.to());
  }

  private static Set<ElementId> among(Groups groups, Group group, Set<ElementId> members) {
    return groups.endpoints(group).stream()
        .map(e -> e.id())
        .filter(members::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<Way> pair(Set<ElementId> from, Set<ElementId> to) {
    return from.stream()
        .limit(2)
        .flatMap(a -> to.stream().filter(b -> !b.equals(a)).limit(1).map(b -> new Way(a, b)))
        .findFirst();
  }
}
