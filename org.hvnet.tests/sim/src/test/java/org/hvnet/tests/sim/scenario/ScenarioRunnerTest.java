package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hvnet.tests.sim.scenario.Runs.always;
import static org.hvnet.tests.sim.scenario.Runs.expectation;
import static org.hvnet.tests.sim.scenario.Runs.run;
import static org.hvnet.tests.sim.support.Contoso.at;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.expect;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.ping;
import static org.hvnet.tests.sim.support.Contoso.reaches;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;
import org.hvnet.sim.scenario.PairStatistics;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.UnsupportedScenarioException;
import org.hvnet.tests.sim.support.Contoso;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Traffic, storms, and scenarios that make no sense. */
class ScenarioRunnerTest {
  @Test
  void aLoopEndsTheScenarioWithItsName() {
    Topology topology =
        new NetworkBuilder()
            .withoutSpanningTree()
            .physicalSwitch("P", trunk("1", "1-9", 1), trunk("2", "1-9", 1), access("3", 1))
            .physicalSwitch("Q", trunk("1", "1-9", 1), trunk("2", "1-9", 1), access("3", 1))
            .server("A", "P.3", "10.0.0.1/24")
            .server("B", "Q.3", "10.0.0.2/24")
            .link("P.1", "Q.1")
            .link("P.2", "Q.2")
            .topology();
    ScenarioResult result =
        run(
            topology,
            3600,
            List.of(ping(group("A"), group("B"), Duration.ofMillis(1))),
            List.of(),
            List.of(expect("e", 0, 1, reaches(group("A"), group("B")))),
            List.of());

    assertThat(result.storm()).isPresent();
    assertThat(result.storm().get().toString())
        .startsWith("storm: ARP announcement of 10.0.0.1 of A circulates");
    assertThat(result.expectations().getFirst().verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(result.passed()).isFalse();
  }

  @Test
  void everyPairOfATrafficIsCountedByItself() {
    ScenarioResult result =
        run(
            Contoso.topology(),
            10,
            List.of(
                new Scenario.Traffic(
                    id("t"),
                    group("VM1", "VM7"),
                    group("VM7", "Server1"),
                    Optional.of(Contoso.SQL),
                    Duration.ofSeconds(1))),
            List.of(),
            List.of(),
            List.of());

    Duration none = Duration.ZERO;
    assertThat(result.traffic().getFirst().pairs())
        .containsExactly(
            new PairStatistics(id("VM1"), id("VM7"), 10, 0, 10, 0, none),
            new PairStatistics(id("VM1"), id("Server1"), 10, 10, 0, 0, none),
            new PairStatistics(id("VM7"), id("Server1"), 10, 10, 0, 0, none));
  }

  @Test
  void everybodyIsKnownToTheSwitchesWhenTheRunStarts() {
    ScenarioResult result =
        run(
            Contoso.topology(),
            1,
            List.of(ping(group("VM1"), group("VM7"), Duration.ofSeconds(1))),
            List.of(),
            List.of(),
            List.of());

    int flooded = 7;
    int direct = 5;
    assertThat(result.frameHops())
        .as("an ARP request, its reply, an echo request, its reply")
        .isEqualTo(flooded + 3 * direct);
  }

  @Test
  void trafficToAnotherSubnetIsLostWithoutAFrame() {
    ScenarioResult result =
        run(
            Contoso.topology(),
            10,
            List.of(ping(group("VM1"), group("VM3"), Duration.ofSeconds(1))),
            List.of(),
            List.of(),
            List.of());

    assertThat(result.traffic().getFirst().pairs())
        .containsExactly(
            new PairStatistics(id("VM1"), id("VM3"), 10, 0, 0, 10, Duration.ofSeconds(10)));
    assertThat(result.frameHops()).isZero();
  }

  @Test
  void badScenariosAreRefusedWithAReason() {
    Topology topology = Contoso.topology();
    assertThatThrownBy(() -> expectation(topology, new Sentence.Isolated(department("RnD"))))
        .isInstanceOf(UnsupportedScenarioException.class)
        .hasMessageContaining("e: a run cannot look at this sentence yet");
    assertThatThrownBy(() -> always(topology, reaches(group("VM1"), group("VM2"))))
        .isInstanceOf(UnsupportedScenarioException.class)
        .hasMessageContaining("a run cannot look at this sentence yet");
    assertThatThrownBy(
            () -> run(topology, 101 * 86_400, List.of(), List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100 days");
    assertThatThrownBy(
            () ->
                run(
                    topology,
                    1,
                    List.of(ping(group("VM1"), group("VM2"), Duration.ZERO)),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval of ping");
    assertThatThrownBy(
            () ->
                run(
                    topology,
                    9,
                    List.of(),
                    List.of(at(1, Action.FAIL, "Nothing")),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nothing");
  }
}
