package org.hvnet.sim.verify;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.verify.BroadcastDomains.Entry;

/**
 * Follows one broadcast, breadth-first over (bridge, VLAN), so that loops do not matter. A frame
 * does not leave by the port it came in on; when it comes to the same bridge and VLAN by a second
 * port, it leaves by the first one too.
 */
final class FloodSearch {
  private final Topology topology;
  private final UsedVlans vlans;
  private final Flood flood = new Flood(new BitSet(), new HashSet<>(), new BitSet());
  private final Map<Integer, Visit> visits = new HashMap<>();
  private final ArrayDeque<Arrival> queue = new ArrayDeque<>();

  private record Arrival(Port port, int vlan) {}

  /** By which ports a frame has come to a bridge: no more is to be known of them. */
  private static final class Visit {
    private final Port first;
    private boolean bySecond;
    private boolean byOpen;

    Visit(Port first, boolean split) {
      this.first = first;
      this.bySecond = first == null;
      this.byOpen = !split;
    }
  }

  FloodSearch(Topology topology, UsedVlans vlans) {
    this.topology = topology;
    this.vlans = vlans;
  }

  Flood from(Entry entry) {
    visits.put(state(entry.bridge(), entry.vlan()), new Visit(null, entry.split()));
    for (int out : topology.bridges().get(entry.bridge()).ports()) {
      Port port = topology.ports().get(out);
      if (!(entry.split() && port.splitHorizon())) {
        leaveBy(port, entry.vlan());
      }
    }
    while (!queue.isEmpty()) {
      arrive(queue.remove());
    }
    return flood;
  }

  private void arrive(Arrival arrival) {
    Port port = arrival.port();
    int state = state(port.bridge(), arrival.vlan());
    Visit visit = visits.get(state);
    if (visit == null) {
      visits.put(state, new Visit(port, port.splitHorizon()));
      relay(port, arrival.vlan());
    } else if (visit.first != port) {
      if (!visit.bySecond && port.relaysTo(visit.first)) {
        visit.bySecond = true;
        leaveBy(visit.first, arrival.vlan());
      }
      if (!visit.byOpen && !port.splitHorizon()) {
        visit.byOpen = true;
        relay(port, arrival.vlan());
      }
    }
  }

  private int state(int bridge, int vlan) {
    return bridge * vlans.count() + vlans.slot(vlan);
  }

  private void relay(Port in, int vlan) {
    for (int out : topology.bridges().get(in.bridge()).ports()) {
      Port port = topology.ports().get(out);
      if (in.relaysTo(port)) {
        leaveBy(port, vlan);
      }
    }
  }

  private void leaveBy(Port port, int vlan) {
    int tag = port.policy().egress(vlan, 0);
    if (tag == PortPolicy.DROP) {
      return;
    }
    if (port.link().isPresent()) {
      flood.ports().set(port.index());
    }
    if (port.station() != Topology.NONE) {
      deliver(topology.stations().get(port.station()), tag);
    } else if (port.peer() != Topology.NONE) {
      Port peer = topology.ports().get(port.peer());
      int there = peer.policy().ingress(tag);
      if (vlans.slot(there) != Topology.NONE) {
        queue.add(new Arrival(peer, there));
      }
    }
  }

  private void deliver(Station station, int tag) {
    if (station.takes(tag)) {
      flood.stations().set(station.index());
      if (station.interfaces().size() > 1) {
        flood.tagged().add(Flood.tagged(station, tag));
      }
    }
  }
}
