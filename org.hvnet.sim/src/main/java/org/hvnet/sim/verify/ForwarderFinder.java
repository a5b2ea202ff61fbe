package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.AdapterFeatures.Mirror;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.Limits.Limit;

/** Finds everything in a network that hands on frames or packets besides its switches. */
final class ForwarderFinder {
  private final Topology topology;
  private final Reachability reachability;
  private final Map<ElementId, Station> stations = new HashMap<>();
  private final Map<ElementId, BitSet> owned = new HashMap<>();
  private final List<Forwarder> found = new ArrayList<>();

  ForwarderFinder(Topology topology, Reachability reachability) {
    this.topology = topology;
    this.reachability = reachability;
    topology.stations().forEach(s -> stations.put(s.id(), s));
    for (Endpoint endpoint : topology.endpoints()) {
      BitSet own = new BitSet();
      endpoint.stations().forEach(own::set);
      owned.put(key(endpoint.id(), endpoint.kind()), own);
    }
  }

  /** Switches may carry the name of nothing else, but hosts and their machines could. */
  private static ElementId key(ElementId id, EndpointKind kind) {
    return kind == EndpointKind.MANAGEMENT ? id.child("") : id;
  }

  List<Forwarder> find() {
    topology.network().routers().forEach(r -> add(r.id(), r.forwarding()));
    topology.network().switches().stream()
        .filter(s -> !s.interfaces().isEmpty())
        .forEach(s -> add(s.id(), Limit.SWITCH_ROUTING, owned.get(s.id())));
    topology.network().outsides().stream()
        .filter(o -> !o.gatewayFor().isEmpty())
        .forEach(o -> add(o.id(), Limit.OUTSIDE_GATEWAY, owned.get(o.id())));
    topology.network().hosts().forEach(this::inspect);
    return found;
  }

  private void inspect(Host host) {
    for (VirtualMachine machine : host.machines()) {
      if (!machine.settings().off()) {
        machine.settings().forwarding().ifPresent(f -> add(machine.id(), f));
        machine
            .settings()
            .bridges()
            .forEach(b -> add(machine.id(), Limit.GUEST_BRIDGE, these(b.adapters())));
      }
    }
    for (VirtualSwitch virtual : host.virtualSwitches()) {
      if (virtual.settings().nat().isPresent()) {
        add(host.id(), Limit.ADDRESS_TRANSLATION, owned.get(host.id().child("")));
      }
    }
    host.settings().nestedIn().ifPresent(machine -> addNested(host, machine));
    addMirrors(host);
  }

  private void add(ElementId id, Forwarding forwarding) {
    switch (forwarding.kind()) {
      case ROUTER -> add(id, Limit.ROUTING, owned.get(id));
      case FIREWALL -> {
        if (forwarding.rules().stream().anyMatch(Forwarding.FilterRule::allow)) {
          add(id, Limit.FILTERING, owned.get(id));
        }
      }
    }
  }

  /** What is behind the NICs of a nested host hangs on the adapters of its machine. */
  private void addNested(Host host, ElementId machine) {
    BitSet joined = new BitSet();
    joined.or(owned.getOrDefault(machine, new BitSet()));
    joined.or(owned.getOrDefault(host.id().child(""), new BitSet()));
    host.machines().stream()
        .flatMap(m -> m.adapters().stream())
        .map(VirtualAdapter::id)
        .forEach(a -> joined.or(these(List.of(a))));
    add(host.id(), Limit.NESTED_HOST, joined);
  }

  private void addMirrors(Host host) {
    Map<ElementId, BitSet> sources = new HashMap<>();
    Map<ElementId, BitSet> destinations = new HashMap<>();
    for (VirtualMachine machine : host.machines()) {
      for (VirtualAdapter adapter : machine.adapters()) {
        adapter
            .features()
            .mirror()
            .map(part -> part == Mirror.SOURCE ? sources : destinations)
            .ifPresent(
                part ->
                    part.computeIfAbsent(adapter.virtualSwitch(), s -> new BitSet())
                        .or(these(List.of(adapter.id()))));
      }
    }
    sources.forEach(
        (id, in) -> {
          if (destinations.containsKey(id)) {
            found.add(new Forwarder(id, Limit.MIRRORING, in, destinations.get(id)));
          }
        });
  }

  private BitSet these(List<ElementId> ids) {
    BitSet numbers = new BitSet();
    ids.stream().filter(stations::containsKey).forEach(id -> numbers.set(stations.get(id).index()));
    return numbers;
  }

  private void add(ElementId id, Limit limit, BitSet own) {
    BitSet out = new BitSet();
    if (own != null) {
      own.stream()
          .mapToObj(topology.stations()::get)
          .forEach(
              s -> {
                for (int vlan : reachability.entryVlans(s)) {
                  out.or(reachability.flood(s, vlan).stations());
                }
              });
      found.add(new Forwarder(id, limit, own, out));
    }
  }
}
