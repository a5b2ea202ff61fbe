package org.hvnet.sim.scenario;

import java.util.List;
import org.hvnet.sim.network.ElementId;

/**
 * What became of one traffic of a scenario.
 *
 * @param id its place in the scenario
 * @param pairs its pairs of endpoints, in order of their numbers
 */
public record TrafficResult(ElementId id, List<PairStatistics> pairs) {
  /** Copies the list. */
  public TrafficResult {
    pairs = List.copyOf(pairs);
  }
}
