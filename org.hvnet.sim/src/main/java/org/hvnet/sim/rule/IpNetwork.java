package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.forwarding.Topology.Station;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.Vlan;

/**
 * The interfaces of a network by the VLAN and the part of it that they are in, with their
 * addresses. What is unplugged, or dropped by its port, is not among them. Built once for all
 * rules; used by one thread.
 */
final class IpNetwork {
  /** What an interface belongs to. */
  enum Owner {
    /** A machine that forwards nothing. */
    MACHINE,
    /** A physical server. */
    SERVER,
    /** A management operating system. */
    MANAGEMENT,
    /** A storage array. */
    STORAGE,
    /** A router, firewall, routing switch, or machine in such a role. */
    ROUTER
  }

  /**
   * An interface in a VLAN.
   *
   * @param id the adapter, NIC or layer-3 interface
   * @param owner what it belongs to
   * @param kind what that is
   * @param port the number of the port it is attached to
   * @param bridge the number of the bridge of that
   * @param vlan the VLAN it is in; 0: none, on a virtual switch
   * @param segment the part of the VLAN
   * @param ip its address
   * @param key what tells the address from others, without its prefix; null if there is none
   * @param declared the VLAN as it is declared
   * @param subnet the prefix of its address
   * @param tagged whether it is one of several addresses behind a trunk
   * @param shared whether others have the address as well
   */
  record Member(
      ElementId id,
      ElementId owner,
      Owner kind,
      int port,
      int bridge,
      int vlan,
      int segment,
      Optional<IpInterface> ip,
      Object key,
      Optional<Vlan> declared,
      Optional<Subnet> subnet,
      boolean tagged,
      boolean shared) {
    /** Its address, if the specification says it. */
    Optional<InterfaceAddress> written() {
      return ip.filter(i -> !i.assumed()).map(IpInterface::address);
    }

    /** The aspect of its element that says the address. */
    Aspect addressAspect() {
      return tagged ? Aspect.VLAN : Aspect.ADDRESS;
    }

    /** Its VLAN in words. */
    String where() {
      return declared.map(v -> v.id().toString()).orElse(vlan == 0 ? "no VLAN" : "VLAN " + vlan);
    }
  }

  /** What tells an address from others, without its prefix: that of IPv4 as a number. */
  static Object key(InterfaceAddress address) {
    return address.host().isIPv4() ? address.ipv4() : address.host();
  }

  private final Topology topology;
  private final Segments segments;
  private final List<Member> members = new ArrayList<>();
  private final Map<Integer, List<Member>> bySegment = new HashMap<>();
  private final Vlans vlans;
  private final Map<Long, Subnet> subnets = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();
  private Map<ElementId, List<Member>> byOwner;

  IpNetwork(Topology topology, Vlans vlans, Segments segments) {
    this.topology = topology;
    this.vlans = vlans;
    this.segments = segments;
    Network network = topology.network();
    Map<ElementId, Station> stations = new HashMap<>();
    for (Station station : topology.stations()) {
      if (topology.endpoints().get(station.endpoint()).kind() == EndpointKind.ROUTER) {
        stations.put(station.id(), station);
      }
      addStation(station);
    }
    network.routers().forEach(r -> r.interfaces().forEach(i -> addInterface(r.id(), i, stations)));
    network.switches().forEach(s -> s.interfaces().forEach(i -> addInterface(s.id(), i, stations)));
    network.storageArrays().forEach(this::addArray);
    for (Member member : members) {
      bySegment.computeIfAbsent(member.segment(), s -> new ArrayList<>()).add(member);
    }
    topology.bridges().stream()
        .filter(b -> b.kind() == BridgeKind.OUTSIDE)
        .flatMap(b -> b.ports().stream())
        .map(topology.ports()::get)
        .flatMap(p -> Segments.peer(topology, p).stream())
        .forEach(this::addOutside);
  }

