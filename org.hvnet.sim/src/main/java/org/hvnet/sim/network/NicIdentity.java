package org.hvnet.sim.network;

import org.hvnet.sim.ethernet.MacAddress;

/** How a script tells a physical network adapter of a host from the others. */
public sealed interface NicIdentity {
  /**
   * By its connection name, the {@code Name} of {@code Get-NetAdapter}.
   *
   * @param name the connection name
   */
  record Alias(String name) implements NicIdentity {}

  /**
   * By its burned-in address, the {@code PermanentAddress} of {@code Get-NetAdapter}.
   *
   * @param address the address
   */
  record Permanent(MacAddress address) implements NicIdentity {}
}
