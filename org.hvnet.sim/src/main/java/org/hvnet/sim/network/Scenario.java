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
 */
public record Scenario(
    ElementId id,
    Duration run,
    long seed,
    List<Traffic> traffic,
    List<Event> events,
    List<Expectation> expectations,
    List<Always> always,
    List<ElementId> captures) {
  /** Copies all lists. */
  public Scenario {
    traffic = List.copyOf(traffic);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
    always = List.copyOf(always);
    captures = List.copyOf(captures);
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
   */
  public record Traffic(
      ElementId id, Group from, Group to, Optional<Service> service, Duration interval) {}

  /**
   * Something that happens to an element.
   *
   * @param at when, from the start of the run
   * @param action what
   * @param element a port, NIC, switch or host
   */
  public record Event(Duration at, Action action, ElementId element) {}

  /** What can happen to an element. */
  public enum Action {
    /** It stops working. */
    FAIL,
    /** It works again. */
    REPAIR
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
}
