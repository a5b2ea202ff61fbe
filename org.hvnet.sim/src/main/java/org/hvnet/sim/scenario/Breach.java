package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.List;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.trace.Step;
import org.hvnet.sim.trace.Trace;

/**
 * The first time a sentence did not hold.
 *
 * @param time from the start of the run; negative while the network settled
 * @param from the endpoint whose frames are meant
 * @param to the endpoint they did not reach, or the port or endpoint where they must not be
 * @param place the interface or port where that was noticed
 * @param reason why, in words
 * @param traces what became of the frames, where they were traced
 */
public record Breach(
    Duration time,
    ElementId from,
    ElementId to,
    ElementId place,
    String reason,
    List<Trace> traces) {
  /** Copies the list. */
  public Breach {
    traces = List.copyOf(traces);
  }

  /** Where frames were lost. */
  public List<Step> losses() {
    return traces.stream().flatMap(t -> t.losses().stream()).toList();
  }
}
