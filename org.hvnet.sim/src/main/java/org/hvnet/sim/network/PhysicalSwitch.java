package org.hvnet.sim.network;

import java.util.List;

/**
 * A physical 802.1Q switch.
 *
 * @param id its name
 * @param ports its ports
 * @param spanningTree how it prevents loops
 * @param interfaces its layer-3 interfaces; it routes between them
 */
public record PhysicalSwitch(
    ElementId id,
    List<SwitchPort> ports,
    SpanningTree spanningTree,
    List<Router.Interface> interfaces) {
  /** Copies all lists. */
  public PhysicalSwitch {
    ports = List.copyOf(ports);
    interfaces = List.copyOf(interfaces);
  }

  /** A switch of which only the ports matter. */
  public PhysicalSwitch(ElementId id, List<SwitchPort> ports) {
    this(id, ports, SpanningTree.DEFAULT, List.of());
  }

  /**
   * Loop prevention.
   *
   * @param protocol the protocol
   * @param priority the bridge priority, 0 to 61440 in steps of 4096 (802.1Q, 14.2.5)
   */
  public record SpanningTree(Protocol protocol, int priority) {
    /** RSTP with the recommended priority (802.1Q, table 13-3). */
    public static final SpanningTree DEFAULT = new SpanningTree(Protocol.RSTP, 32768);
  }

  /** A spanning tree protocol. */
  public enum Protocol {
    /** Loops are not prevented. */
    NONE,
    /** 802.1D-1998. */
    STP,
    /** 802.1D-2004. */
    RSTP,
    /** 802.1Q, one tree for several VLANs. */
    MSTP
  }
}
