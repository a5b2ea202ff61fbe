package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.InterfaceAddress;

/**
 * A physical network adapter of a host. It is the uplink of a virtual switch, or an interface of
 * the management operating system.
 *
 * @param id host and name
 * @param identity how a script finds it
 * @param rate its speed
 * @param management whether it is meant for managing the host
 * @param ip its address, where no virtual switch uses it
 * @param mac its burned-in address; assumed where the specification names none
 * @param settings what else is said of it
 */
public record PhysicalNic(
    ElementId id,
    NicIdentity identity,
    DataRate rate,
    boolean management,
    Optional<IpInterface> ip,
    MacAddress mac,
    Settings settings) {

  /** A NIC of which nothing else is said. */
  public PhysicalNic(
      ElementId id,
      NicIdentity identity,
      DataRate rate,
      boolean management,
      Optional<IpInterface> ip,
      MacAddress mac) {
    this(id, identity, rate, management, ip, mac, Settings.NONE);
  }

  /**
   * What is said of a NIC besides.
   *
   * @param rdma whether it offers remote direct memory access
   * @param sriov whether it offers virtual functions
   * @param tag the VLAN it tags itself
   * @param mtu the largest packet in bytes
   * @param gateway its default gateway
   */
  public record Settings(
      boolean rdma,
      boolean sriov,
      Optional<VlanId> tag,
      Optional<Integer> mtu,
      Optional<InterfaceAddress> gateway) {
    /** Nothing is said. */
    public static final Settings NONE =
        new Settings(false, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
