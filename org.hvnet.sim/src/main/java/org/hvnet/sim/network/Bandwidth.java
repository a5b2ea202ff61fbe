package org.hvnet.sim.network;

import java.util.Optional;

/**
 * The share of a virtual switch that an adapter is given (Set-VMNetworkAdapter).
 *
 * @param weight the minimum as a share, 0 to 100
 * @param minimum the minimum as a rate
 * @param maximum the most it may send
 */
public record Bandwidth(
    Optional<Integer> weight, Optional<DataRate> minimum, Optional<DataRate> maximum) {
  /** Nothing is said. */
  public static final Bandwidth NONE =
      new Bandwidth(Optional.empty(), Optional.empty(), Optional.empty());
}
