package org.hvnet.sim.verify;

import org.hvnet.sim.network.ElementId;

/**
 * One step of a path.
 *
 * @param element the station, port or bridge passed
 * @param vlan the VLAN the frame is in behind it; 0: none
 */
public record Hop(ElementId element, int vlan) {
  @Override
  public String toString() {
    return vlan == 0 ? element.toString() : element + " (VLAN " + vlan + ")";
  }
}
