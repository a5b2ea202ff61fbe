package org.hvnet.sim.scenario;

import java.util.Optional;
import org.hvnet.sim.network.ElementId;

/**
 * What became of one expectation.
 *
 * @param id its place in the scenario
 * @param verdict whether it was met
 * @param breach the first breach, if it was broken
 * @param note why it is undecided; empty otherwise
 */
public record ExpectationResult(
    ElementId id, Verdict verdict, Optional<Breach> breach, String note) {

  /** Whether an expectation was met. */
  public enum Verdict {
    /** It held in time, and until the next event. */
    MET,
    /** It did not. */
    BROKEN,
    /** The run does not tell. */
    UNDECIDED
  }
}
