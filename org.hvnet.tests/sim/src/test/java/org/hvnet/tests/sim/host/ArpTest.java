package org.hvnet.tests.sim.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import org.hvnet.sim.host.Outcome;
import org.junit.jupiter.api.Test;

/** Resolving and announcing addresses (RFC 826, RFC 1122, RFC 5227). */
class ArpTest extends HostFixture {
  @Test
  void aFirstEchoResolvesTheAddressAndTheSecondDoesNot() {
    hosts.stack(A).echo(IP_B, terms(SECOND));
    simulation.run(SECOND);
    assertThat(sent())
        .containsExactly(
            "A ARP who has 10.0.0.2? tell 10.0.0.1",
            "B ARP 10.0.0.2 is at 00-15-5D-00-00-02",
            "A ICMP echo request 10.0.0.1 > 10.0.0.2 seq 1",
            "B ICMP echo reply 10.0.0.2 > 10.0.0.1 seq 1");

    hosts.stack(A).echo(IP_B, terms(SECOND));
    simulation.run(2 * SECOND);
    assertThat(sent()).hasSize(6);
    assertThat(outcomes).containsExactly(Outcome.ANSWERED, Outcome.ANSWERED);
  }

  @Test
  void theTargetLearnsTheSenderFromItsRequestAndBystandersDoNot() {
    hosts.stack(A).echo(IP_B, terms(SECOND));
    simulation.run(SECOND);
    hosts.stack(B).echo(IP_A, terms(SECOND));
    simulation.run(2 * SECOND);
    assertThat(sent()).as("B needs no ARP").hasSize(6);

    hosts.stack(WIDE).echo(IP_A, terms(SECOND));
    simulation.run(3 * SECOND);
    assertThat(sent()).contains("Wide ARP who has 10.0.0.1? tell 10.0.1.3");
  }

  @Test
  void anUnansweredRequestIsRepeatedOnceASecondThreeTimesInAll() {
    hosts.stack(A).echo(IP_NOBODY, terms(10 * SECOND));
    simulation.run(10 * SECOND);

    assertThat(log.lines("sent").stream().map(l -> l.substring(0, l.indexOf(' '))))
        .containsExactly("0", "1000000000", "2000000000");
    assertThat(outcomes).containsExactly(Outcome.UNRESOLVED);
  }

  @Test
  void anAddressThatWasGivenUpIsAskedForAgain() {
    hosts.stack(A).echo(IP_NOBODY, terms(4 * SECOND));
    simulation.run(4 * SECOND);
    hosts.stack(A).echo(IP_NOBODY, terms(4 * SECOND));
    simulation.run(8 * SECOND);

    assertThat(log.lines("sent")).hasSize(6);
    assertThat(outcomes).containsExactly(Outcome.UNRESOLVED, Outcome.UNRESOLVED);
  }

  @Test
  void onlyTheLatestPacketWaitsForTheAddress() {
    simulation.fail(id("B"));
    hosts.stack(A).echo(IP_B, terms(SECOND * 5));
    hosts.stack(A).echo(IP_B, terms(SECOND * 5));
    simulation.at(SECOND / 2, () -> simulation.repair(id("B")));
    simulation.run(10 * SECOND);

    assertThat(sent()).contains("A ICMP echo request 10.0.0.1 > 10.0.0.2 seq 2");
    assertThat(sent()).doesNotContain("A ICMP echo request 10.0.0.1 > 10.0.0.2 seq 1");
    assertThat(outcomes).containsExactly(Outcome.ANSWERED, Outcome.TIMED_OUT);
  }

  @Test
  void anInterfaceAnnouncesItselfWhenItsLinkComesUp() {
    simulation.fail(id("S.1"));
    simulation.repair(id("S.1"));

    assertThat(sent()).containsExactly("A ARP announcement of 10.0.0.1");
  }

  @Test
  void anInterfaceWithoutAddressAnnouncesItsMacAddress() {
    hosts.stack(BARE).announce(0, false);

    assertThat(sent()).containsExactly("Bare RARP announcement of 00-15-5D-00-00-05");
  }
}
