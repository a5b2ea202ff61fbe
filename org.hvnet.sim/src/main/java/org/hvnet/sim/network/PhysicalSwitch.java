package org.hvnet.sim.network;

import java.util.List;

/**
 * A physical 802.1Q switch.
 *
 * @param id its name
 * @param ports its ports
 */
public record PhysicalSwitch(ElementId id, List<SwitchPort> ports) {
  /** Copies all lists. */
  public PhysicalSwitch {
    ports = List.copyOf(ports);
  }
}
