package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.ROUTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.Forwarding.Route;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.rule.RuleCode;

/** Static routes. A relative next hop is in the prefix of the owner's interfaces. */
final class RouteCompiler {
  private final Context context;
  private final AddressCompiler addresses;

  RouteCompiler(Context context, AddressCompiler addresses) {
    this.context = context;
    this.addresses = addresses;
  }

  /**
   * The routes of a router, server or machine.
   *
   * @param interfaces what it has addresses on
   */
  List<Route> routes(Element owner, Stream<IpInterface> interfaces) {
    List<Subnet> prefixes = interfaces.map(i -> i.address().subnet()).distinct().toList();
    List<Route> routes = new ArrayList<>();
    for (Stated route : owner.all(ROUTE)) {
      Node clause = route.clause();
      clause
          .value("prefix", Subnet.class)
          .ifPresent(
              p ->
                  routes.add(
                      new Route(
                          p, clause.node("gateway").flatMap(g -> gateway(owner, p, g, prefixes)))));
    }
    return routes;
  }

  private Optional<InterfaceAddress> gateway(
      Element owner, Subnet prefix, Node written, List<Subnet> prefixes) {
    boolean ipv4 = prefix.block().isIPv4();
    List<Subnet> near = prefixes.stream().filter(s -> s.block().isIPv4() == ipv4).toList();
    String text = written.text("address").orElse("");
    boolean relative = AddressCompiler.isRelative(text);
    if (relative && near.size() != 1) {
      context.error(
          RuleCode.HV173.name(),
          written.at(),
          near.isEmpty()
              ? text + " needs a prefix: " + owner + " has no address in one."
              : owner + " has several prefixes; write the whole address instead of " + text + ".");
      return Optional.empty();
    }
    Subnet within = relative ? near.getFirst() : Subnet.of(ipv4 ? "0.0.0.0/0" : "::/0");
    return addresses.said(owner, written, Optional.of(within)).map(RouteCompiler::alone);
  }

  /** The next hop is an address, not an interface. */
  private static InterfaceAddress alone(InterfaceAddress address) {
    return new InterfaceAddress(address.host(), address.host().getBitCount());
  }
}
