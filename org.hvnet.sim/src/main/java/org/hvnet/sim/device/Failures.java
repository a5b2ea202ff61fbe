package org.hvnet.sim.device;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hvnet.sim.network.ElementId;

/**
 * Which elements have failed, and what that does to links. A link works while nothing it depends on
 * has failed; when one end goes down, so does the other, the frames in flight are lost, and bridges
 * forget what they learned there.
 */
final class Failures {
  private final Wiring wiring;
  private final Station[] stations;
  private final Set<ElementId> failed = new HashSet<>();

  Failures(Wiring wiring, Station[] stations) {
    this.wiring = wiring;
    this.stations = stations;
  }

  /** Lets an element fail; one that has failed already stays as it is. */
  void fail(ElementId element) {
    List<LinkEnd> ends = ends(element);
    if (failed.add(element)) {
      ends.forEach(end -> end.failures++);
      ends.forEach(Failures::cut);
      wiring.bridgesOf(element).forEach(Bridge::reset);
    }
  }

  /** Lets an element work again; one that has not failed stays as it is. */
  void repair(ElementId element) {
    List<LinkEnd> ends = ends(element);
    if (failed.remove(element)) {
      ends.forEach(end -> end.failures--);
      for (LinkEnd end : ends) {
        if (end.station != null && wiring.owns(element, end)) {
          stations[end.station()].restarted();
        }
      }
      ends.forEach(this::join);
    }
  }

  private List<LinkEnd> ends(ElementId element) {
    List<LinkEnd> ends = wiring.endsOf(element);
    if (ends.isEmpty() && wiring.bridgesOf(element).isEmpty()) {
      throw new IllegalArgumentException(element + " is no port, link, NIC, switch or host");
    }
    return ends;
  }

  private static void cut(LinkEnd end) {
    if (end.up) {
      for (LinkEnd side : List.of(end, end.far)) {
        side.up = false;
        side.discard();
        if (side.bridge != null) {
          side.bridge.portDown(side);
        }
      }
    }
  }

  private void join(LinkEnd end) {
    if (!end.up && end.far != null && end.failures == 0 && end.far.failures == 0) {
      end.up = true;
      end.far.up = true;
      for (LinkEnd side : List.of(end, end.far)) {
        if (side.station != null) {
          stations[side.station()].linkUp();
        }
      }
    }
  }
}
