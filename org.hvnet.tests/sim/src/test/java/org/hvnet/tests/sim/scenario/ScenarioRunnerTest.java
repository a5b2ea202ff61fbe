package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hvnet.tests.sim.support.Contoso.at;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.expect;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.mustNotReach;
import static org.hvnet.tests.sim.support.Contoso.ping;
import static org.hvnet.tests.sim.support.Contoso.reaches;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.network.Scenario.Event;
import org.hvnet.sim.network.Scenario.Expectation;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.Breach;
import org.hvnet.sim.scenario.ExpectationResult;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;
import org.hvnet.sim.scenario.PairStatistics;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.sim.scenario.ScenarioRunner;
import org.hvnet.sim.scenario.SimulationOptions;
import org.hvnet.tests.sim.support.Contoso;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
  private static ScenarioResult run(
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

  private static ExpectationResult expectation(Topology topology, Sentence sentence) {
    return run(topology, 3, List.of(), List.of(), List.of(expect("e", 0, 0, sentence)), List.of())
        .expectations()
        .getFirst();
  }

  private static Optional<Breach> always(Topology topology, Sentence sentence) {
    return run(topology, 1, List.of(), List.of(), List.of(), List.of(sentence))
        .always()
        .getFirst()
        .breach();
  }

  @Test
  void aMissingVlanOnTheTrunkIsFoundWithThePlaceAndTheReason() {
    ExpectationResult result =
        expectation(Contoso.topology("2,4"), reaches(department("Finance"), department("Finance")));

    assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
    Breach breach = result.breach().orElseThrow();
    assertThat(breach.from()).isEqualTo(id("VM3"));
    assertThat(breach.to()).isEqualTo(id("VM8"));
    assertThat(breach.place()).isEqualTo(id("SwitchA.24"));
    assertThat(breach.losses())
        .extracting(s -> s.reason().orElseThrow())
        .containsOnly(DropReason.FilteredVLAN);
  }

  @Test
  void aRefusedConversationShowsThatTheNetworkReaches() {
    Sentence sentence = new Sentence.Reaches(group("VM1"), group("VM7"), Optional.of(Contoso.SQL));

    assertThat(expectation(Contoso.topology(), sentence).verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void aGroupWithoutMembersBreaksADemand() {
    ExpectationResult result =
        expectation(Contoso.topology(), reaches(department("Nobody"), department("Sales")));

    assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(result.breach().orElseThrow().reason()).isEqualTo("Nobody has no member");
  }

  @Test
  void aDeliveryThatIsForbiddenBreaksAnExpectationWithItsPath() {
    ExpectationResult result =
        expectation(Contoso.topology(), mustNotReach(group("VM7"), group("Server1")));

    assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
    Breach breach = result.breach().orElseThrow();
    assertThat(breach.from()).isEqualTo(id("VM7"));
    assertThat(breach.to()).isEqualTo(id("Server1"));
    assertThat(breach.traces()).hasSize(1);
    assertThat(breach.traces().getFirst().steps())
        .extracting(s -> s.device())
        .contains(id("Host2.Switch C"), id("SwitchC"), id("SwitchA"));
  }

  @Test
  void anExpectationThatHoldsLateIsBrokenAndTheNextOneMet() {
    ScenarioResult result =
        run(
            Contoso.topology(),
            10,
            List.of(),
            List.of(at(2, Action.FAIL, "Host2"), at(6, Action.REPAIR, "Host2")),
            List.of(
                expect("before", 0, 1, reaches(group("VM1"), group("VM7"))),
                expect("during", 2, 1, reaches(group("VM1"), group("VM7"))),
                expect("after", 6, 1, reaches(group("VM1"), group("VM7")))),
            List.of());

    assertThat(result.expectations())
        .extracting(e -> e.verdict())
        .containsExactly(Verdict.MET, Verdict.BROKEN, Verdict.MET);
  }

  @Test
  void anExpectationMustHoldUntilTheNextEventAndNoLonger() {
    ScenarioResult result =
        run(
            Contoso.topology(),
            10,
            List.of(),
            List.of(at(5, Action.FAIL, "SwitchC")),
            List.of(
                expect("until", 0, 0, reaches(group("VM1"), group("VM7"))),
                expect("hurried", 0, 5, reaches(group("VM1"), group("VM7")))),
            List.of());

    assertThat(result.expectations())
        .extracting(e -> e.verdict())
        .containsExactly(Verdict.MET, Verdict.UNDECIDED);
    assertThat(result.expectations().get(1).note()).contains("next event");
  }

  @Test
  void membersWithoutAddressesAreJudgedByLayerTwo() {
    Topology topology =
        new NetworkBuilder()
            .physicalSwitch("S", access("1", 1), access("2", 1), access("3", 2))
            .server("A", "S.1", null)
            .server("B", "S.2", "10.0.0.2/24")
            .server("C", "S.3", null)
            .topology();

    assertThat(expectation(topology, reaches(group("A"), group("B"))).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(expectation(topology, reaches(group("A"), group("C"))).verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void anOutsideAnswersInEachOfItsVlans() {
    Topology topology =
        new NetworkBuilder()
            .physicalSwitch("S", access("1", 5), access("2", 6), trunk("9", "5-7"))
            .server("A", "S.1", "10.0.5.1/24")
            .server("B", "S.2", null)
            .outside("Internet")
            .link("Internet", "S.9")
            .topology();

    assertThat(expectation(topology, reaches(group("A", "B"), group("Internet"))).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(expectation(topology, reaches(group("Internet"), group("A", "B"))).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(expectation(topology, mustNotReach(group("Internet"), group("A"))).verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void membersOfDifferentSubnetsDoNotReachEachOtherThoughTheyShareAVlan() {
    Topology topology =
        new NetworkBuilder()
            .physicalSwitch("S", access("1", 1), access("2", 1))
            .server("A", "S.1", "10.0.0.1/24")
            .server("B", "S.2", "10.0.9.2/24")
            .topology();
    ExpectationResult result = expectation(topology, reaches(group("A"), group("B")));

    assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(result.breach().orElseThrow().reason()).contains("no router");
    assertThat(expectation(topology, mustNotReach(group("A"), group("B"))).verdict())
        .as("broadcasts are delivered all the same")
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void interfacesWithIpv6AddressesAreTestedOnLayerTwoWithinTheirPrefix() {
    Topology topology =
        new NetworkBuilder()
            .physicalSwitch("S", access("1", 1), access("2", 1), access("3", 1))
            .server("A", "S.1", "2001:db8::1/64")
            .server("B", "S.2", "2001:db8::2/64")
            .server("C", "S.3", "2001:db8:1::3/64")
            .topology();

    assertThat(expectation(topology, reaches(group("A"), group("B"))).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(expectation(topology, reaches(group("A"), group("C"))).verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aGroupOnAPrivateSwitchIsInvisibleAndOneOnAnExternalSwitchIsNot() {
    Topology topology = Contoso.topology();
    assertThat(always(topology, new Sentence.Invisible(department("RnD"), Optional.empty())))
        .isEmpty();

    Breach breach =
        always(topology, new Sentence.Invisible(group("VM4"), Optional.empty())).orElseThrow();
    assertThat(breach.from()).isEqualTo(id("VM4"));
    assertThat(breach.place()).isEqualTo(id("Host1.PNIC1"));
    assertThat(breach.time()).as("while the network settled").isNegative();
  }

  @Test
  void invisibleToSomebodyIsAboutHisInterfacesOnly() {
    Topology topology = Contoso.topology();

    assertThat(
            always(
                topology, new Sentence.Invisible(group("VM4"), Optional.of(department("Sales")))))
        .isEmpty();
    assertThat(always(topology, new Sentence.Invisible(group("VM4"), Optional.of(group("VM9")))))
        .isPresent();
  }

  @Test
  void isolationIsBrokenFromOutsideToo() {
    Topology topology = Contoso.topology();
    Group hr = group("VM4", "VM9", "Server3");
    assertThat(always(topology, new Sentence.Isolated(hr))).isEmpty();

    assertThat(always(topology, new Sentence.Isolated(group("VM4", "VM9")))).isPresent();
  }

  @Test
  void oneEndpointsOwnInterfacesAreNeverApart() {
    Topology topology = Contoso.topology();

    assertThat(always(topology, mustNotReach(department("RnD"), group("VM5"))))
        .map(Breach::from)
        .contains(id("VM6"));
    assertThat(always(topology, mustNotReach(group("VM5"), group("VM5")))).isEmpty();
  }

  @Test
  void aLoopEndsTheScenarioWithItsName() {
    Topology topology =
        new NetworkBuilder()
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
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("e expects what cannot be probed");
    assertThatThrownBy(() -> always(topology, reaches(group("VM1"), group("VM2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no frame can break");
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
