package org.hvnet.sim.scenario;

import java.util.Optional;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;

/**
 * Finds out whether one expectation is met, by frames of its own: at the time from which it must
 * hold, then at intervals, and a last time so that the answers still come before the window closes.
 * All these frames take part in the run like any others.
 */
abstract class Probe {
  final Run run;
  final Expectation expectation;

  /** From when the sentence must hold, and until when, in nanoseconds. */
  final long from;

  final long to;

  /**
   * A probe of an expectation.
   *
   * @param to when the next event happens, or the run ends
   */
  Probe(Run run, Expectation expectation, long to) {
    this.run = run;
    this.expectation = expectation;
    this.from = expectation.after().plus(expectation.within()).toNanos();
    this.to = to;
  }

  /** Plans the first probe. */
  void start() {
    if (from < to) {
      run.simulation().at(from, this::probeAndGoOn);
    }
  }

  private void probeAndGoOn() {
    if (breach().isPresent()) {
      return;
    }
    long now = run.simulation().now();
    probe(Math.min(run.timeout(), to - now));
    long next = now + run.options().probeInterval().toNanos();
    next = Math.min(next, to - run.timeout());
    if (next > now) {
      run.simulation().at(next, this::probeAndGoOn);
    }
  }

  /** Probes once; the verdict must be clear after this many nanoseconds. */
  abstract void probe(long timeout);

  /** The first breach so far. */
  abstract Optional<Breach> breach();

  /** The verdict; to be asked when the run has ended. */
  ExpectationResult result() {
    if (breach().isPresent()) {
      return new ExpectationResult(expectation.id(), Verdict.BROKEN, breach(), "");
    }
    if (run.simulation().storm().isPresent()) {
      return undecided("a storm ended the run");
    }
    if (from >= to) {
      return undecided(
          to == run.end()
              ? "the run ends before it must hold"
              : "the next event comes before it must hold");
    }
    return new ExpectationResult(expectation.id(), Verdict.MET, Optional.empty(), "");
  }

  private ExpectationResult undecided(String why) {
    return new ExpectationResult(expectation.id(), Verdict.UNDECIDED, Optional.empty(), why);
  }
}
