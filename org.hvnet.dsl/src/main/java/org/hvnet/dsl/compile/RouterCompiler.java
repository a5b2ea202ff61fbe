package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.Vlan;

/** Routers and firewalls, layer-3 interfaces of switches, and what machines forward. */
final class RouterCompiler {
  private final Context context;
  private final VlanCompiler vlans;
  private final CableCompiler cables;
  private final AddressCompiler addresses;
  private final SentenceCompiler sentences;
  private final ServiceCompiler services;
  private final RouteCompiler routes;

  RouterCompiler(
      Context context,
      VlanCompiler vlans,
      CableCompiler cables,
      AddressCompiler addresses,
      SentenceCompiler sentences,
      ServiceCompiler services,
      RouteCompiler routes) {
    this.context = context;
    this.vlans = vlans;
    this.cables = cables;
    this.addresses = addresses;
    this.sentences = sentences;
    this.services = services;
    this.routes = routes;
  }

  List<Router> routers(List<Element> sites, List<Outside> outsides) {
    List<Router> routers = new ArrayList<>();
    for (Element site : sites) {
      for (Element router : site.children(ROUTER)) {
        routers.add(router(router, Forwarding.Kind.ROUTER, outsides));
      }
      for (Element firewall : site.children(FIREWALL)) {
        routers.add(router(firewall, Forwarding.Kind.FIREWALL, outsides));
      }
    }
    return routers;
  }

  private Router router(Element element, Forwarding.Kind kind, List<Outside> outsides) {
    context.place(element.id(), element.at());
    List<Router.Nic> nics = new ArrayList<>();
    for (Element nic : element.children(PHYSICAL_NIC)) {
      context.place(nic.id(), nic.at());
      nics.add(new Router.Nic(nic.id(), Optional.empty(), addresses.router()));
    }
    for (Element lag : element.children(ROUTER_LAG)) {
      context.place(lag.id(), lag.at());
      for (ElementId nic : cables.nicsOfLag(lag.id())) {
        nics.add(new Router.Nic(nic, Optional.of(lag.id()), addresses.router()));
      }
    }
    List<Router.Interface> interfaces = interfaces(element, outsides);
    return new Router(
        element.id(),
        nics,
        interfaces,
        forwarding(element, kind, interfaces.stream().flatMap(i -> i.ip().stream())));
  }

  /** A switch with its layer-3 interfaces. */
  PhysicalSwitch withInterfaces(PhysicalSwitch physical, Element element, List<Outside> outsides) {
    return new PhysicalSwitch(
        physical.id(), physical.ports(), physical.spanningTree(), interfaces(element, outsides));
  }

  private List<Router.Interface> interfaces(Element owner, List<Outside> outsides) {
    List<Router.Interface> interfaces = new ArrayList<>();
    for (Element one : owner.children(INTERFACE)) {
      context.place(one.id(), one.at());
      Optional<Outside> outside = outside(one, outsides);
      Optional<Vlan> vlan = vlan(one, outside.isPresent());
      Optional<Subnet> subnet = subnet(vlan, outside);
      Optional<Stated> address = one.said(ADDRESS_CLAUSE);
      Optional<IpInterface> ip =
          address.isEmpty() ? Optional.empty() : addresses.ip(one, one.id(), address, subnet);
      interfaces.add(
          new Router.Interface(
              one.id(),
              vlan.map(Vlan::vid),
              ip,
              over(one, owner),
              one.says(SHARED),
              outside.map(Outside::id),
              PhysicalCompiler.optional(one.integer(MTU, "size"))));
    }
    return interfaces;
  }

  private static Optional<Subnet> subnet(Optional<Vlan> vlan, Optional<Outside> outside) {
    return vlan.flatMap(Vlan::subnet)
        .or(() -> outside.flatMap(o -> o.prefixes().stream().findFirst()));
  }

  private Optional<Outside> outside(Element one, List<Outside> outsides) {
    return one.clause(CABLE)
        .flatMap(c -> c.node("end"))
        .flatMap(r -> context.one(r, one, OUTSIDE))
        .flatMap(e -> outsides.stream().filter(o -> o.id().equals(e.id())).findFirst());
  }

  /** `vlan` says it; else the interface is in the VLAN of its name. */
  private Optional<Vlan> vlan(Element one, boolean leadsOutside) {
    Optional<Node> written = one.clause(VLAN_CLAUSE_OF_ADAPTER).flatMap(c -> c.node("vlan"));
    if (written.isPresent()) {
      return vlans.one(written.get(), one);
    }
    Optional<Vlan> named = vlans.ofName(one.name(), one.parent());
    if (named.isEmpty() && !leadsOutside) {
      context.error(
          IssueCodes.VLAN_NOT_ONE,
          one.at(),
          one + " is in no VLAN: there is none of its name; say `vlan`, or `to` an outside.");
    }
    return leadsOutside ? Optional.empty() : named;
  }

  private List<ElementId> over(Element one, Element owner) {
    return one
        .clause(OVER)
        .flatMap(c -> c.node("nic"))
        .map(r -> context.all(r, owner, PHYSICAL_NIC, ROUTER_LAG))
        .orElse(List.of())
        .stream()
        .flatMap(e -> e.is(ROUTER_LAG) ? cables.nicsOfLag(e.id()).stream() : Stream.of(e.id()))
        .toList();
  }

  /**
   * What a router, a firewall or a machine in that role forwards.
   *
   * @param interfaces what it has addresses on
   */
  Forwarding forwarding(Element element, Forwarding.Kind kind, Stream<IpInterface> interfaces) {
    List<Forwarding.FilterRule> rules = new ArrayList<>();
    for (Stated rule : element.all(FILTER_RULE)) {
      Node node = rule.clause();
      var from = node.node("from").flatMap(g -> sentences.group(g, element));
      var to = node.node("to").flatMap(g -> sentences.group(g, element));
      if (from.isPresent() && to.isPresent()) {
        rules.add(
            new Forwarding.FilterRule(
                node.text("action").orElse("").equals("allow"),
                from.get(),
                to.get(),
                services.all(node)));
      }
    }
    List<ElementId> translated =
        element.all(NAT).stream()
            .flatMap(n -> n.clause().node("interface").stream())
            .flatMap(r -> context.one(r, element, INTERFACE, VIRTUAL_ADAPTER).stream())
            .map(Element::id)
            .toList();
    return new Forwarding(kind, rules, translated, routes.routes(element, interfaces));
  }

  /** The interfaces with written addresses keep them. */
  void reserve(List<Element> sites, List<Outside> outsides) {
    for (Element site : sites) {
      for (var kind : List.of(ROUTER, FIREWALL, PHYSICAL_SWITCH)) {
        for (Element owner : site.children(kind)) {
          for (Element one : owner.children(INTERFACE)) {
            Optional<Outside> outside = outside(one, outsides);
            Optional<Vlan> vlan =
                outside.isPresent() ? Optional.empty() : vlans.ofName(one.name(), owner);
            addresses.reserve(
                one, AddressCompiler.written(one.said(ADDRESS_CLAUSE)), subnet(vlan, outside));
          }
        }
      }
    }
  }
}
