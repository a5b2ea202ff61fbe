package org.hvnet.tests.sim.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.host.Conversation.Terms;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.host.Outcome;
import org.hvnet.tests.sim.support.FrameLog;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** ICMP, UDP, TCP and layer 2 between hosts of one or several subnets. */
class ConversationTest extends HostFixture {
  @Test
  void toAnAddressThatIsNotOnLinkNoFrameLeaves() {
    hosts.stack(A).echo(0x0A090001, terms(SECOND));
    simulation.run(SECOND);

    assertThat(log.lines()).isEmpty();
    assertThat(outcomes).containsExactly(Outcome.NO_ROUTE);
  }

  @Test
  void hostsOfTwoSubnetsInOneVlanCannotTalkThoughTheySeeEachOthersBroadcasts() {
    hosts.stack(ELSEWHERE).announce(0, false);
    simulation.run(SECOND);
    assertThat(log.lines("delivered")).hasSize(4);

    hosts.stack(ELSEWHERE).echo(IP_A, terms(SECOND));
    assertThat(outcomes).containsExactly(Outcome.NO_ROUTE);
  }

  @Test
  void withUnequalMasksTheQuestionArrivesAndTheAnswerDoesNotLeave() {
    hosts.stack(WIDE).echo(IP_A, terms(SECOND));
    simulation.run(2 * SECOND);

    assertThat(sent())
        .containsExactly(
            "Wide ARP who has 10.0.0.1? tell 10.0.1.3",
            "A ARP 10.0.0.1 is at 00-15-5D-00-00-01",
            "Wide ICMP echo request 10.0.1.3 > 10.0.0.1 seq 1");
    assertThat(outcomes).containsExactly(Outcome.TIMED_OUT);

    hosts.stack(A).echo(IP_WIDE, terms(SECOND));
    assertThat(outcomes).last().isEqualTo(Outcome.NO_ROUTE);
  }

  @Test
  void aDatagramToAServiceIsAnswered() {
    hosts.stack(A).datagram(IP_B, 53, terms(SECOND));
    simulation.run(SECOND);

    assertThat(sent())
        .endsWith(
            "A UDP 10.0.0.1 > 10.0.0.2 port 49152 > 53",
            "B UDP 10.0.0.2 > 10.0.0.1 port 53 > 49152");
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void aDatagramToAClosedPortIsRefused() {
    hosts.stack(A).datagram(IP_B, 54, terms(SECOND));
    simulation.run(SECOND);

    assertThat(sent()).last().isEqualTo("B ICMP port unreachable 10.0.0.2 > 10.0.0.1");
    assertThat(outcomes).containsExactly(Outcome.REFUSED);
  }

  @Test
  void aConnectionIsOpenedAndClosed() {
    hosts.stack(A).connect(IP_B, 1434, terms(SECOND));
    simulation.run(SECOND);

    assertThat(sent().subList(2, sent().size()))
        .containsExactly(
            "A TCP SYN 10.0.0.1 > 10.0.0.2 port 49152 > 1434",
            "B TCP SYN,ACK 10.0.0.2 > 10.0.0.1 port 1434 > 49152",
            "A TCP ACK 10.0.0.1 > 10.0.0.2 port 49152 > 1434",
            "A TCP FIN,ACK 10.0.0.1 > 10.0.0.2 port 49152 > 1434",
            "B TCP FIN,ACK 10.0.0.2 > 10.0.0.1 port 1434 > 49152",
            "A TCP ACK 10.0.0.1 > 10.0.0.2 port 49152 > 1434");
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void aConnectionToAClosedPortIsReset() {
    hosts.stack(A).connect(IP_B, 80, terms(SECOND));
    simulation.run(SECOND);

    assertThat(sent()).last().isEqualTo("B TCP RST,ACK 10.0.0.2 > 10.0.0.1 port 80 > 49152");
    assertThat(outcomes).containsExactly(Outcome.REFUSED);
  }

  @Test
  void anUnansweredSynIsRepeatedAfterOneSecondAndAfterTwoMore() {
    hosts.stack(A).echo(IP_B, terms(SECOND));
    simulation.run(SECOND);
    simulation.fail(id("S.2"));
    hosts.stack(A).connect(IP_B, 1433, terms(7 * SECOND));
    simulation.run(20 * SECOND);

    assertThat(log.lines("sent").stream().filter(l -> l.contains("SYN")))
        .extracting(l -> l.substring(0, l.indexOf(' ')))
        .containsExactly("1000000000", "2000000000", "4000000000");
    assertThat(outcomes).containsExactly(Outcome.ANSWERED, Outcome.TIMED_OUT);
  }

  @Test
  void interfacesWithoutAddressAreTestedOnLayerTwo() {
    hosts.stack(A).loopback(hosts.stack(BARE).station().mac(), terms(SECOND));
    simulation.run(SECOND);

    assertThat(sent())
        .containsExactly(
            "A loopback request 00-15-5D-00-00-01 > 00-15-5D-00-00-05",
            "Bare loopback reply 00-15-5D-00-00-05 > 00-15-5D-00-00-01");
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void aConversationFailsWhenNoLocalPortIsLeft() {
    for (int i = 0; i <= 65536 - 49152; i++) {
      hosts.stack(A).datagram(IP_NOBODY, 53, terms(SECOND));
    }

    assertThat(outcomes).containsExactly(Outcome.NO_PORT);
  }

  @Test
  void aServerThatTagsItselfTalksInItsVlanAndHearsNothingUntagged() {
    Simulation tagged =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", NetworkBuilder.trunk("1", "5"), access("2", 5), access("3", 6))
                .server("T", "S.1", "10.0.0.1/24", 5)
                .server("U", "S.2", "10.0.0.2/24")
                .server("Untagged", "S.3", "10.0.0.3/24")
                .topology(),
            DeviceSettings.DEFAULT);
    Hosts both = new Hosts(tagged, 0);
    both.stack(1).echo(IP_A, new Terms(1, false, SECOND, outcomes::add));
    both.stack(2).echo(IP_A, new Terms(2, false, SECOND, outcomes::add));
    tagged.run(5 * SECOND);

    assertThat(outcomes).containsExactly(Outcome.ANSWERED, Outcome.TIMED_OUT);
  }

  @Test
  void anUntaggedServerOnATrunkWithoutNativeVlanLosesEverything() {
    Simulation trunk =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", NetworkBuilder.trunk("1", "5"), access("2", 5))
                .server("A", "S.1", "10.0.0.1/24")
                .server("B", "S.2", "10.0.0.2/24")
                .topology(),
            DeviceSettings.DEFAULT);
    FrameLog drops = new FrameLog();
    trunk.observe(drops);
    Hosts both = new Hosts(trunk, 0);
    both.stack(0).announce(0, false);
    both.stack(1).announce(0, false);
    trunk.run(SECOND);

    assertThat(drops.lines("dropped"))
        .hasSize(2)
        .anyMatch(l -> l.contains("dropped S.1 ") && l.endsWith("FilteredVLAN"))
        .anyMatch(l -> l.contains("dropped A ") && l.endsWith("FilteredVLAN"));
  }
}
