package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;

/** By which cables the endpoints of a network hang on its physical part. */
final class Attachments {
  /**
   * A way out of an endpoint's host or server.
   *
   * @param owner the virtual switch, or the endpoint itself where it has NICs of its own
   * @param ends its near ends: uplinks or NICs with a cable
   */
  record Attachment(ElementId owner, List<ElementId> ends) {}

  private final NetworkView network;
  private final Topology topology;
  private final Map<ElementId, Attachment> bySwitch = new HashMap<>();

  Attachments(NetworkView network) {
    this.network = network;
    this.topology = network.verification().topology();
  }

  /** The ways out of an endpoint: one for each virtual switch, one for all of its own NICs. */
  Set<Attachment> of(Endpoint endpoint) {
    Set<Attachment> found = new LinkedHashSet<>();
    Set<ElementId> own = new LinkedHashSet<>();
    for (int number : endpoint.stations()) {
      Station station = topology.stations().get(number);
      if (network.cabling().peer(station.id()).isPresent()) {
        own.add(station.id());
      } else if (station.port() != Topology.NONE) {
        Port port = topology.ports().get(station.port());
        found.add(ofSwitch(topology.bridges().get(port.bridge())));
      }
    }
    if (!own.isEmpty()) {
      found.add(new Attachment(endpoint.id(), List.copyOf(own)));
    }
    return found;
  }

  private Attachment ofSwitch(Bridge bridge) {
    return bySwitch.computeIfAbsent(
        bridge.id(),
        id ->
            new Attachment(
                id,
                network
                    .hosts()
                    .virtualSwitch(id)
                    .map(s -> s.vswitch().uplinks())
                    .orElse(List.of())
                    .stream()
                    .filter(u -> network.cabling().peer(u).isPresent())
                    .toList()));
  }

  /** What the cables of a way out carry together, in bits a second. */
  long capacity(Attachment attachment) {
    return attachment.ends().stream()
        .flatMap(e -> network.cabling().link(e).stream())
        .map(Link::rate)
        .mapToLong(DataRate::bitsPerSecond)
        .sum();
  }
}
