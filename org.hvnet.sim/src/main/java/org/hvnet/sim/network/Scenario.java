package org.hvnet.sim.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the simulator is asked to run. A scenario starts settled: every interface has announced
 * itself.
 *
 * @param id its name
 * @param run how long it runs, in simulated time
 * @param seed seed of everything random in it
 * @param traffic who sends what
 * @param events what happens when, in order of time
 * @param expectations what must hold some time after an event
 * @param always sentences that are looked at on every frame
 * @param captures ports and NICs whose links are captured
 * @param measures bounds on what the run measures
 * @param cold whether the run starts with spanning tree and ARP unsettled
 * @param changes how many changes of the specification happen in it
 */
public record Scenario(
    ElementId id,
    Duration run,
    long seed,
    List<Traffic> traffic,
    List<Event> events,
    List<Expectation> expectations,
    List<Always> always,
    List<ElementId> captures,
    List<Measure> measures,
    boolean cold,
    int changes) {
  /** Copies all lists. */
  public Scenario {
    traffic = List.copyOf(traffic);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
    always = List.copyOf(always);
    captures = List.copyOf(captures);
    measures = List.copyOf(measures);
  }

  /** A scenario that starts settled and measures nothing. */
  public Scenario(
      ElementId id,
      Duration run,
      long seed,
      List<Traffic> traffic,
      List<Event> events,
      List<Expectation> expectations,
      List<Always> always,
      List<ElementId> captures) {
    this(id, run, seed, traffic, events, expectations, always, captures, List.of(), false, 0);
  }

  /**
   * Conversations that every member of a group opens with every other member of another, again and
   * again.
   *
   * @param id its place in the scenario
   * @param from who opens them
   * @param to with whom
   * @param service TCP: connect; UDP: one datagram and its answer; empty: ICMP echo
   * @param interval time between two of them
   * @param kind what is sent
   * @param bytes the payload of each, or of a whole copy
   * @param rate the rate of a stream
   * @param frames how many frames a burst has
   */
  public record Traffic(
      ElementId id,
      Group from,
      Group to,
      Optional<Service> service,
      Duration interval,
      Kind kind,
      Optional<Long> bytes,
      Optional<DataRate> rate,
      Optional<Integer> frames) {

    /** Echo requests, connections or datagrams. */
    public Traffic(
        ElementId id, Group from, Group to, Optional<Service> service, Duration interval) {
      this(
          id,
          from,
          to,
          service,
          interval,
          service.isPresent() ? Kind.REQUEST : Kind.PING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** What traffic consists of. */
  public enum Kind {
    /** ICMP echo. */
    PING,
    /** A connection or datagram and its answer. */
    REQUEST,
    /** Frames at a steady rate. */
    STREAM,
    /** A number of bytes, as fast as it goes. */
    COPY,
    /** Frames back to back. */
    BURST
  }

  /**
   * Something that happens to an element.
   *
   * @param at when, from the start of the run
   * @param action what
   * @param element a port, NIC, switch, host or machine
   * @param target the host a machine moves to, or the end a cable is plugged into
   */
  public record Event(Duration at, Action action, ElementId element, Optional<ElementId> target) {

    /** An event without a target. */
    public Event(Duration at, Action action, ElementId element) {
      this(at, action, element, Optional.empty());
    }
  }

  /** What can happen to an element. */
  public enum Action {
    /** It stops working. */
    FAIL,
    /** It works again. */
    REPAIR,
    /** A machine or host is switched on. */
    START,
    /** A machine or host is switched off. */
    STOP,
    /** A machine moves to another host. */
    MOVE,
    /** A cable is plugged in. */
    PLUG,
    /** A cable is pulled. */
    UNPLUG
  }

  /**
   * A sentence that must hold within some time of an event, and from then on until the next one.
   *
   * @param id its place in the scenario
   * @param after the time of the event, zero for the start
   * @param within the time allowed
   * @param sentence what must hold: {@link Sentence.Reaches} or {@link Sentence.MustNotReach}
   */
  public record Expectation(ElementId id, Duration after, Duration within, Sentence sentence) {}

  /**
   * A sentence looked at on every frame.
   *
   * @param id its place in the scenario
   * @param sentence {@link Sentence.Invisible}, {@link Sentence.Isolated} or {@link
   *     Sentence.MustNotReach}
   */
  public record Always(ElementId id, Sentence sentence) {}

  /**
   * A bound on what the run measures, within some time of an event.
   *
   * @param id its place in the scenario
   * @param after the time of the event, zero for the start
   * @param quantity what is measured
   * @param below whether it must stay below the bound; else above
   * @param bound frames, nanoseconds or bits a second
   * @param group whose; empty: of all
   */
  public record Measure(
      ElementId id,
      Duration after,
      Quantity quantity,
      boolean below,
      long bound,
      Optional<Group> group) {}

  /** What a run measures. */
  public enum Quantity {
    /** Frames that were sent and never arrived. */
    LOSS,
    /** Time there and back. */
    LATENCY,
    /** Bits a second that arrived. */
    THROUGHPUT,
    /** Frames that ports dropped. */
    DROPS
  }
}
