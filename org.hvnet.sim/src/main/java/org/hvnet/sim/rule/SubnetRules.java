package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.IpNetwork.Member;
import org.hvnet.sim.rule.IpNetwork.Owner;

/** Rules about prefixes. */
final class SubnetRules {
  /** HV171: prefixes that overlap where one device is in both. */
  static final Rule OVERLAPS = SubnetRules::overlaps;

  /** HV172: two prefixes where all hear each other. */
  static final Rule TWO_IN_ONE = SubnetRules::twoInOne;

  /** All of them. */
  static final Rule ALL = Rule.all(OVERLAPS, TWO_IN_ONE);

  private SubnetRules() {}

  // ---- HV171

  /** Equal prefixes behind translation, or of sites that nobody joins, are everyday. */
  private static void overlaps(NetworkView network, Consumer<Finding> found) {
    Set<Set<ElementId>> known = new HashSet<>();
    Map<ElementId, Set<ElementId>> translated = translated(network);
    for (var owner : owners(network.ip()).entrySet()) {
      Set<ElementId> outward = translated.getOrDefault(owner.getKey(), Set.of());
      List<Member> joined =
          owner.getValue().stream()
              .filter(m -> m.ip().isPresent() && m.declared().isPresent())
              .filter(m -> !outward.contains(m.id()))
              .sorted(Comparator.comparing(m -> subnet(m).block().getLower()))
              .toList();
      Member widest = null;
      for (Member member : joined) {
        if (widest != null
            && widest.vlan() != member.vlan()
            && overlap(subnet(widest), subnet(member))
            && known.add(Set.of(id(widest), id(member)))) {
          found.accept(overlap(widest, member, owner.getKey()));
        }
        if (widest == null || beyond(subnet(member), subnet(widest))) {
          widest = member;
        }
      }
    }
  }

  /** Routers, and management operating systems: what stands in several networks at once. */
  private static Map<ElementId, List<Member>> owners(IpNetwork ip) {
    Map<ElementId, List<Member>> owners = new LinkedHashMap<>();
    for (Member member : ip.members()) {
      if (member.kind() == Owner.ROUTER || member.kind() == Owner.MANAGEMENT) {
        owners.computeIfAbsent(member.owner(), o -> new ArrayList<>()).add(member);
      }
    }
    return owners;
  }

  /** The interfaces behind which a router hides who sends. */
  private static Map<ElementId, Set<ElementId>> translated(NetworkView network) {
    Map<ElementId, Set<ElementId>> translated = new HashMap<>();
    network
        .network()
        .routers()
        .forEach(r -> translated.put(r.id(), Set.copyOf(r.forwarding().translated())));
    for (var machine : network.machines().all()) {
      machine
          .machine()
          .settings()
          .forwarding()
          .map(Forwarding::translated)
          .ifPresent(t -> translated.put(machine.id(), Set.copyOf(t)));
    }
    return translated;
  }

  private static Subnet subnet(Member member) {
    return member.subnet().orElseThrow();
  }

  private static ElementId id(Member member) {
    return member.declared().orElseThrow().id();
  }

  static boolean overlap(Subnet one, Subnet other) {
    return one.block().contains(other.block()) || other.block().contains(one.block());
  }

  private static boolean beyond(Subnet one, Subnet other) {
    return one.block().getUpper().compareTo(other.block().getUpper()) > 0;
  }

  private static Finding overlap(Member one, Member other, ElementId owner) {
    return Finding.of(
            RuleCode.HV171,
            id(other),
            Aspect.SUBNET,
            id(one)
                + " ("
                + subnet(one)
                + ") and "
                + id(other)
                + " ("
                + subnet(other)
                + ") overlap, and "
                + owner
                + " is in both.")
        .relatedTo(id(one), Aspect.SUBNET)
        .relatedTo(owner);
  }

  // ---- HV172

  private record Part(int segment, int vlan) {}

  /** Two VLANs of one number in one place are another mistake (HV061). */
  private static void twoInOne(NetworkView network, Consumer<Finding> found) {
    Map<Part, Member> first = new HashMap<>();
    Set<Object> said = new HashSet<>();
    for (Member member : network.ip().members()) {
      if (member.ip().isEmpty() || !isOwn(member)) {
        continue;
      }
      Member known = first.putIfAbsent(new Part(member.segment(), member.vlan()), member);
      if (known != null
          && !subnet(known).equals(subnet(member))
          && subnet(known).block().isIPv4() == subnet(member).block().isIPv4()
          && !inOnePlace(known.declared(), member.declared())
          && said.add(List.of(member.segment(), subnet(member)))) {
        found.accept(twoInOne(known, member, network));
      }
    }
  }

  /** Whether the prefix is that of the VLAN it stands in; who stands in a foreign one is astray. */
  private static boolean isOwn(Member member) {
    return member.vlan() == 0
        || member.declared().flatMap(Vlan::subnet).filter(subnet(member)::equals).isPresent();
  }

  private static boolean inOnePlace(Optional<Vlan> one, Optional<Vlan> other) {
    return one.isPresent() && other.isPresent() && site(one.get()).equals(site(other.get()));
  }

  private static List<String> site(Vlan vlan) {
    return vlan.id().path().subList(0, vlan.id().path().size() - 1);
  }

  private static Finding twoInOne(Member one, Member other, NetworkView network) {
    ElementId declared = declared(other, network);
    return Finding.of(
            RuleCode.HV172,
            declared,
            Aspect.SUBNET,
            one.id()
                + " ("
                + subnet(one)
                + ") and "
                + other.id()
                + " ("
                + subnet(other)
                + ") hear each other in "
                + (other.vlan() == 0 ? "one switch without VLANs" : "VLAN " + other.vlan())
                + ", but need a router to talk.")
        .relatedTo(declared(one, network), Aspect.SUBNET)
        .relatedTo(other.id());
  }

  /** What gives an interface its prefix: VLAN, department, or else itself. */
  private static ElementId declared(Member member, NetworkView network) {
    return member
        .declared()
        .map(Vlan::id)
        .or(
            () ->
                network.network().departments().stream()
                    .filter(d -> d.subnet().filter(subnet(member)::equals).isPresent())
                    .map(d -> d.id())
                    .findFirst())
        .orElse(member.id());
  }
}
