package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import java.util.List;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.DropCount;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.FrameLog;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** Time on the wire, queues, and links that go down. */
class LinkTest {
  private static final long GIGABIT = 1_000_000_000L;
  private static final long BROADCAST = MacAddress.BROADCAST.value();

  private static Simulation joined(long rate, int metres, DeviceSettings settings) {
    return new Simulation(
        new NetworkBuilder()
            .physicalSwitch("S", access("1", 1), access("2", 1))
            .server("A", "S.1", rate, metres, null)
            .server("B", "S.2", rate, metres, null)
            .topology(),
        settings);
  }

  private static List<String> times(Simulation simulation, int octets, int tag, int frames) {
    FrameLog log = new FrameLog();
    simulation.observe(log);
    for (int i = 0; i < frames; i++) {
      byte[] content = new byte[octets];
      System.arraycopy(Tap.frame(0x0200_0000_0001L, BROADCAST), 0, content, 0, 14);
      simulation.send(0, content, tag, 0, false);
    }
    simulation.run(Duration.ofSeconds(1).toNanos());
    return log.lines("received").stream().map(l -> l.substring(0, l.indexOf(' '))).toList();
  }

  @Test
  void aFrameOf64OctetsTakes672NanosecondsAtOneGigabitOnEachLink() {
    assertThat(times(joined(GIGABIT, 0, DeviceSettings.DEFAULT), 60, Tag.NONE, 1))
        .containsExactly("672", "1344");
  }

  @Test
  void aFrameOf1518OctetsTakes12304NanosecondsAtOneGigabit() {
    assertThat(times(joined(GIGABIT, 0, DeviceSettings.DEFAULT), 1514, Tag.NONE, 1))
        .containsExactly("12304", "24608");
  }

  @Test
  void partsOfANanosecondAreNotLostBetweenFramesInARow() {
    assertThat(times(joined(10 * GIGABIT, 0, DeviceSettings.DEFAULT), 60, Tag.NONE, 3))
        .as("67.2, 134.4 and 201.6 ns on the first link")
        .contains("68", "135", "202");
  }

  @Test
  void aTagMakesAFrameFourOctetsLonger() {
    Simulation simulation =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", NetworkBuilder.trunk("1", "2"), access("2", 2))
                .server("A", "S.1", GIGABIT, 0, null)
                .server("B", "S.2", GIGABIT, 0, null)
                .topology(),
            DeviceSettings.DEFAULT);

    assertThat(times(simulation, 60, Tag.of(2, 0), 1)).containsExactly("704", "1376");
  }

  @Test
  void aMetreTakesFiveNanoseconds() {
    assertThat(times(joined(GIGABIT, 100, DeviceSettings.DEFAULT), 60, Tag.NONE, 1))
        .containsExactly("1172", "2344");
  }

  @Test
  void framesOfOneMomentLeaveOneAfterTheOther() {
    assertThat(times(joined(GIGABIT, 0, DeviceSettings.DEFAULT), 60, Tag.NONE, 3))
        .containsExactly("672", "1344", "1344", "2016", "2016", "2688");
  }

  @Test
  void aFullQueueDropsFromItsTail() {
    DeviceSettings small =
        new DeviceSettings(
            DeviceSettings.DEFAULT.synthetic(),
            DeviceSettings.DEFAULT.emulated(),
            2,
            Duration.ofSeconds(300),
            100);
    Simulation simulation = joined(GIGABIT, 0, small);

    assertThat(times(simulation, 1514, Tag.NONE, 10)).hasSize(6);
    assertThat(simulation.drops()).containsExactly(new DropCount(id("A"), DropReason.QueueFull, 7));
  }

  @Test
  void aLinkThatGoesDownLosesTheFramesInFlight() {
    Simulation simulation = joined(GIGABIT, 100, DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    simulation.at(600, () -> simulation.fail(id("S.1")));
    simulation.at(700, () -> simulation.repair(id("S.1")));

    assertThat(tap.broadcast("A").drops()).containsExactly("S.1 Disconnected");
    assertThat(tap.broadcast("A").deliveries()).as("after the repair").containsExactly("B");
  }

  @Test
  void aFailedPortTakesTheOtherEndDownToo() {
    Simulation simulation = joined(GIGABIT, 0, DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    simulation.fail(id("S.2"));

    assertThat(tap.broadcast("B").drops()).containsExactly("B Disconnected");
    assertThat(tap.broadcast("A").drops()).containsExactly("S.1 NoDestination");
  }

  @Test
  void aLinkStaysDownUntilAllThatFailedIsRepaired() {
    Simulation simulation = joined(GIGABIT, 0, DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    simulation.fail(id("S"));
    simulation.fail(id("S.2"));
    simulation.fail(id("S.2"));
    simulation.repair(id("S"));
    assertThat(tap.broadcast("A").deliveries()).isEmpty();

    simulation.repair(id("S.2"));
    assertThat(tap.broadcast("A").deliveries()).containsExactly("B");
  }

  @Test
  void aLinkCanFailByItsOwnName() {
    Simulation simulation = joined(GIGABIT, 0, DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    simulation.fail(simulation.topology().network().links().getFirst().id());

    assertThat(tap.broadcast("A").drops()).containsExactly("A Disconnected");
  }

  @Test
  void aSwitchThatFailedHasForgottenWhatItLearned() {
    Simulation simulation =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", access("1", 1), access("2", 1), access("3", 1))
                .server("A", "S.1", null)
                .server("B", "S.2", null)
                .server("C", "S.3", null)
                .topology(),
            DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    tap.broadcast("A");
    simulation.fail(id("S"));
    simulation.repair(id("S"));

    assertThat(tap.send("B", "A").outputs()).containsExactly("S.1:u", "S.3:u");
  }

  @Test
  void aHostTakesItsMachinesSwitchesAndNicsWithIt() {
    Simulation simulation =
        new Simulation(
            new NetworkBuilder()
                .physicalSwitch("S", access("1", 1), access("2", 1))
                .server("A", "S.2", null)
                .host("H", h -> h.nic("Up", "S.1", null).external("V", "Up").vm("M", "V", 0, null))
                .topology(),
            DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    simulation.fail(id("H"));
    assertThat(tap.broadcast("A").drops()).containsExactly("S.2 NoDestination");
    assertThat(tap.broadcast("M.Nic").drops()).containsExactly("M.Nic Disconnected");

    simulation.repair(id("H"));
    assertThat(tap.broadcast("A").deliveries()).containsExactly("M.Nic");
  }

  @Test
  void whatIsNoElementCannotFail() {
    Simulation simulation = joined(GIGABIT, 0, DeviceSettings.DEFAULT);

    assertThatThrownBy(() -> simulation.fail(id("Nowhere.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nowhere.1");
  }
}
