package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Verdict.Demand;

/** What is found about one sentence while it is being decided. */
final class Ruling {
  private final List<Counterexample> counterexamples = new ArrayList<>();
  private String undecided;

  void refute(Counterexample counterexample) {
    counterexamples.add(counterexample);
  }

  void refute(Collection<Counterexample> others) {
    counterexamples.addAll(others);
  }

  /** Leaves the sentence open; the first reason counts. */
  void leaveOpen(String reason) {
    if (undecided == null) {
      undecided = reason;
    }
  }

  /** Refuted by any counterexample; else open if anything is; else proved. */
  Verdict verdict(ElementId subject, String text, Demand demand) {
    return Verdict.of(subject, text, demand, counterexamples, Optional.ofNullable(undecided));
  }
}
