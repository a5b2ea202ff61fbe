package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.InterfaceAddress;

/**
 * A virtual network adapter of the management operating system (host vNIC).
 *
 * @param id host, switch and name
 * @param name its real name
 * @param vlan its VLAN mode
 * @param mac its address
 * @param ip its IP address
 * @param management whether it is meant for managing the host
 * @param settings what else is said of it
 */
public record ManagementAdapter(
    ElementId id,
    String name,
    AdapterVlan vlan,
    MacAddress mac,
    Optional<IpInterface> ip,
    boolean management,
    Settings settings) {

  /** An adapter of which nothing else is said. */
  public ManagementAdapter(
      ElementId id,
      String name,
      AdapterVlan vlan,
      MacAddress mac,
      Optional<IpInterface> ip,
      boolean management) {
    this(id, name, vlan, mac, ip, management, Settings.NONE);
  }

  /**
   * What is said of a host vNIC besides.
   *
   * @param teamMember the NIC that carries it (Set-VMNetworkAdapterTeamMapping)
   * @param rdma whether it offers remote direct memory access
   * @param bandwidth its share of the switch
   * @param mtu the largest packet in bytes
   * @param gateway its default gateway
   * @param macAssumed whether the address is only the one Hyper-V would choose
   */
  public record Settings(
      Optional<ElementId> teamMember,
      boolean rdma,
      Bandwidth bandwidth,
      Optional<Integer> mtu,
      Optional<InterfaceAddress> gateway,
      boolean macAssumed) {
    /** Nothing is said. */
    public static final Settings NONE =
        new Settings(
            Optional.empty(), false, Bandwidth.NONE, Optional.empty(), Optional.empty(), true);
  }
}
