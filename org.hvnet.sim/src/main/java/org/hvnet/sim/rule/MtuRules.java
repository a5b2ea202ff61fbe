package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.IpNetwork.Member;

/**
 * HV190: all that carries large packets takes them: the interfaces of a VLAN, the NICs below a
 * virtual switch, and the ports between them. A bridge drops in silence what is too large.
 */
final class MtuRules implements Rule {
  private static final int ORDINARY = 1500;

  /** The largest packet of a part of a VLAN, and what says it. */
  private record Largest(int size, ElementId said, int vlan) {}

  /** A port or bridge, and a VLAN that an interface there is in. */
  private record At(boolean isPort, int number, int vlan) {}

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, Integer> written = written(network);
    Map<Integer, Largest> largest = new HashMap<>();
    for (Member member : network.ip().members()) {
      Optional<Vlan> vlan = member.declared().filter(v -> v.mtu().isPresent());
      Optional<Integer> size =
          vlan.flatMap(Vlan::mtu)
              .or(
                  () ->
                      written.isEmpty()
                          ? Optional.empty()
                          : Optional.ofNullable(written.get(member.id())));
      if (size.isPresent()) {
        largest.merge(
            member.segment(),
            new Largest(size.get(), vlan.map(Vlan::id).orElse(member.id()), member.vlan()),
            (a, b) -> a.size() >= b.size() ? a : b);
      }
    }
    for (Member member : network.ip().members()) {
      Integer own = written.isEmpty() ? null : written.get(member.id());
      Largest all = largest.get(member.segment());
      if (own != null && own != all.size()) {
        found.accept(
            finding(member.id(), "has an MTU of " + own, all).mendedBy(raise(member.id(), all)));
      }
    }
    largest.values().removeIf(l -> l.size() <= ORDINARY);
    if (!largest.isEmpty()) {
      uplinks(network, largest, found);
      ports(network, largest, found);
    }
  }

  /** What interfaces say themselves. */
  private static Map<ElementId, Integer> written(NetworkView network) {
    Map<ElementId, Integer> written = new HashMap<>();
    network
        .hosts()
        .nics()
        .forEach(n -> n.nic().settings().mtu().ifPresent(m -> written.put(n.id(), m)));
    network
        .hosts()
        .vnics()
        .forEach(v -> v.adapter().settings().mtu().ifPresent(m -> written.put(v.id(), m)));
    Stream.concat(
            network.network().routers().stream().flatMap(r -> r.interfaces().stream()),
            network.network().switches().stream().flatMap(s -> s.interfaces().stream()))
        .forEach(i -> i.mtu().ifPresent(m -> written.put(i.id(), m)));
    return written;
  }

  /** A NIC below a virtual switch is set up for the largest packets, unless it says less. */
  private static void uplinks(
      NetworkView network, Map<Integer, Largest> largest, Consumer<Finding> found) {
    for (HostNic nic : network.hosts().nics()) {
      Optional<Integer> size = nic.nic().settings().mtu();
      if (size.isPresent() && nic.carries().isPresent()) {
        network.ip().of(nic.host().id()).stream()
            .filter(
                m ->
                    nic.carries().get().managementAdapters().stream()
                        .anyMatch(a -> a.id().equals(m.id())))
            .map(m -> largest.get(m.segment()))
            .filter(l -> l != null && l.size() > size.get())
            .findFirst()
            .ifPresent(l -> found.accept(finding(nic.id(), "has an MTU of " + size.get(), l)));
      }
    }
  }

  private static void ports(
      NetworkView network, Map<Integer, Largest> largest, Consumer<Finding> found) {
    Topology topology = network.verification().topology();
    Set<Integer> vlans = new TreeSet<>();
    largest.values().forEach(l -> vlans.add(l.vlan()));
    List<Member> members = network.ip().members();
    Set<At> used = new HashSet<>();
    for (Member member : members) {
      if (vlans.contains(member.vlan())) {
        used.add(new At(true, member.port(), member.vlan()));
        used.add(new At(false, member.bridge(), member.vlan()));
      }
    }
    for (Port port : topology.ports()) {
      Optional<SwitchPort.Settings> settings =
          network.cabling().port(port.id()).map(p -> p.port().settings());
      if (settings.isEmpty()) {
        continue;
      }
      int size = settings.get().mtu().orElse(ORDINARY);
      for (int vlan : vlans) {
        Largest needed = largest.get(network.ip().segments().in(port.bridge(), vlan));
        if (needed != null
            && needed.size() > size
            && port.policy().carries(vlan)
            && isUsed(port, vlan, topology, used)) {
          found.accept(
              finding(
                      port.id(),
                      settings
                          .get()
                          .mtu()
                          .map(m -> "has an MTU of " + m)
                          .orElse("says no MTU, which is " + ORDINARY + " then"),
                      needed)
                  .mendedBy(raise(port.id(), needed)));
          break;
        }
      }
    }
  }

  /** Whether anything beyond the port is in the VLAN; between switches, whether both carry it. */
  private static boolean isUsed(Port port, int vlan, Topology topology, Set<At> used) {
    if (port.peer() == Topology.NONE) {
      return used.contains(new At(true, port.index(), vlan));
    }
    Port peer = topology.ports().get(port.peer());
    int there = peer.policy().ingress(port.policy().egress(vlan, 0));
    return switch (topology.bridges().get(peer.bridge()).kind()) {
      case PHYSICAL -> there != PortPolicy.DROP;
      case VIRTUAL -> used.contains(new At(false, peer.bridge(), there));
      case OUTSIDE -> false;
    };
  }

  private static Fix raise(ElementId id, Largest largest) {
    return Fix.replace("Take an MTU of " + largest.size(), id, Aspect.MTU, "mtu " + largest.size());
  }

  private static Finding finding(ElementId id, String what, Largest largest) {
    return Finding.of(
            RuleCode.HV190,
            id,
            Aspect.MTU,
            id
                + " "
                + what
                + "; packets of "
                + largest.said()
                + " have up to "
                + largest.size()
                + " bytes.")
        .relatedTo(largest.said(), Aspect.MTU);
  }
}
