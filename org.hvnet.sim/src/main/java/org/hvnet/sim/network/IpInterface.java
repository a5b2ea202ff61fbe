package org.hvnet.sim.network;

import org.hvnet.sim.ip.InterfaceAddress;

/**
 * The IP side of an interface.
 *
 * @param address its address and on-link prefix
 * @param assumed whether hvnet chose the address for proof and simulation; scripts do not set it
 */
public record IpInterface(InterfaceAddress address, boolean assumed) {}
