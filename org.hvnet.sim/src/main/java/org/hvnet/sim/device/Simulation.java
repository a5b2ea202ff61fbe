package org.hvnet.sim.device;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.kernel.EventQueue;
import org.hvnet.sim.network.ElementId;

/**
 * One run of a network: frames from interface to interface in simulated time. Times are
 * nanoseconds; a run may begin before zero, to settle. The same calls give the same run. A run in
 * which a frame circulates ends by itself, see {@link #storm}. Not thread-safe; run replicas in
 * parallel instead.
 */
public final class Simulation {
  private static final int ARRIVE = 0;
  private static final int RELAY = 1;
  private static final int TIMER = 2;

  private final Topology topology;
  private final EventQueue events = new EventQueue();
  private final Wiring wiring;
  private final LinkEnd[] ends;
  private final Station[] stations;
  private final Failures failures;
  private final DropCounters drops;
  private final int queueFrames;
  private final int stormLimit;
  private FrameObserver observer = FrameObserver.NONE;
  private long now;
  private long frameHops;
  private Storm storm;

  /**
   * The network with everything working and nobody at its interfaces yet.
   *
   * @param topology the wiring
   * @param settings what the specification does not say of devices
   */
  public Simulation(Topology topology, DeviceSettings settings) {
    this.topology = topology;
    wiring = new Wiring(this, topology, settings);
    ends = wiring.ends;
    stations = new Station[topology.stations().size()];
    Arrays.fill(stations, (Station) (frame, tag) -> {});
    failures = new Failures(wiring, stations);
    drops = new DropCounters(ends);
    queueFrames = settings.queueFrames();
    stormLimit = 64 + 2 * ends.length;
  }

  /** The wiring of the network. */
  public Topology topology() {
    return topology;
  }

  /** The present, in nanoseconds of simulated time; 0 before the first event. */
  public long now() {
    return now;
  }

  /** Puts somebody at an interface, instead of whoever was there. */
  public void attach(int station, Station who) {
    stations[station] = who;
  }

  /** Lets somebody see every step of every frame, instead of whoever did. */
  public void observe(FrameObserver who) {
    observer = who;
  }

  /** Does something at a time, which must not have passed. */
  public void at(long time, Runnable action) {
    events.schedule(time, TIMER, 0, 0, action);
  }

  /** Lets a port, link, NIC, switch, machine or host fail, now. */
  public void fail(ElementId element) {
    failures.fail(element);
  }

  /** Lets an element that has failed work again, now. */
  public void repair(ElementId element) {
    failures.repair(element);
  }

  /**
   * Sends a frame of a station, now.
   *
   * @param station the number of the station
   * @param content the octets of the frame, untagged; not to be changed afterwards
   * @param tag the tag it sets, or {@link Tag#NONE}
   * @param conversation the conversation the frame belongs to; 0: none
   * @param traced whether somebody wants to see each step of it
   */
  public void send(int station, byte[] content, int tag, int conversation, boolean traced) {
    LinkEnd end = stationEnd(station);
    Frame frame = new Frame(content, station, conversation, traced);
    observer.sent(now, end, frame, tag);
    transmit(end, frame, tag);
  }

  /** Runs up to a time, all events of that time included, or to a {@link #storm}. */
  public void run(long until) {
    while (storm == null && events.nextTime() <= until) {
      events.next();
      now = events.time();
      switch (events.kind()) {
        case ARRIVE -> arrive();
        case RELAY -> relay();
        default -> ((Runnable) events.subject()).run();
      }
    }
    now = Math.max(now, until);
  }

