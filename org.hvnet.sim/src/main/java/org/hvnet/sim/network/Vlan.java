package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;

/**
 * A VLAN of the network with the IP prefix that belongs to it.
 *
 * @param id its name; that of a site stands before it
 * @param vid its number on the wire; sites may use one number each for themselves
 * @param subnet the prefix of its members
 * @param gateway the default gateway of its members
 * @param mtu the largest packet of its members in bytes; 1500 if not given
 * @param unrouted whether no router may join it
 * @param secondary what it is in a private VLAN; empty if it is no secondary VLAN
 */
public record Vlan(
    ElementId id,
    VlanId vid,
    Optional<Subnet> subnet,
    Optional<InterfaceAddress> gateway,
    Optional<Integer> mtu,
    boolean unrouted,
    Optional<Secondary> secondary) {

  /** A VLAN of which only number and prefix matter. */
  public Vlan(ElementId id, VlanId vid, Optional<Subnet> subnet) {
    this(id, vid, subnet, Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /**
   * The part of a secondary VLAN in its private VLAN (RFC 5517).
   *
   * @param primary the primary VLAN
   * @param kind whom its members reach
   */
  public record Secondary(ElementId primary, Kind kind) {}

  /** Whom the members of a secondary VLAN reach. */
  public enum Kind {
    /** The promiscuous ports only. */
    ISOLATED,
    /** Each other and the promiscuous ports. */
    COMMUNITY
  }
}