  private void addStation(Station station) {
    Endpoint endpoint = topology.endpoints().get(station.endpoint());
    Optional<Owner> kind =
        switch (endpoint.kind()) {
          case MACHINE -> Optional.of(Owner.MACHINE);
          case SERVER -> Optional.of(Owner.SERVER);
          case MANAGEMENT -> Optional.of(Owner.MANAGEMENT);
          case ROUTER -> station.adapter().map(a -> Owner.ROUTER);
          case OUTSIDE, SOCKET -> Optional.empty();
        };
    if (kind.isPresent()) {
      for (var one : station.interfaces()) {
        add(
            station.id(),
            endpoint.id(),
            kind.get(),
            station.port(),
            one.tag(),
            one.ip(),
            one.tag() != Tag.NONE && station.adapter().isPresent(),
            false);
      }
    }
  }

  /** An interface over several NICs is one. */
  private void addInterface(
      ElementId owner, Router.Interface layer3, Map<ElementId, Station> stations) {
    List<ElementId> below = layer3.over().isEmpty() ? List.of(layer3.id()) : layer3.over();
    int tag =
        layer3.over().isEmpty() ? Tag.NONE : Tag.of(layer3.vlan().map(v -> v.value()).orElse(0));
    below.stream()
        .map(stations::get)
        .filter(s -> s != null && s.port() != Topology.NONE)
        .findFirst()
        .ifPresent(
            s ->
                add(
                    layer3.id(),
                    owner,
                    Owner.ROUTER,
                    s.port(),
                    tag,
                    layer3.ip(),
                    false,
                    layer3.shared()));
  }

  private void addArray(StorageArray array) {
    for (StorageArray.Nic nic : array.nics()) {
      int tag = Tag.of(nic.tag().map(v -> v.value()).orElse(0));
      nic.port()
          .flatMap(topology::port)
          .ifPresent(
              p ->
                  add(nic.id(), array.id(), Owner.STORAGE, p.index(), tag, nic.ip(), false, false));
    }
  }

  private void add(
      ElementId id,
      ElementId owner,
      Owner kind,
      int port,
      int tag,
      Optional<IpInterface> ip,
      boolean tagged,
      boolean shared) {
    int segment = segments.of(port, tag);
    if (segment != Segments.NONE) {
      Port at = topology.ports().get(port);
      int vlan = at.policy().ingress(tag);
      Optional<Vlan> declared = vlans.vlan(id, vlan);
      Object key = ip.map(i -> key(i.address())).orElse(null);
      members.add(
          new Member(
              id,
              owner,
              kind,
              port,
              at.bridge(),
              vlan,
              segment,
              ip,
              key,
              declared,
              ip.map(i -> subnet(i.address(), key)),
              tagged,
              shared));
    }
  }

  /** Few prefixes have many addresses, and none need be worked out twice. */
  private Subnet subnet(InterfaceAddress address, Object key) {
    if (!(key instanceof Integer ipv4)) {
      return address.subnet();
    }
    long host = 0xFFFF_FFFFL >>> address.length();
    long prefix = ipv4 & 0xFFFF_FFFFL & ~host;
    return subnets.computeIfAbsent(prefix << 8 | address.length(), p -> address.subnet());
  }

  private void addOutside(Port near) {
    for (Vlan vlan : topology.network().vlans()) {
      int vid = vlan.vid().value();
      if (near.policy().carries(vid)) {
        open.add(segments.in(near.bridge(), vid));
      }
    }
    if (near.policy().nativeVlan() != PortPolicy.DROP) {
      open.add(segments.in(near.bridge(), near.policy().nativeVlan()));
    }
  }

  /** All interfaces. */
  List<Member> members() {
    return members;
  }

  /** The interfaces in a part of a VLAN. */
  List<Member> in(int segment) {
    return bySegment.getOrDefault(segment, List.of());
  }

  /** The interfaces of a machine, server, router, array, or management operating system. */
  List<Member> of(ElementId owner) {
    if (byOwner == null) {
      byOwner = new HashMap<>();
      for (Member member : members) {
        byOwner.computeIfAbsent(member.owner(), o -> new ArrayList<>(2)).add(member);
      }
    }
    return byOwner.getOrDefault(owner, List.of());
  }

  /** Whether an outside is in the part of the VLAN, with devices that nobody knows. */
  boolean isOpen(int segment) {
    return open.contains(segment);
  }

  Segments segments() {
    return segments;
  }
}
