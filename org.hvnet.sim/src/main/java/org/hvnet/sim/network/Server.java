package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;

/**
 * A physical server with one NIC.
 *
 * @param id its name
 * @param department the department it belongs to
 * @param tag the VLAN whose tag it sets itself; empty: untagged
 * @param mac its address; assumed where the specification names none
 * @param ip its IP address
 * @param services what it offers
 */
public record Server(
    ElementId id,
    Optional<ElementId> department,
    Optional<VlanId> tag,
    MacAddress mac,
    Optional<IpInterface> ip,
    List<Service> services) {
  /** Copies all lists. */
  public Server {
    services = List.copyOf(services);
  }
}
