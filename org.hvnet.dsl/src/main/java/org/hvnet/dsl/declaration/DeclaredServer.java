package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;

/**
 * A physical server.
 *
 * @param name its name
 * @param department its department
 * @param to what its cable leads to
 * @param address its address
 * @param mac its MAC address
 * @param tagged whether it tags its VLAN by itself
 * @param services what it offers
 */
public record DeclaredServer(
    DeclaredName name,
    Optional<NameReference> department,
    Optional<NameReference> to,
    Optional<DeclaredAddress> address,
    Optional<MacAddress> mac,
    boolean tagged,
    List<NameReference> services) {
  /** Copies all lists. */
  public DeclaredServer {
    services = List.copyOf(services);
  }
}
