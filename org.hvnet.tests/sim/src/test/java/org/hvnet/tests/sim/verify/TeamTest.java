package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;
import static org.hvnet.tests.sim.verify.Verdicts.delivers;
import static org.hvnet.tests.sim.verify.Verdicts.reaches;

import java.util.List;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Switch Embedded Teams: two NICs, each to a switch of its own. */
class TeamTest {
  private static NetworkBuilder network(String second, boolean peers) {
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch("TorA", trunk("1", "2-4"), access("2", 2), trunk("9", "2-4"))
            .physicalSwitch("TorB", trunk("1", second), access("2", 2), trunk("9", "2-4"))
            .server("A", "TorA.2", null)
            .server("B", "TorB.2", null)
            .host(
                "H",
                h ->
                    h.nic("N1", "TorA.1", null)
                        .nic("N2", "TorB.1", null)
                        .external("Ext", "N1", "N2")
                        .vnic("Any", "Ext", new AdapterVlan.Access(new VlanId(2)), null, null)
                        .vm("V1", "Ext", 2, null)
                        .vm("V2", "Ext", 2, null));
    return peers ? network.link("TorA.9", "TorB.9") : network;
  }

  @Test
  void aTeamDoesNotForwardBetweenItsUplinks() {
    assertThat(delivers(network("2-4", false), "A", "B")).isFalse();
    assertThat(delivers(network("2-4", true), "A", "B")).isTrue();
  }

  @Test
  void machinesOnATeamReachEachOtherAndBothSides() {
    assertThat(reaches(network("2-4", true), "V1", "V2").proved()).isTrue();
    assertThat(reaches(network("2-4", true), "V1", "A").proved()).isTrue();
    assertThat(reaches(network("2-4", true), "B", "V1").proved()).isTrue();
  }

  @Test
  void anUplinkThatDoesNotCarryTheVlanRefutesWhatTheOtherOneWouldCarry() {
    Verdict verdict = reaches(network("3-4", true), "V1", "A");

    assertThat(verdict.refuted()).isTrue();
    assertThat(verdict.counterexamples().getFirst().cause()).isEqualTo(Cause.BLOCKED);
    assertThat(verdict.counterexamples().getFirst().point()).isEqualTo(id("TorB.1"));
    assertThat(reaches(network("3-4", true), "A", "V1").refuted()).isTrue();
  }

  @Test
  void fabricsThatNothingJoinsAreNotReachedByEitherUplink() {
    assertThat(delivers(network("2-4", false), "V1", "A")).isTrue();
    assertThat(delivers(network("2-4", false), "V1", "B")).isTrue();
    assertThat(reaches(network("2-4", false), "V1", "A").refuted()).isTrue();
    assertThat(reaches(network("2-4", false), "V1", "V2").proved()).isTrue();
  }

  @Test
  void waysAreMadeByEveryUplinkThatATeamMayChoose() {
    Group first = group("V1", "A");
    AdapterVlan smb = new AdapterVlan.Access(new VlanId(4));
    for (String member : new String[] {null, "N2"}) {
      NetworkBuilder network =
          new NetworkBuilder()
              .physicalSwitch("TorA", trunk("1", "2,4"), access("2", 2), trunk("9", "2,4"))
              .physicalSwitch("TorB", trunk("1", "4"), access("2", 4), trunk("9", "2,4"))
              .link("TorA.9", "TorB.9")
              .server("A", "TorA.2", null)
              .server("B", "TorB.2", null)
              .host(
                  "H",
                  h ->
                      h.nic("N1", "TorA.1", null)
                          .nic("N2", "TorB.1", null)
                          .external("Ext", "N1", "N2")
                          .vm("V1", "Ext", 2, null)
                          .vnic("Smb", "Ext", smb, null, member));
      Group second =
          new Group(
              "H, B", List.of(new Term.Management(id("H")), new Term.Endpoint(id("B"))), List.of());
      Sentence apart = new Sentence.ShareNo(List.of(first, second), Sentence.Element.NIC);

      assertThat(Verdicts.last(network.require(apart)).proved()).isEqualTo(member != null);
    }
  }

  @Test
  void anAdapterMappedToANicUsesThatOneOnly() {
    AdapterVlan storage = new AdapterVlan.Access(new VlanId(2));
    for (String member : new String[] {"N1", "N2"}) {
      NetworkBuilder network =
          network("3-4", true)
              .host(
                  "G",
                  h ->
                      h.nic("N1", null, null)
                          .nic("N2", null, null)
                          .external("Ext", "N1", "N2")
                          .vnic("Smb", "Ext", storage, null, member))
              .physicalSwitch("TorC", trunk("1", "2"), access("2", 2))
              .physicalSwitch("TorD", trunk("1", "3"))
              .link("G.N1", "TorC.1")
              .link("G.N2", "TorD.1")
              .server("C", "TorC.2", null);
      Verdict verdict = Verdicts.hostReaches(network, "G", "C");
      assertThat(verdict.proved()).isEqualTo(member.equals("N1"));
    }
  }
}
