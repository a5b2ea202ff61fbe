package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/**
 * What a port of a virtual switch does besides its VLAN mode (Set-VMNetworkAdapter).
 *
 * @param macSpoofing whether the machine may send from other MAC addresses
 * @param teaming whether the machine may team the adapter
 * @param dhcpGuard whether DHCP server messages from the machine are dropped
 * @param routerGuard whether router advertisements and redirects from it are dropped
 * @param mirror whether its traffic is copied, or copies are delivered to it
 * @param stormLimit the most broadcast and multicast packets a second
 * @param sriov whether a virtual function carries it
 * @param bandwidth its share of the switch
 * @param accessRules its extended port ACLs, the first first
 */
public record AdapterFeatures(
    boolean macSpoofing,
    boolean teaming,
    boolean dhcpGuard,
    boolean routerGuard,
    Optional<Mirror> mirror,
    Optional<Integer> stormLimit,
    boolean sriov,
    Bandwidth bandwidth,
    List<AccessRule> accessRules) {
  /** Nothing out of the ordinary. */
  public static final AdapterFeatures NONE =
      new AdapterFeatures(
          false,
          false,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          Bandwidth.NONE,
          List.of());

  /** Copies the list. */
  public AdapterFeatures {
    accessRules = List.copyOf(accessRules);
  }

  /** The part of an adapter in port mirroring. */
  public enum Mirror {
    /** Its traffic is copied. */
    SOURCE,
    /** Copies are delivered to it. */
    DESTINATION
  }
}
