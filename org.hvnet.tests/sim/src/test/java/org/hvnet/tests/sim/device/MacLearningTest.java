package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** Learning, ageing and moves of addresses on a physical switch (IEEE 802.1Q, 8.7 and 8.8). */
class MacLearningTest {
  private static final long STRANGER = 0x0200_0000_0099L;
  private static final long ANOTHER = 0x0200_0000_0098L;

  private final Simulation simulation =
      new Simulation(
          new NetworkBuilder()
              .physicalSwitch(
                  "S", access("1", 1), access("2", 1), access("3", 1), trunk("4", "1-9"))
              .server("A", "S.1", null)
              .server("B", "S.2", null)
              .server("C", "S.3", null)
              .server("T", "S.4", null)
              .topology(),
          DeviceSettings.DEFAULT);
  private final Tap tap = new Tap(simulation);

  private void waitUntil(long seconds) {
    simulation.run(Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void unknownUnicastFloodsToAllMembersButTheIngressPort() {
    assertThat(tap.send("A", "B").outputs()).containsExactly("S.2:u", "S.3:u", "S.4:t1/0");
  }

  @Test
  void learnedUnicastGoesToOnePort() {
    tap.send("A", "B");

    assertThat(tap.send("B", "A").outputs()).containsExactly("S.1:u");
  }

  @Test
  void aDestinationLearnedOnTheIngressPortIsFilteredAndTheSourceStillLearned() {
    tap.broadcast("A");

    tap.send("A", Tag.NONE, STRANGER, tap.mac("A"));
    assertThat(tap.outputs()).isEmpty();
    assertThat(tap.drops()).containsExactly("S.1 SamePort");

    assertThat(tap.send("B", Tag.NONE, tap.mac("B"), STRANGER).outputs()).containsExactly("S.1:u");
  }

  @Test
  void theNewestSightingOfAnAddressWinsAtOnce() {
    tap.send("C", Tag.NONE, STRANGER, MacAddress.BROADCAST.value());
    tap.send("B", Tag.NONE, STRANGER, MacAddress.BROADCAST.value());

    assertThat(tap.send("A", Tag.NONE, tap.mac("A"), STRANGER).outputs()).containsExactly("S.2:u");
  }

  @Test
  void aFrameFromAGroupAddressIsDroppedAndTeachesNothing() {
    tap.send("A", Tag.NONE, 0x0100_5E00_0001L, tap.mac("B"));

    assertThat(tap.outputs()).isEmpty();
    assertThat(tap.drops()).containsExactly("S.1 InvalidSourceMac");
  }

  @Test
  void aFrameFromAddressZeroIsDropped() {
    tap.send("A", Tag.NONE, 0, tap.mac("B"));

    assertThat(tap.drops()).containsExactly("S.1 InvalidSourceMac");
  }

  @Test
  void broadcastTeachesTheSource() {
    tap.broadcast("C");

    assertThat(tap.send("A", "C").outputs()).containsExactly("S.3:u");
  }

  @Test
  void anAddressSilentFor300SecondsIsForgotten() {
    tap.broadcast("A");
    waitUntil(300);

    assertThat(tap.send("B", "A").outputs()).hasSize(3);
  }

  @Test
  void anAddressSilentFor299SecondsIsNot() {
    tap.broadcast("A");
    waitUntil(299);

    assertThat(tap.send("B", "A").outputs()).containsExactly("S.1:u");
  }

  @Test
  void anyFrameOfAnAddressRefreshesIt() {
    tap.broadcast("A");
    waitUntil(200);
    tap.send("A", "B");
    waitUntil(499);
    assertThat(tap.send("B", "A").outputs()).containsExactly("S.1:u");

    waitUntil(501);
    assertThat(tap.send("B", "A").outputs()).hasSize(3);
  }

  @Test
  void aPortThatGoesDownForgetsItsAddressesAndOnlyThese() {
    tap.send("A", Tag.NONE, STRANGER, MacAddress.BROADCAST.value());
    tap.broadcast("B");
    simulation.fail(id("S.1"));
    simulation.repair(id("S.1"));

    assertThat(tap.send("C", Tag.NONE, tap.mac("C"), STRANGER).outputs()).hasSize(3);
    assertThat(tap.send("C", "B").outputs()).containsExactly("S.2:u");
  }

  @Test
  void aFullTableLearnsNoMoreSoThatTrafficFloods() {
    DeviceSettings two =
        new DeviceSettings(
            DeviceSettings.DEFAULT.synthetic(),
            DeviceSettings.DEFAULT.emulated(),
            1000,
            Duration.ofSeconds(300),
            2);
    Simulation small = new Simulation(simulation.topology(), two);
    Tap smallTap = new Tap(small);
    smallTap.broadcast("A");
    smallTap.broadcast("B");
    smallTap.broadcast("C");
    assertThat(smallTap.send("A", "C").outputs()).hasSize(3);
    assertThat(smallTap.send("C", "A").outputs()).containsExactly("S.1:u");

    small.run(Duration.ofSeconds(302).toNanos());
    smallTap.broadcast("C");
    assertThat(smallTap.send("A", "C").outputs()).as("aged entries make room").hasSize(1);
  }

  @Test
  void aFrameThatTheIngressFilterDropsTeachesNothing() {
    tap.send("A", Tag.of(2, 0), STRANGER, MacAddress.BROADCAST.value());
    assertThat(tap.drops()).containsExactly("S.1 InvalidVlanFormat");

    assertThat(tap.send("B", Tag.NONE, tap.mac("B"), STRANGER).outputs()).hasSize(3);
  }

  @Test
  void theSameAddressIsLearnedInEachVlanByItself() {
    Simulation vlans =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", access("1", 10), access("2", 20), trunk("3", "10,20"))
                .server("A", "S.1", null)
                .server("B", "S.2", null)
                .server("T", "S.3", null)
                .topology(),
            DeviceSettings.DEFAULT);
    Tap both = new Tap(vlans);
    both.send("A", Tag.NONE, STRANGER, MacAddress.BROADCAST.value());
    both.send("B", Tag.NONE, STRANGER, MacAddress.BROADCAST.value());

    assertThat(both.send("T", Tag.of(10, 0), ANOTHER, STRANGER).outputs()).containsExactly("S.1:u");
    assertThat(both.send("T", Tag.of(20, 0), ANOTHER, STRANGER).outputs()).containsExactly("S.2:u");
  }

  @Test
  void aThousandAddressesAreAllFoundAgain() {
    for (int i = 0; i < 1000; i++) {
      String port = i % 2 == 0 ? "A" : "B";
      tap.send(port, Tag.NONE, 0x0200_0001_0000L + i, MacAddress.BROADCAST.value());
    }
    simulation.run(simulation.now());
    for (int i = 800; i < 1000; i++) {
      tap.send("C", Tag.NONE, tap.mac("C"), 0x0200_0001_0000L + i);
      assertThat(tap.outputs()).containsExactly(i % 2 == 0 ? "S.1:u" : "S.2:u");
    }
  }
}
