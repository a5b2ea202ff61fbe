package org.hvnet.sim.network;

/**
 * TCP or UDP ports.
 *
 * @param first the lowest, 1 to 65535
 * @param last the highest, not below the first
 */
public record PortRange(int first, int last) {
  /** Rejects ports out of range. */
  public PortRange {
    if (first < 1 || last > 65535 || last < first) {
      throw new IllegalArgumentException(first + "-" + last + " is not a range of ports");
    }
  }
}
