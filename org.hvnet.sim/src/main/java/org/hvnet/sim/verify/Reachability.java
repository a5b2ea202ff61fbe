package org.hvnet.sim.verify;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;

/**
 * Which station's frames are delivered to which. A broadcast that enters a bridge in a VLAN takes
 * the same way whichever station sent it, so one search for each such pair serves all stations that
 * share it; a search visits each (bridge, VLAN) at most twice. Not safe for use by several threads:
 * searches are kept as they are made.
 */
final class Reachability {
  private final Topology topology;
  private final int[] vlans;
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final Map<Long, Flood> floods = new HashMap<>();

  Reachability(Topology topology) {
    this.topology = topology;
    this.vlans = usedVlans(topology);
    for (int slot = 0; slot < vlans.length; slot++) {
      slots.put(vlans[slot], slot);
    }
  }

  /**
   * VLANs in which a frame can begin, end, or find itself after a native port, and of those that
   * only an outside uses, one of each run of numbers that all ports treat alike.
   */
  private static int[] usedVlans(Topology topology) {
    IntStream atPorts =
        topology.ports().stream()
            .mapToInt(p -> p.policy().nativeVlan())
            .filter(vlan -> vlan != PortPolicy.DROP);
    IntStream ofStations = topology.stations().stream().mapToInt(s -> Tag.vlan(s.tag()));
    IntStream declared = topology.network().vlans().stream().mapToInt(v -> v.vid().value());
    return Stream.of(IntStream.of(0), atPorts, ofStations, declared, firstOfRuns(topology))
        .flatMapToInt(vlans -> vlans)
        .distinct()
        .sorted()
        .toArray();
  }

  private static IntStream firstOfRuns(Topology topology) {
    if (topology.network().outsides().isEmpty()) {
      return IntStream.empty();
    }
    return topology.ports().stream()
        .map(Port::policy)
        .distinct()
        .flatMapToInt(
            p ->
                IntStream.rangeClosed(VlanId.MIN, VlanId.MAX)
                    .filter(
                        v ->
                            p.allowed().contains(v) != p.allowed().contains(v - 1)
                                || v == p.nativeVlan() + 1));
  }

  /** The VLANs a station's frames can be in when its port has classified them. */
  int[] entryVlans(Station station) {
    if (station.port() == Topology.NONE) {
      return new int[0];
    }
    if (station.promiscuousVlans()) {
      return vlans;
    }
    int vlan = topology.ports().get(station.port()).policy().ingress(station.tag());
    return vlan == PortPolicy.DROP ? new int[0] : new int[] {vlan};
  }

  /** Whether a broadcast of one station is delivered to the other. */
  boolean delivers(Station from, Station to) {
    for (int vlan : entryVlans(from)) {
      if (flood(from, vlan).stations().get(to.index())) {
        return true;
      }
    }
    return false;
  }

  /** How far a broadcast of the station gets that its port has classified into the VLAN. */
  Flood flood(Station from, int vlan) {
    int bridge = topology.ports().get(from.port()).bridge();
    return floods.computeIfAbsent((long) bridge << 12 | vlan, key -> search(bridge, vlan));
  }

  /**
   * Breadth-first over (bridge, VLAN). A frame does not leave by the port it came in on; when it
   * comes to the same bridge and VLAN by a second port, it leaves by the first one too.
   */
  private Flood search(int startBridge, int startVlan) {
    Flood flood = new Flood(new BitSet(), new BitSet(), new BitSet());
    Map<Integer, Integer> enteredBy = new HashMap<>();
    ArrayDeque<int[]> queue = new ArrayDeque<>();
    enteredBy.put(state(startBridge, startVlan), Topology.NONE);
    leaveByAll(startBridge, startVlan, Topology.NONE, flood, queue);
    while (!queue.isEmpty()) {
      int[] arrival = queue.remove();
      Port port = topology.ports().get(arrival[0]);
      int vlan = arrival[1];
      Integer first = enteredBy.putIfAbsent(state(port.bridge(), vlan), port.index());
      if (first == null) {
        leaveByAll(port.bridge(), vlan, port.index(), flood, queue);
      } else if (first != port.index() && first != Topology.NONE) {
        enteredBy.put(state(port.bridge(), vlan), Topology.NONE);
        leaveBy(topology.ports().get(first), vlan, flood, queue);
      }
    }
    return flood;
  }

  private int state(int bridge, int vlan) {
    return bridge * vlans.length + slots.get(vlan);
  }

  private void leaveByAll(int bridge, int vlan, int except, Flood flood, ArrayDeque<int[]> queue) {
    Bridge from = topology.bridges().get(bridge);
    for (int port : from.ports()) {
      if (port != except) {
        leaveBy(topology.ports().get(port), vlan, flood, queue);
      }
    }
  }

  private void leaveBy(Port port, int vlan, Flood flood, ArrayDeque<int[]> queue) {
    int tag = port.policy().egress(vlan, 0);
    if (tag == PortPolicy.DROP) {
      return;
    }
    if (port.link().isPresent()) {
      flood.ports().set(port.index());
    }
    if (port.station() != Topology.NONE) {
      Station station = topology.stations().get(port.station());
      if (accepts(station, tag)) {
        flood.stations().set(station.index());
      }
    } else if (port.peer() != Topology.NONE) {
      flood.received().set(port.peer());
      int vlanThere = topology.ports().get(port.peer()).policy().ingress(tag);
      if (vlanThere != PortPolicy.DROP && slots.containsKey(vlanThere)) {
        queue.add(new int[] {port.peer(), vlanThere});
      }
    }
  }

  /** Whether a station takes a frame that its port hands it with this tag. */
  static boolean accepts(Station station, int tag) {
    return station.promiscuousVlans() || Tag.vlan(tag) == Tag.vlan(station.tag());
  }
}
