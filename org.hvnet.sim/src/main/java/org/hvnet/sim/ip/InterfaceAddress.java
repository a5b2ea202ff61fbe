package org.hvnet.sim.ip;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;

/**
 * An IP address of an interface together with the length of its on-link prefix, such as {@code
 * 10.0.2.11/24}. The first address of a prefix stands for the network (IPv4) or for any of its
 * routers (IPv6, RFC 4291, 2.6.1), and no interface has it; a prefix of two addresses gives both to
 * the ends of a link (RFC 3021, RFC 6164). Addresses are equal if both parts are. Immutable. No
 * record, since it knows its number: addresses are compared much more often than made.
 */
public final class InterfaceAddress {
  private final IPAddress host;
  private final int length;
  private final int ipv4;

  /**
   * An address with the length of its prefix.
   *
   * @param host the bare address
   * @param length how many of its bits are the prefix
   * @throws IllegalArgumentException if it is a block, if it has no such length, or if it is the
   *     first address of a prefix of more than two
   */
  public InterfaceAddress(IPAddress host, int length) {
    if (host.isPrefixed() || host.isMultiple()) {
      throw new IllegalArgumentException(host + " is not one address");
    }
    int free = host.getBitCount() - length;
    if (length < 0 || free < 0) {
      throw new IllegalArgumentException(host + " has no prefix of " + length + " bits");
    }
    this.host = host;
    this.length = length;
    this.ipv4 = host.isIPv4() ? host.toIPv4().intValue() : 0;
    if (free > 1 && isFirst()) {
      throw new IllegalArgumentException(host + "/" + length + " is a network, not an interface");
    }
  }

  private boolean isFirst() {
    return host.isIPv4()
        ? (ipv4 & hostBits(length)) == 0
        : host.equals(host.toPrefixBlock(length).getLower().withoutPrefixLength());
  }

  /** The bits of an IPv4 address that are behind a prefix. */
  private static int hostBits(int length) {
    return (int) (0xFFFF_FFFFL >>> length);
  }

  /** The bare address. */
  public IPAddress host() {
    return host;
  }

  /** How many of its bits are the prefix. */
  public int length() {
    return length;
  }

  /**
   * Reads {@code address/length}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static InterfaceAddress of(String text) {
    try {
      IPAddressString written = new IPAddressString(text);
      IPAddress host = written.toHostAddress();
      if (host == null || !written.isPrefixed()) {
        throw new IllegalArgumentException(text + " is not an address with a prefix length");
      }
      return new InterfaceAddress(host.withoutPrefixLength(), written.getNetworkPrefixLength());
    } catch (AddressStringException | IncompatibleAddressException e) {
      throw new IllegalArgumentException(text + " is not an IP address", e);
    }
  }

  /** The on-link prefix. */
  public Subnet subnet() {
    return new Subnet(host.toPrefixBlock(length));
  }

  /**
   * Whether each of the two takes the other for on-link, so that they can talk without a router
   * (RFC 1122, 3.3.1.1).
   */
  public boolean onLink(InterfaceAddress other) {
    if (host.isIPv4() && other.host.isIPv4()) {
      int outside = ~hostBits(Math.max(length, other.length));
      return ((ipv4 ^ other.ipv4) & outside) == 0;
    }
    return subnet().contains(other) && other.subnet().contains(this);
  }

  /** The address as an unsigned 32-bit number in an int; 0 if it is not of IPv4. */
  public int ipv4() {
    return ipv4;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof InterfaceAddress address
            && address.ipv4 == ipv4
            && address.length == length
            && (host.isIPv4() ? address.host.isIPv4() : address.host.equals(host));
  }

  @Override
  public int hashCode() {
    return 31 * (host.isIPv4() ? ipv4 : host.hashCode()) + length;
  }

  @Override
  public String toString() {
    return host.toCanonicalString() + "/" + length;
  }
}
