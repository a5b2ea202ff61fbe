package org.hvnet.sim.forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;

/** Numbers bridges and their ports, and wires the ports once the stations are known. */
final class BridgeTable {
  private final Cabling cabling;
  private final Map<ElementId, Integer> numbers = new LinkedHashMap<>();
  private final List<BridgeKind> kinds = new ArrayList<>();
  private final List<Optional<ElementId>> hosts = new ArrayList<>();
  private final Map<ElementId, UnwiredPort> ports = new LinkedHashMap<>();

  /** A port before its station and peer are known. */
  private record UnwiredPort(
      int index, int bridge, PortPolicy policy, boolean external, boolean splitHorizon) {}

  BridgeTable(Cabling cabling) {
    this.cabling = cabling;
  }

  void addBridge(ElementId id, BridgeKind kind, Optional<ElementId> host) {
    numbers.put(id, numbers.size());
    kinds.add(kind);
    hosts.add(host);
  }

  /** Adds a port, unless there is no such bridge or the port is there already. */
  void addPort(ElementId id, ElementId bridge, PortPolicy policy) {
    addPort(id, bridge, policy, false, false);
  }

  void addPort(
      ElementId id, ElementId bridge, PortPolicy policy, boolean external, boolean splitHorizon) {
    Integer number = numbers.get(bridge);
    if (number != null) {
      ports.putIfAbsent(id, new UnwiredPort(ports.size(), number, policy, external, splitHorizon));
    }
  }

  Optional<PortPolicy> policy(ElementId port) {
    return Optional.ofNullable(ports.get(port)).map(UnwiredPort::policy);
  }

  boolean hasPort(ElementId id) {
    return ports.containsKey(id);
  }

  /** The port that an interface is attached to, by cable or by being it; none: NONE. */
  int attachment(ElementId station) {
    ElementId far = cabling.farEnd(station);
    UnwiredPort port = ports.get(far == null ? station : far);
    return port == null ? Topology.NONE : port.index();
  }

  List<Port> wiredPorts(List<Station> stations) {
    Map<Integer, Integer> stationAt = new HashMap<>();
    stations.forEach(s -> stationAt.putIfAbsent(s.port(), s.index()));
    List<Port> wired = new ArrayList<>();
    ports.forEach(
        (id, port) -> {
          UnwiredPort peer = ports.get(cabling.farEnd(id));
          wired.add(
              new Port(
                  port.index(),
                  id,
                  port.bridge(),
                  port.policy(),
                  port.external(),
                  port.splitHorizon(),
                  peer == null ? Topology.NONE : peer.index(),
                  stationAt.getOrDefault(port.index(), Topology.NONE),
                  Optional.ofNullable(cabling.linkAt(id))));
        });
    return wired;
  }

  List<Bridge> bridges(List<Port> wired) {
    List<List<Integer>> members = new ArrayList<>();
    numbers.forEach((id, number) -> members.add(new ArrayList<>()));
    wired.forEach(p -> members.get(p.bridge()).add(p.index()));
    List<Bridge> bridges = new ArrayList<>();
    numbers.forEach(
        (id, n) ->
            bridges.add(
                new Bridge(n, id, kinds.get(n), hosts.get(n), List.copyOf(members.get(n)))));
    return bridges;
  }
}
