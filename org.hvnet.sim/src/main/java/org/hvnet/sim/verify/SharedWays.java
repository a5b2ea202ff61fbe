package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Bridge;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Groups.Member;

/** Decides {@code A, B share no nic}: the ways among members of A and among members of B. */
final class SharedWays {
  private final Topology topology;
  private final Groups groups;
  private final Conversations conversations;
  private final Forwarders forwarders;
  private final Map<ElementId, ElementId> hostOfNic = new LinkedHashMap<>();

  SharedWays(Topology topology, Groups groups, Conversations conversations, Forwarders forwarders) {
    this.forwarders = forwarders;
    this.topology = topology;
    this.groups = groups;
    this.conversations = conversations;
    for (Host host : topology.network().hosts()) {
      host.nics().stream().map(PhysicalNic::id).forEach(nic -> hostOfNic.put(nic, host.id()));
    }
  }

  /** One counterexample for each element that two groups have in common. */
  List<Counterexample> shared(List<Group> parties, Sentence.Element element) {
    List<Map<ElementId, List<Hop>>> used =
        parties.stream().map(party -> elements(groups.members(party), element)).toList();
    List<Counterexample> found = new ArrayList<>();
    for (int a = 0; a < parties.size(); a++) {
      for (int b = a + 1; b < parties.size(); b++) {
        for (var use : used.get(a).entrySet()) {
          if (used.get(b).containsKey(use.getKey())) {
            found.add(
                common(parties.get(a), parties.get(b), use.getKey(), use.getValue(), element));
          }
        }
      }
    }
    return found;
  }

  /** Why it is open which ways members of the groups have, if it is. */
  Optional<String> open(List<Group> parties, Pairs pairs) {
    return parties.stream()
        .map(groups::members)
        .flatMap(members -> pairs.of(members, members).stream())
        .filter(pair -> !conversations.delivers(pair))
        .flatMap(pair -> forwarders.mayLeak(pair.from(), pair.to()).stream())
        .findFirst();
  }

  private static Counterexample common(
      Group a, Group b, ElementId point, List<Hop> hops, Sentence.Element element) {
    return new Counterexample(
        ElementId.of(a.text()),
        ElementId.of(b.text()),
        point,
        Cause.SHARED,
        hops,
        a + " and " + b + " share the " + element.name().toLowerCase(Locale.ROOT) + " " + point);
  }

  /** What the ways among members pass, each with a way that passes it. */
  private Map<ElementId, List<Hop>> elements(List<Member> members, Sentence.Element element) {
    Map<ElementId, List<Hop>> found = new LinkedHashMap<>();
    Pairs pairs = new Pairs(this::place);
    Function<Member, Object> own = member -> own(member, element);
    Function<Member, Object> none = member -> "";
    Stream.of(pairs.of(members, own, members, none), pairs.of(members, none, members, own))
        .flatMap(List::stream)
        .flatMap(pair -> conversations.ways(pair).stream())
        .forEach(
            hops ->
                hops.stream()
                    .flatMap(hop -> elements(hop.element(), element))
                    .forEach(e -> found.putIfAbsent(e, hops)));
    return found;
  }

  /** Ways differ by where a station is attached. */
  private Object place(Station station) {
    if (station.port() == Topology.NONE) {
      return Topology.NONE;
    }
    Port port = topology.ports().get(station.port());
    List<Object> behind =
        station.interfaces().stream()
            .<Object>map(i -> List.of(i.tag(), i.ip().map(ip -> ip.address().subnet())))
            .toList();
    return List.of(port.bridge(), port.policy(), behind, station.anywhere());
  }

  /** What only the ways from and to this member may pass, although others behave alike. */
  private List<ElementId> own(Member member, Sentence.Element element) {
    return member.stations().stream()
        .flatMap(
            s ->
                s.port() == Topology.NONE
                    ? Stream.of(s.id())
                    : Stream.of(s.id(), topology.ports().get(s.port()).id()))
        .flatMap(id -> elements(id, element))
        .toList();
  }

  private Stream<ElementId> elements(ElementId passed, Sentence.Element element) {
    Optional<Port> port = topology.port(passed);
    return switch (element) {
      case NIC -> hostOfNic.containsKey(passed) ? Stream.of(passed) : Stream.empty();
      case LINK -> port.stream().flatMap(p -> p.link().stream()).map(link -> link.id());
      case SWITCH ->
          port.map(p -> topology.bridges().get(p.bridge())).stream()
              .filter(b -> b.kind() == BridgeKind.PHYSICAL)
              .map(Bridge::id);
      case HOST ->
          Stream.concat(
              port.map(p -> topology.bridges().get(p.bridge())).stream()
                  .flatMap(b -> b.host().stream()),
              Stream.ofNullable(hostOfNic.get(passed)));
    };
  }
}
