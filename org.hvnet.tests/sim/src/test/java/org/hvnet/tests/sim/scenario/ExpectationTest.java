package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.scenario.Runs.expectation;
import static org.hvnet.tests.sim.scenario.Runs.run;
import static org.hvnet.tests.sim.support.Contoso.at;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.expect;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.mustNotReach;
import static org.hvnet.tests.sim.support.Contoso.reaches;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.util.List;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Scenario.Action;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.Breach;
import org.hvnet.sim.scenario.ExpectationResult;
import org.hvnet.sim.scenario.ExpectationResult.Verdict;
import org.hvnet.sim.scenario.ScenarioResult;
import org.hvnet.tests.sim.support.Contoso;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** What is expected after events, and until the next one. */
class ExpectationTest {
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
    Sentence sentence = new Sentence.Reaches(group("VM1"), group("VM7"), List.of(Contoso.SQL));

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
}
