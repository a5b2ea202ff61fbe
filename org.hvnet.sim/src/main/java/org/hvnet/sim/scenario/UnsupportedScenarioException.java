package org.hvnet.sim.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;

/** A scenario asks for something that no run models yet; nothing has been run. */
public final class UnsupportedScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<ScenarioLimits.Hit> hits;

  UnsupportedScenarioException(ElementId scenario, List<ScenarioLimits.Hit> hits) {
    super(
        hits.stream()
            .map(Object::toString)
            .collect(Collectors.joining("; ", scenario + " cannot be run: ", "")));
    this.hits = List.copyOf(hits);
  }

  /** What it asks for. */
  public List<ScenarioLimits.Hit> hits() {
    return hits;
  }
}
