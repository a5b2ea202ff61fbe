package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.Subnet;

/**
 * A network of which nothing is described: unknown devices in every VLAN that its links carry.
 *
 * @param id its name
 * @param prefixes its prefixes; empty: the default route
 * @param gatewayFor the VLANs it routes for
 * @param vlans the VLANs it has members in; empty: all that its links carry
 */
public record Outside(
    ElementId id, List<Subnet> prefixes, List<ElementId> gatewayFor, Optional<VlanSet> vlans) {
  /** Copies all lists. */
  public Outside {
    prefixes = List.copyOf(prefixes);
    gatewayFor = List.copyOf(gatewayFor);
  }

  /** An outside in every VLAN of its links. */
  public Outside(ElementId id) {
    this(id, List.of(), List.of(), Optional.empty());
  }
}
