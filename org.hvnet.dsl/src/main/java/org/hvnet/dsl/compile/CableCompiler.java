package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.CABLE;
import static org.hvnet.dsl.grammar.Rules.CABLE_LENGTH;
import static org.hvnet.dsl.grammar.Rules.FIREWALL;
import static org.hvnet.dsl.grammar.Rules.HOST;
import static org.hvnet.dsl.grammar.Rules.LAG_MEMBER;
import static org.hvnet.dsl.grammar.Rules.LINK;
import static org.hvnet.dsl.grammar.Rules.OUTSIDE;
import static org.hvnet.dsl.grammar.Rules.PHYSICAL_NIC;
import static org.hvnet.dsl.grammar.Rules.PHYSICAL_SWITCH;
import static org.hvnet.dsl.grammar.Rules.ROUTER;
import static org.hvnet.dsl.grammar.Rules.ROUTER_LAG;
import static org.hvnet.dsl.grammar.Rules.SERVER;
import static org.hvnet.dsl.grammar.Rules.SPEED;
import static org.hvnet.dsl.grammar.Rules.STORAGE_ARRAY;
import static org.hvnet.dsl.grammar.Rules.SWITCH_PORT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.rule.RuleCode;

/**
 * Cables: written once, at either end with {@code to} or as a {@code link}. Ports, NICs and servers
 * take one cable; an outside takes any number; a lag takes one for each of its ports.
 */
final class CableCompiler {
  private static final int METRES = 10;
  private static final EClass[] ENDS = {SWITCH_PORT, PHYSICAL_NIC, SERVER, OUTSIDE, ROUTER_LAG};

  /** An end of a cable. */
  private record End(ElementId id, boolean many) {}

  private final Context context;
  private final Map<ElementId, PortMode> modes = new HashMap<>();
  private final Map<ElementId, DataRate> rates = new HashMap<>();
  private final Map<ElementId, Link> linkAt = new HashMap<>();
  private final Map<ElementId, List<ElementId>> nicsOfLag = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  CableCompiler(Context context) {
    this.context = context;
  }

  void compile(List<Element> sites, List<PhysicalSwitch> switches) {
    switches.stream().flatMap(s -> s.ports().stream()).forEach(p -> modes.put(p.id(), p.mode()));
    for (Element site : sites) {
      site.children().forEach(this::rates);
    }
    for (Element site : sites) {
      site.children(PHYSICAL_SWITCH).forEach(s -> s.children(SWITCH_PORT).forEach(this::cable));
      site.children(SERVER).forEach(this::cable);
      for (EClass owner : List.of(SERVER, HOST, STORAGE_ARRAY, ROUTER, FIREWALL)) {
        site.children(owner).forEach(o -> o.children(PHYSICAL_NIC).forEach(this::cable));
      }
      for (EClass owner : List.of(ROUTER, FIREWALL)) {
        site.children(owner).forEach(o -> o.children(ROUTER_LAG).forEach(this::lag));
      }
    }
    for (Element site : sites) {
      site.children(LINK).forEach(this::link);
    }
  }

  private void rates(Element owner) {
    owner
        .children()
        .filter(c -> c.is(PHYSICAL_NIC, SWITCH_PORT))
        .forEach(
            c ->
                c.clause(SPEED)
                    .flatMap(s -> s.quantity("rate"))
                    .filter(r -> r > 0)
                    .ifPresent(r -> rates.put(c.id(), new DataRate(r))));
  }

  private void cable(Element near) {
    near.clause(CABLE)
        .flatMap(c -> c.node("end"))
        .ifPresent(to -> join(List.of(end(near)), ends(to, near), to.at()));
  }

  private void lag(Element lag) {
    List<ElementId> nics = new ArrayList<>();
    nicsOfLag.put(lag.id(), nics);
    for (Node reference : lag.clause(ROUTER_LAG).orElseThrow().nodes("ends")) {
      List<End> far = ends(reference, lag);
      List<End> near = new ArrayList<>();
      for (int i = 0; i < far.size(); i++) {
        ElementId nic = lag.id().child(Integer.toString(nics.size() + 1));
        nics.add(nic);
        context.place(nic, lag.at());
        near.add(new End(nic, false));
      }
      join(near, far, reference.at());
    }
  }

  private void link(Element link) {
    Node node = link.clause(LINK).orElseThrow();
    Optional<Node> first = node.node("first");
    Optional<Node> second = node.node("second");
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    Optional<DataRate> rate = Optional.empty();
    OptionalInt metres = OptionalInt.empty();
    for (Node member : node.nodes("members")) {
      if (member.is(SPEED)) {
        rate = member.quantity("rate").filter(r -> r > 0).map(DataRate::new);
      } else if (member.is(CABLE_LENGTH)) {
        metres = member.integer("length");
      }
    }
    join(ends(first.get(), link), ends(second.get(), link), rate, metres, node.at());
  }

  private static End end(Element element) {
    return new End(element.id(), element.is(OUTSIDE));
  }

  /** What a cable is plugged into: one thing, or the ports of a lag in their order. */
  private List<End> ends(Node reference, Element scope) {
    List<Element> lag = portsOfLag(reference, scope);
    if (!lag.isEmpty()) {
      return lag.stream().map(CableCompiler::end).toList();
    }
    Optional<Element> one = context.one(reference, scope, ENDS);
    return one.filter(e -> e.is(ROUTER_LAG))
        .map(
            e ->
                nicsOfLag.getOrDefault(e.id(), List.of()).stream()
                    .map(id -> new End(id, false))
                    .toList())
        .orElseGet(() -> one.map(CableCompiler::end).stream().toList());
  }

