package org.hvnet.sim.network;

import java.util.List;

/**
 * Something an endpoint offers on the network.
 *
 * @param name its name
 * @param transport what carries it
 * @param ports the ports it listens on; none for ICMP
 */
public record Service(String name, Transport transport, List<PortRange> ports) {
  /** Copies all lists. */
  public Service {
    ports = List.copyOf(ports);
  }

  /** What carries a service. */
  public enum Transport {
    /** TCP. */
    TCP,
    /** UDP. */
    UDP,
    /** ICMP echo. */
    ICMP
  }
}
