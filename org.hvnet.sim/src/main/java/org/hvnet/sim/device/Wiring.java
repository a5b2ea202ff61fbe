package org.hvnet.sim.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;

/**
 * Bridges, link ends and parent partitions of a run, joined as the topology says. The end of port
 * <i>n</i> has the number <i>n</i>; those of stations follow.
 */
final class Wiring {
  private static final DataRate INSIDE_A_HOST = new DataRate(10_000_000_000L);
  private static final long PICOSECONDS_A_SECOND = 1_000_000_000_000L;
  private static final int NANOS_A_METRE = 5;

  final LinkEnd[] ends;
  final Bridge[] bridges;
  final Map<ElementId, ParentPartition> parents = new LinkedHashMap<>();
  private final Topology topology;
  private final DeviceSettings settings;

  Wiring(Simulation simulation, Topology topology, DeviceSettings settings) {
    this.topology = topology;
    this.settings = settings;
    int ports = topology.ports().size();
    ends = new LinkEnd[ports + topology.stations().size()];
    bridges = new Bridge[topology.bridges().size()];
    topology.bridges().forEach(b -> bridges[b.index()] = bridge(simulation, b));
    topology.ports().forEach(p -> ends[p.index()] = LinkEnd.of(p.index(), p, bridges[p.bridge()]));
    topology.stations().forEach(s -> ends[ports + s.index()] = LinkEnd.of(ports + s.index(), s));
    topology.network().hosts().forEach(h -> parents.put(h.id(), new ParentPartition(h.id())));
    topology.ports().forEach(this::join);
    for (Bridge bridge : bridges) {
      bridge.attach(
          bridge.description().ports().stream().map(i -> ends[i]).toArray(LinkEnd[]::new));
    }
  }

  private Bridge bridge(Simulation simulation, Topology.Bridge description) {
    return switch (description.kind()) {
      case PHYSICAL -> new LearningBridge(simulation, description, settings);
      case VIRTUAL -> new HyperVSwitch(simulation, description);
      case OUTSIDE -> new OutsideNetwork(simulation, description);
    };
  }

  /** Joins a port with what is attached to it; a link between two ports is met from both. */
  private void join(Topology.Port port) {
    LinkEnd near = ends[port.index()];
    if (port.peer() != Topology.NONE) {
      near.far = ends[port.peer()];
    } else if (port.station() != Topology.NONE) {
      near.far = ends[topology.ports().size() + port.station()];
      near.far.far = near;
    } else {
      return;
    }
    port.link().ifPresentOrElse(link -> cable(near, link), () -> insideOfHost(near));
    near.up = true;
    near.far.up = true;
  }

  private void cable(LinkEnd near, Link link) {
    for (LinkEnd end : List.of(near, near.far)) {
      end.cabled = true;
      setSpeed(end, link.rate(), (long) NANOS_A_METRE * link.metres());
    }
  }

  private void insideOfHost(LinkEnd near) {
    var adapter = near.far.station.adapter();
    if (adapter.isEmpty()) {
      setSpeed(near, INSIDE_A_HOST, 0);
      setSpeed(near.far, INSIDE_A_HOST, 0);
      return;
    }
    AdapterCosts costs = settings.costs(adapter.get());
    long delay = costs.latency().plus(costs.guestCpu()).toNanos();
    setSpeed(near, costs.rate(), delay);
    setSpeed(near.far, costs.rate(), delay);
    near.parent = parents.get(near.bridge.description().host().orElseThrow());
    near.parentNanos = costs.parentCpu().toNanos();
  }

  private static void setSpeed(LinkEnd end, DataRate rate, long delay) {
    end.picosecondsPerOctet = Math.max(1, 8 * PICOSECONDS_A_SECOND / rate.bitsPerSecond());
    end.delayNanos = delay;
  }

  /** What each parent partition has spent. */
  Map<ElementId, Duration> parentCpu() {
    Map<ElementId, Duration> spent = new LinkedHashMap<>();
    parents.values().forEach(p -> spent.put(p.host(), Duration.ofNanos(p.spent())));
    return spent;
  }

  /** What works or fails together with an element, itself included. */
  List<LinkEnd> endsOf(ElementId element) {
    List<LinkEnd> found = new ArrayList<>();
    for (LinkEnd end : ends) {
      if (end.id().equals(element)
          || end.port != null && end.port.link().filter(l -> l.id().equals(element)).isPresent()
          || end.bridge != null && isOn(end.bridge.description(), element)
          || end.station != null && isOf(endpoint(end), element)) {
        found.add(end);
      }
    }
    return found;
  }

  /** The bridges that work or fail together with an element. */
  List<Bridge> bridgesOf(ElementId element) {
    return List.of(bridges).stream().filter(b -> isOn(b.description(), element)).toList();
  }

  /** Whether an element is the machine, server or host of the station, and no single interface. */
  boolean owns(ElementId element, LinkEnd station) {
    return isOf(endpoint(station), element);
  }

  private Topology.Endpoint endpoint(LinkEnd station) {
    return topology.endpoints().get(station.station.endpoint());
  }

  private static boolean isOn(Topology.Bridge bridge, ElementId element) {
    return bridge.id().equals(element) || bridge.host().filter(element::equals).isPresent();
  }

  private static boolean isOf(Topology.Endpoint endpoint, ElementId element) {
    return endpoint.id().equals(element) || endpoint.host().filter(element::equals).isPresent();
  }
}
