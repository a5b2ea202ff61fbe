package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;

/**
 * A physical server.
 *
 * @param id its name in the specification
 * @param name its real name
 * @param department the department it belongs to
 * @param nics its interfaces; the only one of a server with one NIC carries the server's name
 * @param services what it offers
 * @param off whether it is off, and so no endpoint
 * @param routes its static routes
 */
public record Server(
    ElementId id,
    String name,
    Optional<ElementId> department,
    List<Nic> nics,
    List<Service> services,
    boolean off,
    List<Forwarding.Route> routes) {
  /** Copies all lists. */
  public Server {
    nics = List.copyOf(nics);
    services = List.copyOf(services);
    routes = List.copyOf(routes);
  }

  /** A server with one NIC, which carries its name. */
  public Server(
      ElementId id,
      Optional<ElementId> department,
      Optional<VlanId> tag,
      MacAddress mac,
      Optional<IpInterface> ip,
      List<Service> services) {
    this(
        id,
        id.name(),
        department,
        List.of(new Nic(id, tag, mac, true, ip)),
        services,
        false,
        List.of());
  }

  /**
   * An interface of a server.
   *
   * @param id server, or server and name
   * @param tag the VLAN whose tag it sets itself; empty: untagged
   * @param mac its address
   * @param macAssumed whether the specification names no address
   * @param ip its IP address
   */
  public record Nic(
      ElementId id,
      Optional<VlanId> tag,
      MacAddress mac,
      boolean macAssumed,
      Optional<IpInterface> ip) {}
}
