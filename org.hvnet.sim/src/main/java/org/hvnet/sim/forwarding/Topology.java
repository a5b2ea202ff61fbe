package org.hvnet.sim.forwarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;

/**
 * The wiring of a network, numbered: bridges with their ports, the stations at the edge, and the
 * endpoints they belong to. Numbers are dense, from 0, in order of declaration, so that verifier
 * and simulator can work with arrays. Immutable.
 */
public final class Topology {
  /** Marks the absence of a number. */
  public static final int NONE = -1;

  private final Network network;
  private final List<Bridge> bridges;
  private final List<Port> ports;
  private final List<Station> stations;
  private final List<Endpoint> endpoints;
  private final Map<ElementId, Port> portsById;

  /**
   * A wiring put together by hand, for what no network expresses. Numbers must be dense and agree
   * with each other, as {@link #of} gives them.
   *
   * @param portsById the port that an element stands for
   */
  public Topology(
      Network network,
      List<Bridge> bridges,
      List<Port> ports,
      List<Station> stations,
      List<Endpoint> endpoints,
      Map<ElementId, Port> portsById) {
    this.network = network;
    this.bridges = List.copyOf(bridges);
    this.ports = List.copyOf(ports);
    this.stations = List.copyOf(stations);
    this.endpoints = List.copyOf(endpoints);
    this.portsById = Map.copyOf(portsById);
  }

  /** The wiring of a network. */
  public static Topology of(Network network) {
    return new TopologyBuilder(network).build();
  }

  /** The network it was built from. */
  public Network network() {
    return network;
  }

  /** Everything that relays frames. */
  public List<Bridge> bridges() {
    return bridges;
  }

  /** The ports of all bridges. */
  public List<Port> ports() {
    return ports;
  }

  /** The interfaces at the edge of the network. */
  public List<Station> stations() {
    return stations;
  }

  /** The owners of the stations. */
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /** The bridge port that an element (switch port, uplink NIC, adapter) stands for. */
  public Optional<Port> port(ElementId id) {
    return Optional.ofNullable(portsById.get(id));
  }

  /**
   * Something that relays frames between its ports.
   *
   * @param index its number
   * @param id the switch or outside
   * @param kind how it decides
   * @param host the host it runs on; empty for physical ones
   * @param ports the numbers of its ports
   */
  public record Bridge(
      int index, ElementId id, BridgeKind kind, Optional<ElementId> host, List<Integer> ports) {}

  /** How a bridge decides where a frame goes. */
  public enum BridgeKind {
    /** Learns addresses and floods unknown ones (IEEE 802.1Q, 8.7 and 8.8). */
    PHYSICAL,
    /** Knows the addresses of its adapters; unknown ones go to the external port (Hyper-V). */
    VIRTUAL,
    /** A network of which nothing is described; relays everything. */
    OUTSIDE
  }

  /**
   * A port of a bridge. At most one of peer and station is set; neither: nothing is attached.
   *
   * @param index its number
   * @param id the switch port, uplink NIC or adapter it stands for
   * @param bridge the number of its bridge
   * @param policy what it does with VLANs
   * @param external whether it is an external port of a virtual switch
   * @param splitHorizon whether no frame passes between it and another such port of its bridge: the
   *     uplinks of a team, and protected ports
   * @param peer the number of the port at the other end of the link, or {@link #NONE}
   * @param station the number of the station attached to it, or {@link #NONE}
   * @param link the cable on it; empty inside a host
   */
  public record Port(
      int index,
      ElementId id,
      int bridge,
      PortPolicy policy,
      boolean external,
      boolean splitHorizon,
      int peer,
      int station,
      Optional<Link> link) {
    /** Whether the bridge may relay a frame that came in by this port out of the other one. */
    public boolean relaysTo(Port out) {
      return index != out.index && !(splitHorizon && out.splitHorizon);
    }
  }

  /**
   * An interface that sends and receives frames of its own.
   *
   * @param index its number
   * @param id the adapter, NIC, server, outside, or uncabled port
   * @param endpoint the number of its owner
   * @param port the number of the bridge port it is attached to, or {@link #NONE}
   * @param interfaces what it sends and takes, by tag; never empty
   * @param anywhere the VLANs it is in besides: of an outside, or of a trunk adapter of whose VLANs
   *     nothing is said
   * @param mac its address
   * @param adapter how a machine sees it; empty for everything that is no machine's
   */
  public record Station(
      int index,
      ElementId id,
      int endpoint,
      int port,
      List<Interface> interfaces,
      Optional<Anywhere> anywhere,
      MacAddress mac,
      Optional<VirtualAdapter.Kind> adapter) {
    /** Copies the list. */
    public Station {
      interfaces = List.copyOf(interfaces);
    }

    /** The same station with some of its interfaces only. */
    public Station with(List<Interface> some) {
      return new Station(index, id, endpoint, port, some, anywhere, mac, adapter);
    }

    /** The tag it sets and expects, or {@link Tag#NONE}; of several the first. */
    public int tag() {
      return interfaces.getFirst().tag();
    }

    /** Its IP address; of several the first. */
    public Optional<IpInterface> ip() {
      return interfaces.getFirst().ip();
    }

    /** Whether it takes a frame that its port hands it with this tag. */
    public boolean takes(int tag) {
      return anywhere.filter(a -> a.has(Tag.vlan(tag))).isPresent()
          || anywhere.isEmpty()
              && interfaces.stream().anyMatch(i -> Tag.vlan(i.tag()) == Tag.vlan(tag));
    }
  }

  /**
   * What a station is in one VLAN.
   *
   * @param tag the tag it sets and expects, or {@link Tag#NONE}
   * @param ip its address there
   */
  public record Interface(int tag, Optional<IpInterface> ip) {}

  /**
   * Membership in many VLANs without an address in each.
   *
   * @param vlans the VLANs it tags
   * @param untagged whether it sends and takes untagged frames
   */
  public record Anywhere(VlanSet vlans, boolean untagged) {
    /** In every VLAN there is. */
    public static final Anywhere EVERYWHERE = new Anywhere(VlanSet.ALL, true);

    /** Whether it sends and takes frames tagged so; 0: untagged. */
    public boolean has(int vlan) {
      return vlan == 0 ? untagged : vlans.contains(vlan);
    }
  }

  /**
   * An owner of stations.
   *
   * @param index its number
   * @param id the machine, server, host (for its management operating system), outside or port
   * @param kind what it is
   * @param department the department it is a member of
   * @param host the host it runs on; empty for physical ones
   * @param services what it offers
   * @param stations the numbers of its stations
   */
  public record Endpoint(
      int index,
      ElementId id,
      EndpointKind kind,
      Optional<ElementId> department,
      Optional<ElementId> host,
      List<Service> services,
      List<Integer> stations) {}

  /** What an endpoint is. */
  public enum EndpointKind {
    /** A virtual machine. */
    MACHINE,
    /** A physical server. */
    SERVER,
    /** The management operating system of a host. */
    MANAGEMENT,
    /** A network of which nothing is described. */
    OUTSIDE,
    /** Whatever may be plugged into an uncabled access port. */
    SOCKET,
    /**
     * A router, firewall, routing switch or machine in such a role: it counts by what it forwards.
     */
    ROUTER
  }
}
