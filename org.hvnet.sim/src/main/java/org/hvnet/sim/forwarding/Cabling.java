package org.hvnet.sim.forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.SwitchPort;

/** What the cables of a network join. A cable at a port that is shut down joins nothing. */
final class Cabling {
  private final Map<ElementId, Link> linkAt = new HashMap<>();
  private final Map<ElementId, ElementId> farEnd = new HashMap<>();
  private final Map<ElementId, List<ElementId>> endsAtOutsides = new HashMap<>();
  private final Set<ElementId> shutdown = new HashSet<>();

  Cabling(Network network) {
    network.switches().stream()
        .flatMap(s -> s.ports().stream())
        .filter(p -> p.settings().shutdown())
        .map(SwitchPort::id)
        .forEach(shutdown::add);
    network.outsides().forEach(o -> endsAtOutsides.put(o.id(), new ArrayList<>()));
    network.links().stream()
        .filter(l -> !shutdown.contains(l.first()) && !shutdown.contains(l.second()))
        .forEach(l -> connect(l, end(l.first()), end(l.second())));
  }

  /** An outside takes any number of cables, so that each of its ends has a port of its own. */
  private ElementId end(ElementId id) {
    List<ElementId> cables = endsAtOutsides.get(id);
    if (cables == null) {
      return id;
    }
    cables.add(id.child(Integer.toString(cables.size() + 1)));
    return cables.getLast();
  }

  private void connect(Link link, ElementId one, ElementId other) {
    linkAt.put(one, link);
    linkAt.put(other, link);
    farEnd.put(one, other);
    farEnd.put(other, one);
  }

  /** The ends of cables at an outside. */
  List<ElementId> endsAt(ElementId outside) {
    return endsAtOutsides.get(outside);
  }

  /** The cable at an element, or null. */
  Link linkAt(ElementId end) {
    return linkAt.get(end);
  }

  /** The other end of the cable at an element, or null. */
  ElementId farEnd(ElementId end) {
    return farEnd.get(end);
  }

  /** Whether somebody could plug something into the port. */
  boolean isFree(ElementId port) {
    return !farEnd.containsKey(port) && !shutdown.contains(port);
  }
}
