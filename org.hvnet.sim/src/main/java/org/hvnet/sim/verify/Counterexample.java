package org.hvnet.sim.verify;

import java.util.List;
import org.hvnet.sim.network.ElementId;

/**
 * Why a sentence is refuted, shown on one pair.
 *
 * @param from the endpoint whose frames are meant
 * @param to the endpoint they do not reach, or must not
 * @param point the element that blocks or leaks; its declaration is the line to look at
 * @param cause what the point does
 * @param path the way of the frame, from its sender to the point or, for a leak, to the receiver
 * @param reason one sentence without a full stop that names the objects
 */
public record Counterexample(
    ElementId from, ElementId to, ElementId point, Cause cause, List<Hop> path, String reason) {
  /** Copies the path. */
  public Counterexample {
    path = List.copyOf(path);
  }

  /** What the point does to the frame. */
  public enum Cause {
    /** The endpoint has no connected interface. */
    NOT_CONNECTED,
    /** No chain of cables and switches leads from one to the other. */
    NO_PATH,
    /** A port does not carry the VLAN or drops the tag. */
    BLOCKED,
    /** Both stand in one VLAN, but neither takes the other's address for on-link. */
    OTHER_SUBNET,
    /** A frame gets where it must not. */
    LEAK,
    /** A LUN is given to somebody who must not have it. */
    STORAGE,
    /** Ways have an element in common. */
    SHARED,
    /** The group has no member. */
    EMPTY
  }

  /** The path on one line; a VLAN is named where the frame gets into it. */
  public String pathText() {
    StringBuilder text = new StringBuilder();
    int vlan = 0;
    for (Hop hop : path) {
      text.append(text.isEmpty() ? "" : " > ").append(hop.name());
      if (hop.vlan() != vlan && hop != path.getLast()) {
        vlan = hop.vlan();
        text.append(vlan == 0 ? " [untagged]" : " [VLAN " + vlan + "]");
      }
    }
    return text.toString();
  }
}
