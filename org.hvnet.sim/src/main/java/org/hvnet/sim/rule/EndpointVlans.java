package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;

/** Where the endpoints of sentences stand: their ports, and the VLANs that these put them into. */
final class EndpointVlans {
  private final Topology topology;
  private final Map<ElementId, Endpoint> endpoints = new HashMap<>();
  private final Machines machines;

  EndpointVlans(NetworkView network) {
    topology = network.verification().topology();
    topology.endpoints().forEach(e -> endpoints.put(e.id(), e));
    machines = network.machines();
  }

  Optional<Endpoint> endpoint(ElementId id) {
    return Optional.ofNullable(endpoints.get(id));
  }

  /** The VLANs that its frames are in behind their first port; 0: untagged. */
  Set<Integer> vlans(Endpoint endpoint) {
    Set<Integer> vlans = new TreeSet<>();
    for (int index : endpoint.stations()) {
      var station = topology.stations().get(index);
      if (station.port() != Topology.NONE) {
        PortPolicy policy = topology.ports().get(station.port()).policy();
        station.interfaces().forEach(i -> vlans.add(policy.ingress(i.tag())));
      }
    }
    vlans.remove(PortPolicy.DROP);
    return vlans;
  }

  /** Whether it is attached to the port. */
  boolean isAt(Endpoint endpoint, ElementId port) {
    return ports(endpoint).anyMatch(p -> p.id().equals(port));
  }

  private Stream<Port> ports(Endpoint endpoint) {
    return endpoint.stations().stream()
        .map(i -> topology.stations().get(i).port())
        .filter(p -> p != Topology.NONE)
        .map(topology.ports()::get);
  }

  /** Its adapters; none if it is no machine. */
  List<MachineAdapter> adapters(Endpoint endpoint) {
    return endpoint.stations().stream()
        .flatMap(i -> machines.adapter(topology.stations().get(i).id()).stream())
        .toList();
  }
}
