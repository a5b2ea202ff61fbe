package org.hvnet.sim.network;

import java.time.Duration;
import java.util.Optional;

/**
 * A sentence that must be true.
 *
 * @param id its name, or its number among the unnamed ones
 * @param sentence what it says
 * @param qualifiers how much, how fast, and after which failure
 */
public record Requirement(ElementId id, Sentence sentence, Qualifiers qualifiers) {

  /** A sentence about the settled network. */
  public Requirement(ElementId id, Sentence sentence) {
    this(id, sentence, Qualifiers.NONE);
  }

  /**
   * What a sentence says besides.
   *
   * @param rate the rate that each member sends
   * @param latency the time of one full-size frame there and back
   * @param failure what may fail
   * @param back the time after which it holds again
   */
  public record Qualifiers(
      Optional<DataRate> rate,
      Optional<Duration> latency,
      Optional<Failure> failure,
      Optional<Duration> back) {
    /** Nothing more is said. */
    public static final Qualifiers NONE =
        new Qualifiers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What fails.
   *
   * @param kind any of this kind; empty: the element itself
   * @param count how many at once
   * @param element the element, or what the failing ones belong to
   */
  public record Failure(Optional<Kind> kind, int count, Optional<ElementId> element) {}

  /** A kind of what can fail. */
  public enum Kind {
    /** A cable. */
    LINK,
    /** A physical NIC. */
    NIC,
    /** A port of a physical switch. */
    PORT,
    /** A physical switch. */
    SWITCH,
    /** A host. */
    HOST,
    /** Any of these. */
    ELEMENT
  }
}
