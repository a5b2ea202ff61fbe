package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ip.Subnet;

/**
 * An extended port ACL of an adapter (Add-VMNetworkAdapterExtendedAcl). The first of a list has the
 * highest weight.
 *
 * @param allow whether it lets packets through
 * @param inbound whether it looks at packets to the machine; else at those from it
 * @param remote the prefix at the other end; empty: any
 * @param services protocols and ports, each of which it looks at; none: any
 * @param stateful whether answers pass without a rule of their own
 */
public record AccessRule(
    boolean allow,
    boolean inbound,
    Optional<Subnet> remote,
    List<Service> services,
    boolean stateful) {
  /** Copies the list. */
  public AccessRule {
    services = List.copyOf(services);
  }
}
