package org.hvnet.dsl.declaration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.Scenario;

/**
 * A scenario.
 *
 * @param name its name
 * @param run how long it runs
 * @param seed its seed
 * @param traffic who sends what
 * @param events what happens
 * @param expectations what must hold after events
 * @param always what must always hold
 * @param captures whose cables are captured
 */
public record DeclaredScenario(
    DeclaredName name,
    Optional<Duration> run,
    long seed,
    List<Traffic> traffic,
    List<Event> events,
    List<Expectation> expectations,
    List<DeclaredSentence> always,
    List<NameReference> captures) {
  /** Copies all lists. */
  public DeclaredScenario {
    traffic = List.copyOf(traffic);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
    always = List.copyOf(always);
    captures = List.copyOf(captures);
  }

  /**
   * Conversations.
   *
   * @param from who opens them
   * @param to with whom
   * @param service on which service; empty: ICMP echo
   * @param interval time between two of them
   * @param at where it stands
   */
  public record Traffic(
      DeclaredGroup from,
      DeclaredGroup to,
      Optional<NameReference> service,
      Duration interval,
      SourceRange at) {}

  /**
   * Something that happens.
   *
   * @param at when
   * @param action what
   * @param element to what
   */
  public record Event(Duration at, Scenario.Action action, NameReference element) {}

  /**
   * Something that must hold.
   *
   * @param after the time of the event above it
   * @param within the time allowed
   * @param sentence what must hold
   */
  public record Expectation(Duration after, Duration within, DeclaredSentence sentence) {}
}
