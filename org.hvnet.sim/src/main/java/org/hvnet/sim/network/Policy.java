package org.hvnet.sim.network;

/**
 * What holds between endpoints of which no requirement speaks.
 *
 * @param inside between members of one department: REACHES, MAY or APART
 * @param between between members of different departments; an endpoint of none is a department of
 *     its own: APART or MAY
 * @param management from machines to management operating systems: APART or MAY
 * @param outside between outsides and everything else: APART or MAY
 * @param written whether the specification states it; a broken default of an unwritten policy is a
 *     warning
 */
public record Policy(Rule inside, Rule between, Rule management, Rule outside, boolean written) {

  /** What a default demands of an ordered pair of endpoints. */
  public enum Rule {
    /** The first reaches the second. */
    REACHES,
    /** Nothing. */
    MAY,
    /** The first must not reach the second. */
    APART
  }
}
