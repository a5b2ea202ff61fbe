package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;

/**
 * What a router, a firewall or a machine in that role forwards between its interfaces.
 *
 * @param kind whether it forwards everything, or only what its rules allow
 * @param rules its rules; the first that matches wins
 * @param translated the interfaces at which source addresses are translated on the way out
 * @param routes its static routes
 */
public record Forwarding(
    Kind kind, List<FilterRule> rules, List<ElementId> translated, List<Route> routes) {
  /** Copies all lists. */
  public Forwarding {
    rules = List.copyOf(rules);
    translated = List.copyOf(translated);
    routes = List.copyOf(routes);
  }

  /** What is forwarded without a rule. */
  public enum Kind {
    /** Everything. */
    ROUTER,
    /** Nothing. */
    FIREWALL
  }

  /**
   * A rule of a firewall. Answers to what it allows pass.
   *
   * @param allow whether it lets conversations through
   * @param from who opens them
   * @param to with whom
   * @param services on which services; empty: on any
   */
  public record FilterRule(boolean allow, Group from, Group to, List<Service> services) {
    /** Copies the list. */
    public FilterRule {
      services = List.copyOf(services);
    }
  }

  /**
   * A static route.
   *
   * @param prefix where to
   * @param gateway the next hop; empty if it could not be resolved
   */
  public record Route(Subnet prefix, Optional<InterfaceAddress> gateway) {}
}