  /** The ports of {@code TorA.Peer}. */
  private List<Element> portsOfLag(Node reference, Element scope) {
    List<Node> steps = reference.nodes("steps");
    if (steps.size() < 2) {
      return List.of();
    }
    Map<String, Object> owner = Map.of("steps", List.copyOf(steps.subList(0, steps.size() - 1)));
    String name = steps.getLast().text("element").orElse("");
    return context
        .all(
            new Node(reference.type(), owner, Map.of(), reference.text(), reference.at()),
            scope,
            PHYSICAL_SWITCH)
        .stream()
        .flatMap(s -> s.children(SWITCH_PORT).stream())
        .filter(p -> lagOf(p).filter(l -> l.equalsIgnoreCase(name)).isPresent())
        .toList();
  }

  /** The lag that a port is a member of. */
  static Optional<String> lagOf(Element port) {
    return port.clause(LAG_MEMBER)
        .flatMap(l -> l.nodes("names").stream().findFirst())
        .flatMap(n -> n.text("name"));
  }

  private void join(List<End> near, List<End> far, SourceRange at) {
    join(near, far, Optional.empty(), OptionalInt.empty(), at);
  }

  private void join(
      List<End> near, List<End> far, Optional<DataRate> rate, OptionalInt metres, SourceRange at) {
    if (near.isEmpty() || far.isEmpty()) {
      return;
    }
    if (near.size() != far.size()) {
      context.error(
          RuleCode.HV011.name(),
          at,
          "A lag of " + near.size() + " ports cannot lead to one of " + far.size() + ".");
      return;
    }
    for (int i = 0; i < near.size(); i++) {
      connect(near.get(i), far.get(i), rate, metres, at);
    }
  }

  private void connect(
      End first, End second, Optional<DataRate> rate, OptionalInt metres, SourceRange at) {
    Link known = linkAt.get(first.many() ? second.id() : first.id());
    if (known != null
        && Set.of(known.first(), known.second()).containsAll(List.of(first.id(), second.id()))
        && (!first.many() || !second.many())) {
      return;
    }
    for (End end : List.of(first, second)) {
      if (!end.many() && linkAt.containsKey(end.id())) {
        context.error(
            RuleCode.HV011.name(),
            at,
            end.id() + " has a cable already: " + linkAt.get(end.id()).id().name() + ".");
        return;
      }
    }
    if (first.id().equals(second.id())) {
      context.error(
          RuleCode.HV011.name(), at, "The cable leads from " + first.id() + " to itself.");
      return;
    }
    ElementId id = ElementId.of(first.id() + " - " + second.id());
    Optional<DataRate> slower = rate.or(() -> slower(first.id(), second.id()));
    Link link =
        new Link(
            id, first.id(), second.id(), slower.orElse(DataRate.GIGABIT), metres.orElse(METRES));
    if (rate.isEmpty()) {
      context.derive(id, DerivedValue.LINK_RATE, link.rate(), Level.TOPOLOGY);
    }
    if (metres.isEmpty()) {
      context.derive(id, DerivedValue.LINK_LENGTH, METRES + " m", Level.DEFAULT);
    }
    checkRates(first.id(), second.id(), at);
    context.place(id, at);
    linkAt.put(first.id(), link);
    linkAt.put(second.id(), link);
    links.add(link);
  }

  /**
   * A cable leads to a switch, a router, an outside or an uplink. Two interfaces on one cable would
   * be a network without a switch, of which the proofs know nothing.
   */
  void rejectDirect(List<Host> hosts, Set<ElementId> servers) {
    Set<ElementId> interfaces = new HashSet<>(servers);
    for (Host host : hosts) {
      host.nics().forEach(nic -> interfaces.add(nic.id()));
      host.virtualSwitches().forEach(s -> s.uplinks().forEach(interfaces::remove));
    }
    for (Link link : links) {
      if (interfaces.contains(link.first()) && interfaces.contains(link.second())) {
        context
            .trace()
            .find(link.id())
            .ifPresent(
                at ->
                    context.error(
                        IssueCodes.CABLE_DIRECT,
                        at,
                        "A cable leads to a switch; "
                            + link.first()
                            + " and "
                            + link.second()
                            + " are both interfaces."));
      }
    }
  }

  /** HV206: both ends of a cable run at one rate. */
  private void checkRates(ElementId first, ElementId second, SourceRange at) {
    DataRate one = rates.get(first);
    DataRate other = rates.get(second);
    if (one != null && other != null && !one.equals(other)) {
      context.report(
          RuleCode.HV206, at, first + " runs at " + one + ", and " + second + " at " + other + ".");
    }
  }

  /** The rate of the slower end. */
  private Optional<DataRate> slower(ElementId first, ElementId second) {
    return Stream.of(first, second)
        .map(rates::get)
        .filter(r -> r != null)
        .min((a, b) -> Long.compare(a.bitsPerSecond(), b.bitsPerSecond()));
  }

  List<Link> links() {
    return links;
  }

  /** The NICs of a router's lag. */
  List<ElementId> nicsOfLag(ElementId lag) {
    return nicsOfLag.getOrDefault(lag, List.of());
  }

  /** What a port, NIC or server is cabled to. */
  Optional<ElementId> farEnd(ElementId end) {
    return Optional.ofNullable(linkAt.get(end))
        .map(link -> link.first().equals(end) ? link.second() : link.first());
  }

  /** The VLAN of the access port that a NIC or server is cabled to. */
  Optional<VlanId> accessVlan(ElementId end) {
    return farEnd(end)
        .map(modes::get)
        .filter(PortMode.Access.class::isInstance)
        .map(m -> ((PortMode.Access) m).vlan());
  }

  DataRate rate(ElementId nic) {
    return rates.getOrDefault(nic, DataRate.GIGABIT);
  }
}
