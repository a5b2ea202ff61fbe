package org.hvnet.sim.network;

import java.util.List;

/**
 * Switches that act as one towards their link partners: lags of one name on all of them are one.
 *
 * @param id its name
 * @param switches the switches
 * @param peerLag the name of the lag between them
 */
public record Mlag(ElementId id, List<ElementId> switches, String peerLag) {
  /** Copies the list. */
  public Mlag {
    switches = List.copyOf(switches);
  }
}
