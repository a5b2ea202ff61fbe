package org.hvnet.sim.network;

import org.hvnet.sim.ip.InterfaceAddress;

/**
 * The IP side of an interface.
 *
 * @param address its address and on-link prefix
 * @param assumed whether hvnet chose the address for proof and simulation; scripts do not set it
 * @param dhcp whether a DHCP server gives the address; hvnet assumes one of the prefix
 */
public record IpInterface(InterfaceAddress address, boolean assumed, boolean dhcp) {
  /** An address that is written or assumed. */
  public IpInterface(InterfaceAddress address, boolean assumed) {
    this(address, assumed, false);
  }
}
