package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Interface;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.BroadcastDomains.Entry;
import org.hvnet.sim.verify.BroadcastDomains.Uplink;

/**
 * Which station's frames are delivered to which. One search for each broadcast domain serves all
 * stations in it. Not safe for use by several threads: searches are kept as they are made.
 */
final class Reachability {
  private final Topology topology;
  private final UsedVlans vlans;
  private final BroadcastDomains domains;
  private final Map<Integer, Flood> floods = new HashMap<>();
  private final Map<ElementId, ElementId> teamMembers = new HashMap<>();

  Reachability(Topology topology) {
    this.topology = topology;
    this.vlans = new UsedVlans(topology);
    this.domains = new BroadcastDomains(topology, vlans);
    topology.network().hosts().stream()
        .flatMap(h -> h.virtualSwitches().stream())
        .flatMap(s -> s.managementAdapters().stream())
        .forEach(a -> a.settings().teamMember().ifPresent(nic -> teamMembers.put(a.id(), nic)));
  }

  /** The VLANs a station's frames can be in when its port has classified them. */
  int[] entryVlans(Station station) {
    if (station.port() == Topology.NONE) {
      return new int[0];
    }
    PortPolicy policy = topology.ports().get(station.port()).policy();
    IntStream tags =
        station.anywhere().isPresent()
            ? IntStream.of(vlans.all()).map(Tag::of).filter(station::takes)
            : station.interfaces().stream().mapToInt(Interface::tag);
    return tags.map(policy::ingress)
        .filter(vlan -> vlans.slot(vlan) != Topology.NONE)
        .distinct()
        .toArray();
  }

  private int[] entryVlans(Station station, Interface out) {
    if (station.port() == Topology.NONE || station.anywhere().isPresent()) {
      return entryVlans(station);
    }
    int vlan = topology.ports().get(station.port()).policy().ingress(out.tag());
    return vlans.slot(vlan) == Topology.NONE ? new int[0] : new int[] {vlan};
  }

  /** The VLANs whose frames a station takes. */
  int[] takenVlans(Station station) {
    if (station.port() == Topology.NONE) {
      return new int[0];
    }
    PortPolicy policy = topology.ports().get(station.port()).policy();
    return IntStream.of(vlans.all())
        .filter(
            vlan -> {
              int tag = policy.egress(vlan, 0);
              return tag != PortPolicy.DROP && station.takes(tag);
            })
        .toArray();
  }

  /** Whether a broadcast of one station is delivered to the other. */
  boolean delivers(Station from, Station to) {
    for (int vlan : entryVlans(from)) {
      Flood flood = flood(from, vlan);
      if (to.interfaces().stream().anyMatch(in -> reaches(flood, to, in))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a broadcast of an interface of one station is delivered to one of the other. */
  boolean delivers(Station from, Interface out, Station to, Interface in) {
    for (int vlan : entryVlans(from, out)) {
      if (reaches(flood(from, vlan), to, in)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The uplink of the sender's team by which its frames do not get to the other, although they do
   * by another one; a team chooses as it likes, unless an adapter is mapped to a NIC.
   */
  Optional<Port> deadUplink(Station from, Interface out, Station to, Interface in) {
    Port own = topology.ports().get(from.port());
    if (own.bridge() == topology.ports().get(to.port()).bridge()) {
      return Optional.empty();
    }
    for (int vlan : entryVlans(from, out)) {
      List<Uplink> team = domains.uplinks(own.bridge(), vlan);
      if (reaches(flood(from, vlan), to, in)) {
        return team.stream()
            .filter(u -> mayUse(from, u.port().id()))
            .filter(u -> u.beyond().filter(e -> reaches(flood(e), to, in)).isEmpty())
            .map(Uplink::port)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private boolean reaches(Flood flood, Station to, Interface in) {
    boolean several = topology.stations().get(to.index()).interfaces().size() > 1;
    return flood.reaches(to, in, several);
  }

  /** The choices of a station's team: for each, the uplinks that it leaves unused. */
  List<Set<Port>> unusedUplinks(Station station) {
    int bridge = topology.ports().get(station.port()).bridge();
    List<Port> team =
        topology.bridges().get(bridge).ports().stream()
            .map(topology.ports()::get)
            .filter(p -> p.external() && p.peer() != Topology.NONE)
            .toList();
    List<Set<Port>> choices = new ArrayList<>();
    for (Port chosen : team) {
      if (mayUse(station, chosen.id())) {
        Set<Port> unused = new HashSet<>(team);
        unused.remove(chosen);
        choices.add(unused);
      }
    }
    return choices.isEmpty() ? List.of(Set.of()) : choices;
  }

  /** Whether it makes no difference by which uplink of a team the station's frames leave. */
  boolean isUniform(Station station) {
    Port own = topology.ports().get(station.port());
    return IntStream.of(entryVlans(station))
        .mapToObj(vlan -> domains.uplinks(own.bridge(), vlan))
        .allMatch(
            team ->
                team.stream().map(u -> u.beyond().map(domains::of)).distinct().count() < 2
                    && team.stream().allMatch(u -> u.beyond().isPresent()));
  }

  /** The NIC that carries the station's frames alone, if it is mapped to one. */
  Optional<ElementId> teamMember(Station station) {
    return Optional.ofNullable(teamMembers.get(station.id()));
  }

  private boolean mayUse(Station station, ElementId uplink) {
    return teamMember(station).filter(nic -> !nic.equals(uplink)).isEmpty();
  }

  /** How far a broadcast of the station gets that its port has classified into the VLAN. */
  Flood flood(Station from, int vlan) {
    return flood(entry(from, vlan));
  }

  private Flood flood(Entry entry) {
    return floods.computeIfAbsent(
        domains.of(entry), key -> new FloodSearch(topology, vlans).from(entry));
  }

  /** The number of the domain that frames of the station in the VLAN get to. */
  int domain(Station station, int vlan) {
    return domains.of(entry(station, vlan));
  }

  private Entry entry(Station station, int vlan) {
    return domains.entry(topology.ports().get(station.port()), vlan);
  }
}
