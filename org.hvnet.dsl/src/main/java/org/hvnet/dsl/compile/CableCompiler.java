package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;

/**
 * Cables: written once, at either end with {@code to} or as a {@code link}. Ports, NICs and servers
 * take one cable; an outside takes any number. Names of ports and NICs must be declared before.
 */
final class CableCompiler {
  private static final int METRES = 10;
  private static final Kind[] ENDS = {Kind.PORT, Kind.NIC, Kind.SERVER, Kind.OUTSIDE};

  private final Merge merge;
  private final Map<ElementId, PortMode> modes = new HashMap<>();
  private final Map<ElementId, DataRate> rates = new HashMap<>();
  private final Map<ElementId, Link> linkAt = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  CableCompiler(Merge merge) {
    this.merge = merge;
  }

  void compile(List<PhysicalSwitch> switches) {
    switches.stream().flatMap(s -> s.ports().stream()).forEach(p -> modes.put(p.id(), p.mode()));
    for (var host : merge.all(Fragment::hosts)) {
      ElementId id = ElementId.of(host.name().text());
      for (var nic : host.nics()) {
        nic.rate().ifPresent(rate -> rates.put(id.child(nic.name().text()), rate));
      }
    }
    for (var physical : merge.all(Fragment::switches)) {
      ElementId id = ElementId.of(physical.name().text());
      physical.ports().forEach(p -> cable(id, p.name(), p.to(), Kind.PORT));
    }
    for (var server : merge.all(Fragment::servers)) {
      server
          .to()
          .ifPresent(to -> cable(new Symbol(Kind.SERVER, ElementId.of(server.name().text())), to));
    }
    for (var host : merge.all(Fragment::hosts)) {
      ElementId id = ElementId.of(host.name().text());
      host.nics().forEach(n -> cable(id, n.name(), n.to(), Kind.NIC));
    }
    for (var link : merge.all(Fragment::links)) {
      Optional<Symbol> first = merge.symbols().find(link.first(), ENDS);
      Optional<Symbol> second = merge.symbols().find(link.second(), ENDS);
      if (first.isPresent() && second.isPresent()) {
        connect(first.get(), second.get(), link.rate(), link.metres().orElse(METRES), link.at());
      }
    }
  }

  private void cable(ElementId owner, DeclaredName name, Optional<NameReference> to, Kind kind) {
    to.ifPresent(reference -> cable(new Symbol(kind, owner.child(name.text())), reference));
  }

  /** What stands in a switch or host names its own ports and NICs without a prefix. */
  private void cable(Symbol near, NameReference to) {
    ElementId id = near.id();
    ElementId scope = new ElementId(id.path().subList(0, Math.max(1, id.path().size() - 1)));
    merge
        .symbols()
        .findIn(scope, to, ENDS)
        .ifPresent(far -> connect(near, far, Optional.empty(), METRES, to.at()));
  }

  private void connect(
      Symbol first, Symbol second, Optional<DataRate> rate, int metres, SourceRange at) {
    Link known = linkAt.get(first.kind() == Kind.OUTSIDE ? second.id() : first.id());
    if (known != null
        && Set.of(known.first(), known.second()).containsAll(List.of(first.id(), second.id()))
        && (first.kind() != Kind.OUTSIDE || second.kind() != Kind.OUTSIDE)) {
      return;
    }
    for (Symbol end : List.of(first, second)) {
      if (end.kind() != Kind.OUTSIDE && linkAt.containsKey(end.id())) {
        merge.error(
            IssueCodes.CABLE_TWICE,
            at,
            end.id() + " has a cable already: " + linkAt.get(end.id()).id().name() + ".");
        return;
      }
    }
    if (first.id().equals(second.id())) {
      merge.error(IssueCodes.CABLE_TWICE, at, "The cable leads from " + first.id() + " to itself.");
      return;
    }
    ElementId id = ElementId.of(first.id() + " - " + second.id());
    Link link =
        new Link(
            id,
            first.id(),
            second.id(),
            rate.orElseGet(() -> slower(first.id(), second.id())),
            metres);
    merge.place(id, at);
    linkAt.put(first.id(), link);
    linkAt.put(second.id(), link);
    links.add(link);
  }

  /**
   * A cable leads to a switch, an outside or an uplink. Two interfaces on one cable would be a
   * network without a switch, of which the proofs know nothing.
   */
  void rejectDirect(List<Host> hosts) {
    Set<ElementId> interfaces = new HashSet<>();
    merge
        .all(Fragment::servers)
        .forEach(server -> interfaces.add(ElementId.of(server.name().text())));
    for (Host host : hosts) {
      host.nics().forEach(nic -> interfaces.add(nic.id()));
      host.virtualSwitches().forEach(s -> s.uplink().ifPresent(interfaces::remove));
    }
    for (Link link : links) {
      if (interfaces.contains(link.first()) && interfaces.contains(link.second())) {
        merge
            .trace()
            .find(link.id())
            .ifPresent(
                at ->
                    merge.error(
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

  /** The rate of the slower end; 1 Gbit/s where neither says one. */
  private DataRate slower(ElementId first, ElementId second) {
    return Stream.of(first, second)
        .map(rates::get)
        .filter(r -> r != null)
        .min((a, b) -> Long.compare(a.bitsPerSecond(), b.bitsPerSecond()))
        .orElse(DataRate.GIGABIT);
  }

  List<Link> links() {
    return links;
  }

  /** The VLAN of the access port that a NIC or server is cabled to. */
  Optional<VlanId> accessVlan(ElementId end) {
    Link link = linkAt.get(end);
    if (link == null) {
      return Optional.empty();
    }
    ElementId far = link.first().equals(end) ? link.second() : link.first();
    return modes.get(far) instanceof PortMode.Access(var vlan)
        ? Optional.of(vlan)
        : Optional.empty();
  }

  DataRate rate(ElementId nic) {
    return rates.getOrDefault(nic, DataRate.GIGABIT);
  }
}
