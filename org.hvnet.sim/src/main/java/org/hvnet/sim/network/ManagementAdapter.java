package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;

/**
 * A virtual network adapter of the management operating system (host vNIC).
 *
 * @param id host, switch and name
 * @param name its real name
 * @param vlan its VLAN mode
 * @param mac its address
 * @param ip its IP address
 * @param management whether it is meant for managing the host
 */
public record ManagementAdapter(
    ElementId id,
    String name,
    AdapterVlan vlan,
    MacAddress mac,
    Optional<IpInterface> ip,
    boolean management) {}
