package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.expect;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.mustNotReach;
import static org.hvnet.tests.sim.support.Contoso.reaches;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import java.util.List;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.Breach;
import org.hvnet.sim.scenario.ExpectationResult;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;
import org.hvnet.sim.scenario.PairStatistics;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.tests.sim.support.Contoso;
import org.junit.jupiter.api.Test;

/** The one cable between two physical switches fails, and is repaired. */
class CutScenarioTest {
  private final ScenarioResult result =
      ScenarioRunner.run(
          Contoso.topology(),
          Contoso.cut(
              List.of(
                  expect("near", 5, 1, reaches(group("VM1", "VM2"), group("Server1"))),
                  expect("far", 5, 1, reaches(department("Sales"), department("Sales"))),
                  expect("again", 15, 2, reaches(department("Sales"), department("Sales"))),
                  expect("apart", 15, 0, mustNotReach(department("Sales"), department("HR"))),
                  expect(
                      "sql",
                      0,
                      0,
                      new Sentence.Reaches(group("VM7"), group("Server1"), List.of(Contoso.SQL))),
                  expect("late", 15, 20, reaches(group("VM1"), group("VM7")))),
              List.of()),
          SimulationOptions.DEFAULT);

  private ExpectationResult expectation(String name) {
    return result.expectations().stream()
        .filter(e -> e.id().equals(id(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePingIsInterruptedForTheTenSecondsOfTheFailure() {
    assertThat(result.traffic())
        .flatExtracting(t -> t.pairs())
        .containsExactly(
            new PairStatistics(id("VM1"), id("VM7"), 300, 200, 0, 100, Duration.ofSeconds(10)));
  }

  @Test
  void expectationsThatHoldAreMet() {
    assertThat(expectation("near").verdict()).isEqualTo(Verdict.MET);
    assertThat(expectation("again").verdict()).isEqualTo(Verdict.MET);
    assertThat(expectation("apart").verdict()).isEqualTo(Verdict.MET);
    assertThat(expectation("sql").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void theBrokenExpectationNamesThePairTheTimeAndThePortThatIsDown() {
    assertThat(expectation("far").verdict()).isEqualTo(Verdict.BROKEN);
    Breach breach = expectation("far").breach().orElseThrow();
    assertThat(breach.from()).isEqualTo(id("VM1"));
    assertThat(breach.to()).isEqualTo(id("VM7"));
    assertThat(breach.time()).isBetween(Duration.ofSeconds(6), Duration.ofMillis(6001));
    assertThat(breach.place()).isEqualTo(id("SwitchA.24"));
    assertThat(breach.losses())
        .isNotEmpty()
        .allSatisfy(
            step -> {
              assertThat(step.port()).isEqualTo(id("SwitchA.24"));
              assertThat(step.reason()).contains(DropReason.Disconnected);
            });
  }

  @Test
  void whatWouldHaveToHoldAfterTheEndIsUndecided() {
    assertThat(expectation("late").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(expectation("late").note()).contains("ends");
  }

  @Test
  void researchAndDevelopmentStaysInvisible() {
    assertThat(result.always()).hasSize(1).allMatch(a -> a.breach().isEmpty());
  }

  @Test
  void parentPartitionsAreChargedAndAssumptionsNamed() {
    assertThat(result.parentCpu().keySet()).containsExactly(id("Host1"), id("Host2"));
    assertThat(result.parentCpu().values()).allMatch(Duration::isPositive);
    assertThat(result.assumptions())
        .anyMatch(a -> a.startsWith("synthetic adapter: guest 2000 ns, parent 3000 ns"))
        .anyMatch(a -> a.startsWith("emulated adapter: guest 20000 ns, parent 60000 ns"));
  }

  @Test
  void noStormBreaksOutAndTheRunIsAsLongAsAskedFor() {
    assertThat(result.storm()).isEmpty();
    assertThat(result.simulated()).isEqualTo(Duration.ofSeconds(30));
    assertThat(result.passed()).as("one expectation is broken").isFalse();
  }
}
