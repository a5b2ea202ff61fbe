package org.hvnet.sim.ethernet;

import java.util.HexFormat;

/**
 * A 48-bit MAC address (IEEE 802-2014, clause 8). Its textual form is the one of Windows: {@code
 * 00-15-5D-00-0B-00}.
 *
 * @param value the address as an unsigned 48-bit number, first octet highest
 */
public record MacAddress(long value) implements Comparable<MacAddress> {
  /** The broadcast address, FF-FF-FF-FF-FF-FF. */
  public static final MacAddress BROADCAST = new MacAddress(0xFFFF_FFFF_FFFFL);

  /** Rejects values beyond 48 bits with an {@link IllegalArgumentException}. */
  public MacAddress {
    if (value >>> 48 != 0) {
      throw new IllegalArgumentException("not a 48-bit address: " + Long.toHexString(value));
    }
  }

  /**
   * Reads twelve hexadecimal digits, with or without {@code -}, {@code :} or {@code .} between
   * them.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static MacAddress of(String text) {
    String digits = text.replaceAll("[-:.]", "");
    if (!digits.matches("[0-9A-Fa-f]{12}")) {
      throw new IllegalArgumentException("not a MAC address: " + text);
    }
    return new MacAddress(HexFormat.fromHexDigitsToLong(digits));
  }

  /** Whether the group bit is set: multicast and broadcast. */
  public boolean isGroup() {
    return isGroup(value);
  }

  /** Whether the address with this value has the group bit set. */
  public static boolean isGroup(long value) {
    return (value & 0x0100_0000_0000L) != 0;
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.join("-", plain().split("(?<=\\G..)"));
  }

  /** Twelve upper-case digits without separators, the form in which Hyper-V stores an address. */
  public String plain() {
    return HexFormat.of().withUpperCase().toHexDigits(value, 12);
  }
}
