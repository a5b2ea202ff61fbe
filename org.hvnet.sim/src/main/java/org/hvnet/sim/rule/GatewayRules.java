package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.IpNetwork.Member;
import org.hvnet.sim.rule.IpNetwork.Owner;

/** Rules about default gateways. */
final class GatewayRules {
  private record Place(int segment, Object address) {}

  /**
   * HV175: somebody who forwards has the address of the gateway. Not asked where a network
   * describes no router at all, nor where an outside may be the one.
   */
  static final Rule OWNED = GatewayRules::owned;

  /** HV176: one default gateway for a host or guest, unless the guest is a router. */
  static final Rule SEVERAL = GatewayRules::several;

  /** All of them. */
  static final Rule ALL = Rule.all(OWNED, SEVERAL);

  private GatewayRules() {}

  private static void owned(NetworkView network, Consumer<Finding> found) {
    Map<Place, Member> owners = new HashMap<>();
    Map<Vlan, Set<Integer>> parts = new IdentityHashMap<>();
    Map<Vlan, Object> gateways = new IdentityHashMap<>();
    for (Vlan vlan : network.network().vlans()) {
      vlan.gateway().ifPresent(g -> gateways.put(vlan, IpNetwork.key(g)));
    }
    for (Member member : network.ip().members()) {
      Vlan vlan = member.declared().orElse(null);
      if (vlan == null) {
        continue;
      }
      if (member.key() != null
          && member.key().equals(gateways.get(vlan))
          && member.written().isPresent()) {
        owners.merge(new Place(member.segment(), member.key()), member, GatewayRules::router);
      }
      if (member.kind() != Owner.ROUTER) {
        parts.computeIfAbsent(vlan, i -> new HashSet<>()).add(member.segment());
      }
    }
    own(network, gateways(network), found);
    if (describesNoRouter(network)) {
      return;
    }
    Set<ElementId> ofOutsides = new HashSet<>();
    network.network().outsides().forEach(o -> ofOutsides.addAll(o.gatewayFor()));
    for (Vlan vlan : network.network().vlans()) {
      Set<Integer> segments = parts.getOrDefault(vlan, Set.of());
      if (vlan.gateway().isEmpty()
          || vlan.secondary().isPresent()
          || segments.isEmpty()
          || ofOutsides.contains(vlan.id())
          || segments.stream().anyMatch(network.ip()::isOpen)) {
        continue;
      }
      InterfaceAddress gateway = vlan.gateway().get();
      Object address = gateway.host();
      List<Member> having = new ArrayList<>();
      segments.forEach(
          s ->
              Optional.ofNullable(owners.get(new Place(s, IpNetwork.key(gateway))))
                  .ifPresent(having::add));
      if (having.isEmpty()) {
        found.accept(
            gateway(
                vlan.id(),
                "Nothing in " + vlan.id() + " has the address " + address + " of its gateway."));
      } else if (having.stream().noneMatch(m -> m.kind() == Owner.ROUTER)) {
        found.accept(
            gateway(
                    vlan.id(),
                    having.getFirst().owner()
                        + " has the address "
                        + address
                        + " of the gateway of "
                        + vlan.id()
                        + ", and forwards nothing.")
                .relatedTo(having.getFirst().id(), having.getFirst().addressAspect()));
      }
    }
  }

  private static Member router(Member one, Member other) {
    return one.kind() == Owner.ROUTER ? one : other;
  }

  private static boolean describesNoRouter(NetworkView network) {
    Network n = network.network();
    return n.routers().isEmpty()
        && n.outsides().isEmpty()
        && n.switches().stream().allMatch(s -> s.interfaces().isEmpty())
        && network.machines().all().stream()
            .allMatch(m -> m.machine().settings().forwarding().isEmpty());
  }

  private static Finding gateway(ElementId vlan, String message) {
    return Finding.of(RuleCode.HV175, vlan, Aspect.GATEWAY, message).withSeverity(Severity.WARNING);
  }

  /** Nobody is its own gateway. */
  private static void own(
      NetworkView network,
      Map<ElementId, Map<ElementId, InterfaceAddress>> said,
      Consumer<Finding> found) {
    if (said.isEmpty()) {
      return;
    }
    Map<ElementId, InterfaceAddress> written = new HashMap<>();
    network.ip().members().forEach(m -> m.written().ifPresent(a -> written.put(m.id(), a)));
    said.forEach(
        (owner, gateways) ->
            gateways.forEach(
                (id, gateway) -> {
                  if (gateway.equals(written.get(id))) {
                    found.accept(
                        Finding.of(
                                RuleCode.HV175,
                                id,
                                Aspect.GATEWAY,
                                gateway.host() + " is the address of " + id + " itself.")
                            .relatedTo(id, Aspect.ADDRESS)
                            .mendedBy(remove(id)));
                  }
                }));
  }

  private static void several(NetworkView network, Consumer<Finding> found) {
    gateways(network)
        .forEach(
            (owner, gateways) ->
                gateways.keySet().stream()
                    .skip(1)
                    .forEach(
                        id -> {
                          ElementId first = gateways.keySet().iterator().next();
                          found.accept(
                              Finding.of(
                                      RuleCode.HV176,
                                      id,
                                      Aspect.GATEWAY,
                                      owner
                                          + " has two default gateways: "
                                          + gateways.get(first).host()
                                          + " over "
                                          + first.name()
                                          + " and "
                                          + gateways.get(id).host()
                                          + " over "
                                          + id.name()
                                          + ".")
                                  .relatedTo(first, Aspect.GATEWAY)
                                  .mendedBy(remove(id)));
                        }));
  }

  private static Fix remove(ElementId id) {
    return Fix.remove("Remove this gateway", id, Aspect.GATEWAY);
  }

  /** The gateways that interfaces of hosts and of guests that are no routers say. */
  private static Map<ElementId, Map<ElementId, InterfaceAddress>> gateways(NetworkView network) {
    Map<ElementId, Map<ElementId, InterfaceAddress>> all = new LinkedHashMap<>();
    for (var nic : network.hosts().nics()) {
      add(all, nic.host().id(), nic.id(), nic.nic().settings().gateway());
    }
    for (var vnic : network.hosts().vnics()) {
      add(all, vnic.host().id(), vnic.id(), vnic.adapter().settings().gateway());
    }
    for (MachineAdapter adapter : network.machines().adapters()) {
      if (adapter.machine().settings().forwarding().isEmpty()) {
        add(all, adapter.machine().id(), adapter.id(), adapter.adapter().gateway());
      }
    }
    return all;
  }

  private static void add(
      Map<ElementId, Map<ElementId, InterfaceAddress>> all,
      ElementId owner,
      ElementId id,
      Optional<InterfaceAddress> gateway) {
    gateway.ifPresent(g -> all.computeIfAbsent(owner, o -> new LinkedHashMap<>()).put(id, g));
  }
}
