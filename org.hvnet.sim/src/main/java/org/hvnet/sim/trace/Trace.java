package org.hvnet.sim.trace;

import java.util.List;

/**
 * All steps of the frames of one conversation, in order of time.
 *
 * @param subject who talks to whom
 * @param steps the steps
 */
public record Trace(String subject, List<Step> steps) {
  /** Copies the list. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /** The steps in which copies of a frame were lost. */
  public List<Step> losses() {
    return steps.stream().filter(Step::isLoss).toList();
  }
}
