package org.hvnet.tests.sim.scenario;

import static org.hvnet.tests.sim.support.Contoso.expect;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Event;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.Breach;
import org.hvnet.sim.scenario.ExpectationResult;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;

/** Runs scenarios of which only some parts matter. */
final class Runs {
  private Runs() {}

  static ScenarioResult run(
      Topology topology,
      long seconds,
      List<Scenario.Traffic> traffic,
      List<Event> events,
      List<Expectation> expectations,
      List<Sentence> always) {
    return ScenarioRunner.run(
        topology,
        new Scenario(
            id("S"),
            Duration.ofSeconds(seconds),
            1,
            traffic,
            events,
            expectations,
            always.stream().map(s -> new Scenario.Always(id("always"), s)).toList(),
            List.of()),
        SimulationOptions.DEFAULT);
  }

  static ExpectationResult expectation(Topology topology, Sentence sentence) {
    return run(topology, 3, List.of(), List.of(), List.of(expect("e", 0, 0, sentence)), List.of())
        .expectations()
        .getFirst();
  }

  static Optional<Breach> always(Topology topology, Sentence sentence) {
    return run(topology, 1, List.of(), List.of(), List.of(), List.of(sentence))
        .always()
        .getFirst()
        .breach();
  }
}
