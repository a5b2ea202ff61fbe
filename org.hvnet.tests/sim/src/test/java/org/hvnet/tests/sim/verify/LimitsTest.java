package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;
import static org.hvnet.tests.sim.verify.Verdicts.apart;
import static org.hvnet.tests.sim.verify.Verdicts.last;
import static org.hvnet.tests.sim.verify.Verdicts.reaches;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AccessRule;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterFeatures.Mirror;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Bandwidth;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Requirement.Failure;
import org.hvnet.sim.network.Requirement.Kind;
import org.hvnet.sim.network.Requirement.Qualifiers;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.verify.Limits.Limit;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verdict.Outcome;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** What is left open, and that nothing else is. */
class LimitsTest {
  private static final Forwarding ROUTER =
      new Forwarding(Forwarding.Kind.ROUTER, List.of(), List.of(), List.of());
  private static final Forwarding SHUT_FIREWALL =
      new Forwarding(Forwarding.Kind.FIREWALL, List.of(), List.of(), List.of());
  private static final Forwarding FIREWALL =
      new Forwarding(
          Forwarding.Kind.FIREWALL,
          List.of(new Forwarding.FilterRule(true, group("A"), group("B"), List.of())),
          List.of(),
          List.of());

  /** A and A2 in VLAN 2, B in VLAN 3, C in VLAN 4; port 9 carries VLANs 2 and 3. */
  private static NetworkBuilder network() {
    return new NetworkBuilder()
        .physicalSwitch(
            "Sw",
            access("1", 2),
            access("2", 2),
            access("3", 3),
            access("4", 4),
            trunk("8", "2-4"),
            trunk("9", "2-3"))
        .server("A", "Sw.1", null)
        .server("A2", "Sw.2", null)
        .server("B", "Sw.3", null)
        .server("C", "Sw.4", null);
  }

  private static NetworkBuilder routed(Forwarding forwarding) {
    return network().router("Core", "Sw.9", forwarding, 2, 3);
  }

