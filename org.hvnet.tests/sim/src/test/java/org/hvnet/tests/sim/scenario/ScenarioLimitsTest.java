package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hvnet.tests.sim.support.Contoso.at;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.network.Scenario.Event;
import org.hvnet.sim.network.Scenario.Kind;
import org.hvnet.sim.scenario.ScenarioLimits;
import org.hvnet.sim.scenario.ScenarioLimits.Hit;
import org.hvnet.sim.scenario.ScenarioLimits.Limit;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.sim.scenario.UnsupportedScenarioException;
import org.hvnet.tests.sim.support.Contoso;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simulator does not model is refused, and nothing else is. */
class ScenarioLimitsTest {
  private static final Scenario PLAIN = scenario(List.of(), List.of(), false, 0);

  private static Scenario scenario(
      List<Scenario.Traffic> traffic, List<Event> events, boolean cold, int changes) {
    return new Scenario(
        id("S"),
        Duration.ofSeconds(1),
        1,
        traffic,
        events,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        cold,
        changes);
  }

  private static List<Limit> limits(Network network, Scenario scenario) {
    return ScenarioLimits.of(network, scenario).stream().map(Hit::limit).toList();
  }

  @ParameterizedTest
  @CsvSource({"START, START_STOP", "STOP, START_STOP", "MOVE, MOVE", "PLUG, PLUG", "UNPLUG, PLUG"})
  void eventsThatNoRunKnows(Action action, Limit limit) {
    Scenario scenario = scenario(List.of(), List.of(at(0, action, "VM1")), false, 0);

    assertThat(limits(Contoso.topology().network(), scenario)).containsExactly(limit);
  }

  @ParameterizedTest
  @CsvSource({"STREAM, STREAM", "COPY, COPY", "BURST, BURST"})
  void trafficThatNoRunKnows(Kind kind, Limit limit) {
    var traffic =
        new Scenario.Traffic(
            id("t"),
            group("VM1"),
            group("VM2"),
            Optional.empty(),
            Duration.ofSeconds(1),
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(
            limits(Contoso.topology().network(), scenario(List.of(traffic), List.of(), false, 0)))
        .containsExactly(limit);
  }

  @Test
  void coldStartsAndChangesAreNamedTogether() {
    Topology topology = Contoso.topology();
    Scenario scenario = scenario(List.of(), List.of(), true, 1);

    var thrown =
        catchThrowableOfType(
            UnsupportedScenarioException.class,
            () -> ScenarioRunner.run(topology, scenario, SimulationOptions.DEFAULT));

    assertThat(thrown.hits())
        .containsExactly(new Hit(Limit.COLD_START, id("S")), new Hit(Limit.CHANGE, id("S")));
    assertThat(thrown)
        .hasMessage(
            "S cannot be run: S: cold starts are not simulated yet; "
                + "S: changes in a scenario are not simulated yet");
  }

  @Test
  void measuresAreRefused() {
    var measure =
        new Scenario.Measure(
            id("m"), Duration.ZERO, Scenario.Quantity.LOSS, true, 20, Optional.empty());
    Scenario scenario =
        new Scenario(
            id("S"),
            Duration.ofSeconds(1),
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(measure),
            false,
            0);

    assertThat(limits(Contoso.topology().network(), scenario)).containsExactly(Limit.MEASURE);
  }

  @Test
  void networksThatNoRunKnows() {
    Forwarding all = new Forwarding(Forwarding.Kind.ROUTER, List.of(), List.of(), List.of());
    AdapterVlan isolated = new AdapterVlan.Isolated(new VlanId(3), new VlanId(4));
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch("Sw", trunk("1", "2-4").in("Up"), trunk("2", "2-4"), access("3", 2))
            .router("Core", "Sw.3", all, 0)
            .host(
                "H",
                h ->
                    h.nic("N1", "Sw.1", null)
                        .nic("N2", "Sw.2", null)
                        .external("Ext", "N1", "N2")
                        .vm("V1", "Ext", isolated, null)
                        .settings(all, List.of(), false));

    assertThat(limits(network.build(), PLAIN))
        .containsExactlyInAnyOrder(
            Limit.LINK_AGGREGATION,
            Limit.ROUTER,
            Limit.TEAM,
            Limit.PRIVATE_VLAN,
            Limit.FORWARDING_MACHINE);
  }

  @Test
  void aLoopThatASpanningTreeOpensIsRefused() {
    NetworkBuilder tree =
        new NetworkBuilder()
            .physicalSwitch("P", trunk("1", "2"), trunk("2", "2"))
            .physicalSwitch("Q", trunk("1", "2"), trunk("2", "2"))
            .link("P.1", "Q.1");
    assertThat(limits(tree.build(), PLAIN)).isEmpty();

    assertThat(ScenarioLimits.of(tree.link("P.2", "Q.2").build(), PLAIN))
        .containsExactly(new Hit(Limit.SPANNING_TREE, id("P.2")));
  }

  @Test
  void whatTheSimulatorModelsIsRun() {
    assertThat(limits(Contoso.topology().network(), Contoso.cut(List.of(), List.of()))).isEmpty();
    assertThat(Arrays.stream(Limit.values()).map(Limit::sentence).distinct())
        .hasSize(Limit.values().length);
  }
}
