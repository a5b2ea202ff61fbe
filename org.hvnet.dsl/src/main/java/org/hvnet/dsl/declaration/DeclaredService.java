package org.hvnet.dsl.declaration;

import java.util.List;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;

/**
 * A service.
 *
 * @param name its name
 * @param transport what carries it
 * @param ports its ports
 */
public record DeclaredService(
    DeclaredName name, Service.Transport transport, List<PortRange> ports) {
  /** Copies all lists. */
  public DeclaredService {
    ports = List.copyOf(ports);
  }
}
