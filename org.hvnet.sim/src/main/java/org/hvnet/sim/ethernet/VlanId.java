package org.hvnet.sim.ethernet;

/**
 * A VLAN identifier that may be configured: 1 to 4094 (IEEE 802.1Q, table 9-2; 0 is "no VLAN", 4095
 * is reserved).
 *
 * @param value the identifier
 */
public record VlanId(int value) implements Comparable<VlanId> {
  /** The lowest identifier. */
  public static final int MIN = 1;

  /** The highest identifier. */
  public static final int MAX = 4094;

  /** Rejects identifiers out of range with an {@link IllegalArgumentException}. */
  public VlanId {
    if (value < MIN || value > MAX) {
      throw new IllegalArgumentException("VLAN id " + value + " is not in 1-4094");
    }
  }

  @Override
  public int compareTo(VlanId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
