package org.hvnet.sim.verify;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.ElementId;

/**
 * What the verifier says of one sentence.
 *
 * @param subject the requirement, or the default as {@code policy.between}
 * @param text the sentence in words
 * @param demand whether it demands or forbids; decides the code of the finding
 * @param outcome proved, refuted or not decided
 * @param counterexamples one for each refuted kind of pair; empty unless refuted
 * @param undecided why it is not decided, in one sentence without a full stop; empty if it is
 */
public record Verdict(
    ElementId subject,
    String text,
    Demand demand,
    Outcome outcome,
    List<Counterexample> counterexamples,
    Optional<String> undecided) {
  /** Copies the list. */
  public Verdict {
    counterexamples = List.copyOf(counterexamples);
  }

  static Verdict of(
      ElementId subject,
      String text,
      Demand demand,
      List<Counterexample> counterexamples,
      Optional<String> open) {
    Outcome outcome =
        !counterexamples.isEmpty()
            ? Outcome.REFUTED
            : open.isPresent() ? Outcome.NOT_DECIDED : Outcome.PROVED;
    return new Verdict(
        subject,
        text,
        demand,
        outcome,
        counterexamples,
        outcome == Outcome.NOT_DECIDED ? open : Optional.empty());
  }

  /** Whether the sentence is proved. */
  public boolean proved() {
    return outcome == Outcome.PROVED;
  }

  /** Whether the sentence is refuted. */
  public boolean refuted() {
    return outcome == Outcome.REFUTED;
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
    REFUTED,
    /** Neither: something that may decide it is not looked at yet. */
    NOT_DECIDED
  }
}