  @Test
  void whatARouterMayForwardIsLeftOpenAndNamesIt() {
    for (Verdict verdict :
        List.of(reaches(routed(ROUTER), "A", "B"), apart(routed(ROUTER), "B", "A"))) {
      assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_DECIDED);
      assertThat(verdict.undecided())
          .contains("packets may pass Core, and " + Limit.ROUTING.sentence());
      assertThat(verdict.counterexamples()).isEmpty();
      assertThat(verdict.proved()).isFalse();
    }
  }

  @Test
  void whatLayerTwoDecidesIsDecidedBesideARouter() {
    assertThat(reaches(routed(ROUTER), "A", "A2").proved()).isTrue();
    assertThat(apart(routed(ROUTER), "A", "A2").refuted()).isTrue();
  }

  @Test
  void aRouterThatHangsOnOneSideOnlyLeavesNothingOpen() {
    assertThat(apart(routed(ROUTER), "A", "C").proved()).isTrue();
    assertThat(reaches(routed(ROUTER), "C", "B").refuted()).isTrue();
  }

  @Test
  void routersInARowAreFollowed() {
    NetworkBuilder network = routed(ROUTER).router("Next", "Sw.8", ROUTER, 3, 4);

    assertThat(apart(network, "A", "C").undecided())
        .hasValueSatisfying(reason -> assertThat(reason).contains("Core"));
  }

  @Test
  void aFirewallThatAllowsNothingForwardsNothing() {
    assertThat(apart(routed(SHUT_FIREWALL), "A", "B").proved()).isTrue();
    assertThat(apart(routed(FIREWALL), "A", "B").undecided())
        .contains("packets may pass Core, and " + Limit.FILTERING.sentence());
  }

  @Test
  void defaultsAreLeftOpenToo() {
    Verification open = Verifier.verify(routed(ROUTER).policy(Rule.MAY, Rule.APART).build());
    assertThat(open.defaults()).hasSize(1);
    assertThat(open.defaults().getFirst().refuted()).as("A and A2 share a VLAN").isTrue();

    Verification closed =
        Verifier.verify(
            new NetworkBuilder()
                .physicalSwitch("Sw", access("1", 2), access("2", 3), trunk("9", "2-3"))
                .server("A", "Sw.1", null)
                .server("B", "Sw.2", null)
                .router("Core", "Sw.9", ROUTER, 2, 3)
                .policy(Rule.MAY, Rule.APART)
                .build());
    assertThat(closed.notDecided()).hasSize(1);
    assertThat(closed.allProved()).isFalse();
    assertThat(closed.anyRefuted()).isFalse();
    assertThat(RuleCatalog.check(closed)).isEmpty();
  }

  @Test
  void aMachineThatForwardsOrBridgesIsLikeARouter() {
    for (boolean bridging : new boolean[] {false, true}) {
      NetworkBuilder network =
          network()
              .host(
                  "H",
                  h ->
                      h.nic("N", "Sw.8", "10.0.9.9/24")
                          .external("Ext", "N")
                          .vm("Gate", "Ext", 2, null)
                          .adapter(
                              "Other",
                              "Ext",
                              new AdapterVlan.Access(new VlanId(3)),
                              null,
                              AdapterFeatures.NONE)
                          .settings(
                              bridging ? null : ROUTER,
                              bridging ? List.of("Nic", "Other") : List.of(),
                              false));
      assertThat(reaches(network, "A", "B").undecided())
          .contains(
              "packets may pass Gate, and "
                  + (bridging ? Limit.GUEST_BRIDGE : Limit.ROUTING).sentence());
      assertThat(apart(network, "A", "C").proved()).isTrue();
    }
  }

  @Test
  void accessRulesThatDenyLeaveAReachOpenButNotALeak() {
    AdapterFeatures denying =
        features(null, new AccessRule(false, true, Optional.empty(), List.of(), false));
    AdapterFeatures allowing =
        features(null, new AccessRule(true, true, Optional.empty(), List.of(), false));

    assertThat(reaches(machines(denying, AdapterFeatures.NONE), "A", "V1").undecided())
        .contains("V1.Nic has access rules, and " + Limit.PORT_ACL.sentence());
    assertThat(reaches(machines(allowing, AdapterFeatures.NONE), "A", "V1").proved()).isTrue();
    assertThat(reaches(machines(denying, AdapterFeatures.NONE), "A", "V2").proved()).isTrue();
    assertThat(apart(machines(denying, AdapterFeatures.NONE), "A", "V1").refuted()).isTrue();
  }

  @Test
  void mirroredFramesMayLeakToTheirDestination() {
    NetworkBuilder mirrored = machines(features(Mirror.SOURCE), features(Mirror.DESTINATION));
    assertThat(apart(mirrored, "A", "V2").outcome()).isEqualTo(Outcome.NOT_DECIDED);
    assertThat(apart(mirrored, "V1", "V2").outcome()).isEqualTo(Outcome.NOT_DECIDED);
    assertThat(apart(mirrored, "V2", "A").proved()).isTrue();
    assertThat(reaches(mirrored, "A", "V2").refuted()).isTrue();
  }

  /** V1 in VLAN 2, and V2 in VLAN 3 unless nobody mirrors. */
  private static NetworkBuilder machines(AdapterFeatures first, AdapterFeatures second) {
    int vlan = second.mirror().isPresent() ? 3 : 2;
    return network()
        .host(
            "H",
            h ->
                h.nic("N", "Sw.8", null)
                    .external("Ext", "N")
                    .vm("V1", "Ext", new AdapterVlan.Access(new VlanId(2)), null, first)
                    .vm("V2", "Ext", new AdapterVlan.Access(new VlanId(vlan)), null, second));
  }

  private static AdapterFeatures features(Mirror mirror, AccessRule... rules) {
    return new AdapterFeatures(
        false,
        false,
        false,
        false,
        Optional.ofNullable(mirror),
        Optional.empty(),
        false,
        Bandwidth.NONE,
        List.of(rules));
  }

  @Test
  void whatASentenceSaysBesidesIsLeftOpenUnlessItIsRefutedAnyway() {
    Qualifiers rate =
        new Qualifiers(
            Optional.of(DataRate.GIGABIT), Optional.empty(), Optional.empty(), Optional.empty());
    Qualifiers failure =
        new Qualifiers(
            Optional.empty(),
            Optional.of(Duration.ofMillis(1)),
            Optional.of(new Failure(Optional.of(Kind.SWITCH), 2, Optional.of(id("H")))),
            Optional.of(Duration.ofSeconds(2)));
    Sentence holds = new Sentence.Reaches(group("A"), group("A2"), List.of());
    Sentence fails = new Sentence.Reaches(group("A"), group("B"), List.of());

    Verdict open = last(network().require(holds, rate));
    assertThat(open.undecided()).contains(Limit.RATE.sentence());
    assertThat(open.text()).isEqualTo("A reaches A2 with 1 Gbit/s");
    Verdict refuted = last(network().require(fails, failure));
    assertThat(refuted.refuted()).isTrue();
    assertThat(refuted.text())
        .isEqualTo(
            "A reaches B latency below 1 ms even if any 2 switches of H fail, back within 2 s");
    assertThat(last(network().require(holds, Requirement.Qualifiers.NONE)).proved()).isTrue();
  }

  @Test
  void sentencesThatNothingDecidesAreLeftOpen() {
    assertThat(last(network().require(new Sentence.Sees(group("A"), group("B")))).undecided())
        .contains(Limit.MIRRORING.sentence());
    assertThat(
            last(network().require(new Sentence.MovableTo(group("A"), List.of(id("H")))))
                .undecided())
        .contains(Limit.MOVABLE.sentence());
  }

  @Test
  void differentHostsAreAMatterOfPlacement() {
    NetworkBuilder network =
        network()
            .host("H", h -> h.isolated("P").vm("V1", "P", 0, null).vm("V2", "P", 0, null))
            .host("G", h -> h.isolated("P").vm("V3", "P", 0, null));
    assertThat(last(network.require(new Sentence.OnDifferentHosts(group("V1", "V3")))).proved())
        .isTrue();
    network.require(new Sentence.OnDifferentHosts(group("V1", "V2", "V3")));
    Verification verification = Verifier.verify(network.build());
    assertThat(verification.requirements().getLast().counterexamples())
        .singleElement()
        .satisfies(c -> assertThat(c.point()).isEqualTo(id("V2")))
        .satisfies(c -> assertThat(c.reason()).isEqualTo("V1 and V2 both run on H"));
    assertThat(RuleCatalog.check(verification))
        .filteredOn(f -> f.code() == RuleCode.HV251)
        .hasSize(1);
  }

  @Test
  void aMachineThatForwardsIsAMemberOnlyWhereItIsNamed() {
    for (Forwarding role : new Forwarding[] {null, SHUT_FIREWALL}) {
      NetworkBuilder network =
          network()
              .host(
                  "H",
                  h ->
                      h.nic("N", "Sw.8", null)
                          .external("Ext", "N")
                          .vm("Gate", "Ext", 2, null)
                          .settings(role, List.of(), false));
      assertThat(reaches(network, "A", "Gate").proved()).isTrue();
      network.require(new Sentence.Isolated(group("A", "A2")));
      assertThat(last(network).proved()).isEqualTo(role != null);
    }
  }

  @Test
  void routersAreMembersOnlyWhereTheyAreNamed() {
    assertThat(reaches(routed(ROUTER), "A", "Core").proved()).isTrue();
    Verdict isolated = last(routed(SHUT_FIREWALL).require(new Sentence.Isolated(group("A", "A2"))));
    assertThat(isolated.proved()).isTrue();
  }
}
