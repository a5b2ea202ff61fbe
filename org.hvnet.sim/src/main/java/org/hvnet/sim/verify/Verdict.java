package org.hvnet.sim.verify;

import java.util.List;
import org.hvnet.sim.network.ElementId;

/**
 * What the verifier says of one sentence.
 *
 * @param subject the requirement, or the default as {@code policy.between}
 * @param text the sentence in words
 * @param demand whether it demands or forbids; decides the code of the finding
 * @param outcome proved or refuted
 * @param counterexamples one for each refuted kind of pair; empty if proved
 */
public record Verdict(
    ElementId subject,
    String text,
    Demand demand,
    Outcome outcome,
    List<Counterexample> counterexamples) {
  /** Copies the list. */
  public Verdict {
    counterexamples = List.copyOf(counterexamples);
  }

  static Verdict of(
      ElementId subject, String text, Demand demand, List<Counterexample> counterexamples) {
    return new Verdict(
        subject,
        text,
        demand,
        counterexamples.isEmpty() ? Outcome.PROVED : Outcome.REFUTED,
        counterexamples);
  }

  /** Whether the sentence is proved. */
  public boolean proved() {
    return outcome == Outcome.PROVED;
  }

  /** What a sentence is about. */
  public enum Demand {
    /** Something must be reached. */
    REACH,
    /** Something must not be reached. */
    APART,
    /** Nothing may be seen. */
    INVISIBLE,
    /** A LUN is for some only. */
    STORAGE,
    /** Ways must be separate. */
    SEPARATE
  }

  /** The outcome of a proof. */
  public enum Outcome {
    /** True in every case. */
    PROVED,
    /** False, with a counterexample. */
    REFUTED
  }
}