  private void arrive() {
    LinkEnd at = ends[events.target()];
    Frame frame = (Frame) events.subject();
    int tag = (int) events.data();
    if (wasCut(at)) {
      drop(at, frame, tag, DropReason.Disconnected);
      return;
    }
    frameHops++;
    if (++frame.receptions > stormLimit && at.joinsBridges()) {
      ElementId origin = topology.stations().get(frame.origin()).id();
      storm = new Storm(now, origin, frame.toString(), at.id(), frame.receptions);
      return;
    }
    observer.received(now, at, frame, tag);
    if (at.bridge == null) {
      deliver(at, frame, tag);
    } else if (at.parent == null) {
      at.bridge.receive(at, frame, tag);
    } else if (at.isParentBusy(now, queueFrames)) {
      drop(at, frame, tag, DropReason.QueueFull);
    } else {
      long done = at.parent.work(now, at.parentNanos);
      events.schedule(done, RELAY, at.index, events.data(), frame);
    }
  }

  /** Goes on with a frame for which the parent partition has done its work. */
  private void relay() {
    LinkEnd at = ends[events.target()];
    if (wasCut(at)) {
      drop(at, (Frame) events.subject(), (int) events.data(), DropReason.Disconnected);
    } else {
      at.bridge.receive(at, (Frame) events.subject(), (int) events.data());
    }
  }

  private boolean wasCut(LinkEnd at) {
    return events.data() >> 32 != at.epoch;
  }

  private void deliver(LinkEnd at, Frame frame, int tag) {
    if (!at.accepts(tag)) {
      drop(at, frame, tag, DropReason.FilteredVLAN);
      return;
    }
    observer.delivered(now, at, frame, tag);
    stations[at.station()].receive(frame, tag);
  }

  void transmit(LinkEnd from, Frame frame, int tag) {
    if (!from.up) {
      drop(from, frame, tag, DropReason.Disconnected);
      return;
    }
    long ready = now;
    if (from.parent != null) {
      if (from.isParentBusy(now, queueFrames)) {
        drop(from, frame, tag, DropReason.QueueFull);
        return;
      }
      ready = from.parent.work(now, from.parentNanos);
    }
    if (from.isFull(ready, queueFrames)) {
      drop(from, frame, tag, DropReason.QueueFull);
      return;
    }
    observer.transmitted(now, from, frame, tag);
    long arrival = from.transmit(ready, frame.content().length + (tag == Tag.NONE ? 0 : 4));
    long data = (long) from.epoch << 32 | tag & 0xFFFF_FFFFL;
    events.schedule(arrival, ARRIVE, from.far.index, data, frame);
  }

  void decide(LinkEnd in, Frame frame, int vlan, Decision decision) {
    observer.decided(now, in, frame, vlan, decision);
  }

  void withhold(LinkEnd port, Frame frame, int vlan, DropReason reason) {
    observer.withheld(now, port, frame, vlan, reason);
  }

  void drop(LinkEnd at, Frame frame, int tag, DropReason reason) {
    drops.count(at, reason);
    observer.dropped(now, at, frame, tag, reason);
  }

  /** The interface of a station. */
  public LinkEnd stationEnd(int station) {
    return ends[topology.ports().size() + station];
  }

  /** The end of the link at a port. */
  public LinkEnd portEnd(int port) {
    return ends[port];
  }

  /** The longest time that a frame of the least length takes on a link. */
  public long slowestFrameNanos() {
    return Arrays.stream(ends).mapToLong(LinkEnd::leastFrameNanos).max().orElse(1);
  }

  /** Forgets what was counted so far: frame-hops, drops, processor time. */
  public void resetCounters() {
    frameHops = 0;
    drops.reset();
    wiring.parents.values().forEach(ParentPartition::reset);
  }

  /** How many frames ports and stations have received. */
  public long frameHops() {
    return frameHops;
  }

  /** Where frames were lost, and why. */
  public List<DropCount> drops() {
    return drops.all();
  }

  /** What the parent partition of each host has spent on frames of its machines. */
  public Map<ElementId, Duration> parentCpu() {
    return wiring.parentCpu();
  }

  /** The frame that circulates, if one does; the run has ended with it. */
  public Optional<Storm> storm() {
    return Optional.ofNullable(storm);
  }
}
