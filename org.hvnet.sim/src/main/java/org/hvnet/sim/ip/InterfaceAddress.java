package org.hvnet.sim.ip;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;

/**
 * An IP address of an interface together with the length of its on-link prefix, such as {@code
 * 10.0.2.11/24}.
 *
 * @param address the address with its prefix length
 */
public record InterfaceAddress(IPAddress address) {
  /** Rejects an address without prefix length and a whole block. */
  public InterfaceAddress {
    if (!address.isPrefixed() || address.isMultiple()) {
      throw new IllegalArgumentException(address + " is not one address with a prefix length");
    }
  }

  /**
   * Reads {@code address/length}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static InterfaceAddress of(String text) {
    try {
      IPAddress address = new IPAddressString(text).toHostAddress();
      IPAddress prefixed = new IPAddressString(text).toAddress();
      if (address == null || prefixed == null || !prefixed.isPrefixed()) {
        throw new IllegalArgumentException(text + " is not an address with a prefix length");
      }
      return new InterfaceAddress(
          address.withoutPrefixLength().setPrefixLength(prefixed.getPrefixLength(), false));
    } catch (AddressStringException | IncompatibleAddressException e) {
      throw new IllegalArgumentException(text + " is not an IP address", e);
    }
  }

  /** The on-link prefix. */
  public Subnet subnet() {
    return new Subnet(address.toPrefixBlock());
  }

  /** The bare address. */
  public IPAddress host() {
    return address.withoutPrefixLength();
  }

  /**
   * Whether each of the two takes the other for on-link, so that they can talk without a router
   * (RFC 1122, 3.3.1.1).
   */
  public boolean onLink(InterfaceAddress other) {
    return subnet().contains(other) && other.subnet().contains(this);
  }

  /** The address as an unsigned 32-bit number in an int; IPv4 only. */
  public int ipv4() {
    return host().toIPv4().intValue();
  }

  @Override
  public String toString() {
    return address.toCanonicalString();
  }
}
