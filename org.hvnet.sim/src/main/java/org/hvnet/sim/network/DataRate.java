package org.hvnet.sim.network;

/**
 * A data rate in bits a second.
 *
 * @param bitsPerSecond at least 1
 */
public record DataRate(long bitsPerSecond) {
  /** 1 Gbit/s, the rate of a link of which nothing is said. */
  public static final DataRate GIGABIT = new DataRate(1_000_000_000L);

  /** Rejects rates below one bit a second. */
  public DataRate {
    if (bitsPerSecond < 1) {
      throw new IllegalArgumentException("a rate is at least 1 bit/s");
    }
  }

  @Override
  public String toString() {
    String[] units = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};
    long value = bitsPerSecond;
    int unit = 0;
    while (value % 1000 == 0 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return value + " " + units[unit];
  }
}
