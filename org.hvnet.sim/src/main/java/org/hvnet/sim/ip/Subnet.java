package org.hvnet.sim.ip;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;

/**
 * An IP prefix such as {@code 10.0.2.0/24}, without host bits.
 *
 * @param block the prefix block
 */
public record Subnet(IPAddress block) {
  /** Rejects an address without a prefix length or with host bits set. */
  public Subnet {
    if (!block.isPrefixed() || !block.isPrefixBlock()) {
      throw new IllegalArgumentException(block + " is not a prefix");
    }
  }

  /**
   * Reads {@code address/length}.
   *
   * @throws IllegalArgumentException if the text is no prefix or has host bits set
   */
  public static Subnet of(String text) {
    try {
      IPAddress address = new IPAddressString(text).toAddress();
      if (address == null || !address.isPrefixed()) {
        throw new IllegalArgumentException(text + " is not a prefix: it has no length");
      }
      if (!address.isPrefixBlock()) {
        throw new IllegalArgumentException(
            text + " has host bits set; the prefix is " + address.toPrefixBlock());
      }
      return new Subnet(address);
    } catch (AddressStringException | IncompatibleAddressException e) {
      throw new IllegalArgumentException(text + " is not an IP prefix", e);
    }
  }

  /** How many bits of the prefix are fixed. */
  public int length() {
    return block.getPrefixLength();
  }

  /** Whether the address, whatever its prefix length, lies in this prefix. */
  public boolean contains(InterfaceAddress address) {
    return block.contains(address.host());
  }

  /**
   * The address a given number of steps above the first of the prefix ({@code 1} is usually the
   * first host).
   *
   * @throws IllegalArgumentException if that lies outside the prefix
   */
  public InterfaceAddress fromBottom(long steps) {
    return step(block.getLower(), steps);
  }

  /**
   * The address a given number of steps below the last of the prefix ({@code 1} is usually the last
   * host).
   *
   * @throws IllegalArgumentException if that lies outside the prefix
   */
  public InterfaceAddress fromTop(long steps) {
    return step(block.getUpper(), -steps);
  }

  private InterfaceAddress step(IPAddress from, long steps) {
    IPAddress address = from.withoutPrefixLength().increment(steps);
    if (address == null || !block.contains(address)) {
      throw new IllegalArgumentException("the prefix " + this + " has no such address left");
    }
    return new InterfaceAddress(address, length());
  }

  @Override
  public String toString() {
    return block.toCanonicalString();
  }
}
