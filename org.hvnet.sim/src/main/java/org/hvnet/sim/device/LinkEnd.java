package org.hvnet.sim.device;

import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;

/**
 * One end of a link: a port of a bridge, or the interface of a station. A frame that is sent leaves
 * as soon as the frames before it have, takes its time on the wire (8 octets of preamble and 12 of
 * gap included; IEEE 802.3), then the time of the distance. That needs no event but the arrival,
 * and is exact for one queue: {@code departure = max(now, busyUntil) + wire time}.
 */
public final class LinkEnd {
  private static final int PREAMBLE_FCS_GAP = 8 + 4 + 12;
  private static final int FULL_SIZE = 1538;
  private static final long PICOSECONDS = 1_000;

  /** Earlier than any time of a run, yet far enough from the least number to be subtracted from. */
  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  final int index;
  final Topology.Port port;
  final Topology.Station station;
  final Bridge bridge;
  final PortPolicy policy;

  /** The other end; null if nothing is attached. */
  LinkEnd far;

  /** Whether a cable or the inside of a host is between the ends. */
  boolean cabled;

  /** Who takes the frames of a machine off this port; null unless an adapter is behind it. */
  ParentPartition parent;

  long parentNanos;
  long picosecondsPerOctet = 100;
  long delayNanos;

  /** How many of the elements it depends on have failed. */
  int failures;

  boolean up;

  /** Counts the times the link went down, so that frames in flight at that time are known. */
  int epoch;

  private long busyUntil = LONG_AGO;

  private LinkEnd(int index, Topology.Port port, Topology.Station station, Bridge bridge) {
    this.index = index;
    this.port = port;
    this.station = station;
    this.bridge = bridge;
    this.policy = port == null ? null : port.policy();
  }

  static LinkEnd of(int index, Topology.Port port, Bridge bridge) {
    return new LinkEnd(index, port, null, bridge);
  }

  static LinkEnd of(int index, Topology.Station station) {
    return new LinkEnd(index, null, station, null);
  }

  /**
   * Queues a frame and returns when the other end has received all of it.
   *
   * @param now when it is ready
   * @param octets its length with tag, without frame check sequence
   */
  long transmit(long now, int octets) {
    long start = Math.max(now * PICOSECONDS, busyUntil);
    busyUntil = start + (octets + PREAMBLE_FCS_GAP) * picosecondsPerOctet;
    return Math.ceilDiv(busyUntil, PICOSECONDS) + delayNanos;
  }

  /** How long a tagged frame of the least length takes. */
  long leastFrameNanos() {
    return Math.ceilDiv((64 + PREAMBLE_FCS_GAP) * picosecondsPerOctet, PICOSECONDS);
  }

  /** Whether the queue has no room at this time. */
  boolean isFull(long now, int queueFrames) {
    return busyUntil - now * PICOSECONDS > (long) queueFrames * FULL_SIZE * picosecondsPerOctet;
  }

  /** Whether the parent partition has as many frames before it as the queue holds. */
  boolean isParentBusy(long now, int queueFrames) {
    return parent.backlog(now) > queueFrames * parentNanos;
  }

  /** Empties the queue; the link has gone down. */
  void discard() {
    epoch++;
    busyUntil = LONG_AGO;
  }

  /** Whether the interface of the station takes a frame with this tag. */
  boolean accepts(int tag) {
    return station.takes(tag);
  }

  /** Whether bridges are at both ends; a loop consists of such links. */
  boolean joinsBridges() {
    return bridge != null && far.bridge != null;
  }

  /** The address of the station at the other end; the broadcast address if there is none. */
  long farMac() {
    return far == null || far.station == null
        ? MacAddress.BROADCAST.value()
        : far.station.mac().value();
  }

  /** The number of this end: those of ports are the topology's, those of stations follow. */
  public int index() {
    return index;
  }

  /** The switch port, uplink NIC or adapter; for a station its interface. */
  public ElementId id() {
    return port != null ? port.id() : station.id();
  }

  /** The switch or outside whose port it is, or the station. */
  public ElementId device() {
    return bridge != null ? bridge.id() : station.id();
  }

  /** The number of the station whose interface it is, or {@link Topology#NONE}. */
  public int station() {
    return station == null ? Topology.NONE : station.index();
  }

  /** Whether a cable, not the inside of a host, leads away from it. */
  public boolean hasCable() {
    return cabled;
  }

  /** The other end; null if nothing is attached. */
  public LinkEnd far() {
    return far;
  }
}
