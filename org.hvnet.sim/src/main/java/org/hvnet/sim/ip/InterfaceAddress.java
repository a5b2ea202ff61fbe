package org.hvnet.sim.ip;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;

/**
 * An IP address of an interface together with the length of its on-link prefix, such as {@code
 * 10.0.2.11/24}. The first address of a prefix stands for the network (IPv4) or for any of its
 * routers (IPv6, RFC 4291, 2.6.1), and no interface has it; a prefix of two addresses gives both to
 * the ends of a link (RFC 3021, RFC 6164).
 *
 * @param host the bare address
 * @param length how many of its bits are the prefix
 */
public record InterfaceAddress(IPAddress host, int length) {
  /** Rejects a block, a length the address does not have, and the first address of a prefix. */
  public InterfaceAddress {
    if (host.isPrefixed() || host.isMultiple()) {
      throw new IllegalArgumentException(host + " is not one address");
    }
    int free = host.getBitCount() - length;
    if (length < 0 || free < 0) {
      throw new IllegalArgumentException(host + " has no prefix of " + length + " bits");
    }
    if (free > 1 && host.equals(host.toPrefixBlock(length).getLower().withoutPrefixLength())) {
      throw new IllegalArgumentException(host + "/" + length + " is a network, not an interface");
    }
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
    return subnet().contains(other) && other.subnet().contains(this);
  }

  /** The address as an unsigned 32-bit number in an int; IPv4 only. */
  public int ipv4() {
    return host.toIPv4().intValue();
  }

  @Override
  public String toString() {
    return host.toCanonicalString() + "/" + length;
  }
}
