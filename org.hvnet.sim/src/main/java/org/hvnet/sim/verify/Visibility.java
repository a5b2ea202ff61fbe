package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;

/**
 * Decides {@code invisible}: does any frame of a group appear at a foreign interface, or on any
 * cable. With observers named, only their interfaces and the cables they hang on count.
 */
final class Visibility {
  private final Topology topology;
  private final Groups groups;
  private final Reachability reachability;
  private final PathFinder paths;
  private final Reasons reasons;
  private final ElementNames names;

  Visibility(Topology topology, Groups groups, Reachability reachability) {
    this.topology = topology;
    this.groups = groups;
    this.reachability = reachability;
    this.paths = new PathFinder(topology);
    this.reasons = new Reasons(topology);
    this.names = new ElementNames(topology);
  }

  /** Where frames of the group are seen: one counterexample for each place of first sight. */
  List<Counterexample> seen(Group group, Optional<Group> observers) {
    BitSet inside = groups.stations(group);
    BitSet watching = new BitSet();
    if (observers.isPresent()) {
      watching.or(groups.stations(observers.get()));
    } else {
      watching.set(0, topology.stations().size());
    }
    watching.andNot(inside);
    Map<ElementId, Counterexample> found = new LinkedHashMap<>();
    for (Member member : groups.members(group)) {
      for (Station station : member.stations()) {
        sighting(station, watching, observers.isPresent())
            .ifPresent(c -> found.putIfAbsent(c.point(), c));
      }
    }
    return List.copyOf(new ArrayList<>(found.values()));
  }

  private Optional<Counterexample> sighting(Station station, BitSet watching, boolean named) {
    ElementId from = topology.endpoints().get(station.endpoint()).id();
    if (station.port() == Topology.NONE) {
      return Optional.empty();
    }
    Port own = topology.ports().get(station.port());
    if (!named && own.link().isPresent()) {
      return Optional.of(onCable(station, from, own));
    }
    for (int vlan : reachability.entryVlans(station)) {
      Flood flood = reachability.flood(station, vlan);
      Optional<Port> cable = named ? Optional.empty() : firstCable(own, vlan, flood);
      if (cable.isPresent()) {
        return Optional.of(onCable(station, from, cable.get()));
      }
      BitSet seeing = (BitSet) flood.stations().clone();
      seeing.and(watching);
      if (!seeing.isEmpty()) {
        return Optional.of(atStation(station, from, topology.stations().get(seeing.nextSetBit(0))));
      }
    }
    return Optional.empty();
  }

  /**
   * Where a frame first gets onto a cable: at the sender's own bridge, if that has one that carries
   * it.
   */
  private Optional<Port> firstCable(Port own, int vlan, Flood flood) {
    return topology.bridges().get(own.bridge()).ports().stream()
        .map(topology.ports()::get)
        .filter(p -> p.link().isPresent() && own.relaysTo(p) && p.policy().carries(vlan))
        .findFirst()
        .or(() -> flood.ports().stream().mapToObj(topology.ports()::get).findFirst());
  }

  private Hop hop(ElementId element) {
    return new Hop(element, names.of(element), 0);
  }

  private Counterexample onCable(Station station, ElementId from, Port port) {
    ElementId bridge = topology.bridges().get(port.bridge()).id();
    List<Hop> hops = List.of(hop(station.id()), hop(bridge), hop(port.id()));
    return new Counterexample(
        from, port.id(), port.id(), Cause.LEAK, hops, reasons.seenOnLink(port.id()));
  }

  private Counterexample atStation(Station station, ElementId from, Station observer) {
    ElementId to = topology.endpoints().get(observer.endpoint()).id();
    List<Hop> hops = paths.find(station, observer).map(PathFinder.Way::hops).orElse(List.of());
    return new Counterexample(
        from,
        to,
        observer.id(),
        Cause.LEAK,
        hops,
        "frames are delivered to " + names.of(observer.id()));
  }
}
