package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.time.Duration;
import org.hvnet.sim.device.AdapterCosts;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.host.Conversation.Terms;
import org.hvnet.sim.host.Hosts;
import org.hvnet.sim.host.Outcome;
import org.hvnet.sim.network.VirtualAdapter.Kind;
import org.hvnet.tests.sim.support.FrameLog;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** What is known of adapters is the order of their costs; the figures are assumptions. */
class AdapterCostTest {
  private static final int SERVER = 0x0A00_0001;

  private final Simulation simulation =
      new Simulation(
          new NetworkBuilder()
              .physicalSwitch("S", access("1", 1), access("2", 1))
              .server("Server", "S.2", "10.0.0.1/24")
              .host(
                  "H",
                  h ->
                      h.nic("Up", "S.1", null)
                          .external("V", "Up")
                          .vm("Syn", Kind.SYNTHETIC, null, "V", 0, "10.0.0.2/24")
                          .vm("Old", Kind.LEGACY, null, "V", 0, "10.0.0.3/24"))
              .host("Other", h -> h.isolated("W"))
              .topology(),
          DeviceSettings.DEFAULT);
  private final Hosts hosts = new Hosts(simulation, 1);
  private long answered;

  private long roundTrip(int station) {
    long start = simulation.now();
    ping(station);
    simulation.run(start + 100_000_000);
    return answered - start;
  }

  private void ping(int station) {
    hosts
        .stack(station)
        .echo(
            SERVER,
            new Terms(
                hosts.nextConversation(),
                false,
                1_000_000_000L,
                outcome -> {
                  assertThat(outcome).isEqualTo(Outcome.ANSWERED);
                  answered = simulation.now();
                }));
  }

  @Test
  void anEmulatedAdapterIsSlowerThanASyntheticOne() {
    assertThat(roundTrip(1)).isGreaterThan(roundTrip(0));
  }

  @Test
  void anEmulatedAdapterCostsTheParentPartitionMore() {
    roundTrip(0);
    Duration synthetic = simulation.parentCpu().get(id("H"));
    simulation.resetCounters();
    roundTrip(1);
    Duration emulated = simulation.parentCpu().get(id("H"));

    assertThat(synthetic).isPositive();
    assertThat(emulated).isGreaterThan(synthetic);
    assertThat(simulation.parentCpu().get(id("Other"))).isZero();
  }

  @Test
  void theParentPartitionSpendsItsShareOnEachFrameOfAMachine() {
    roundTrip(0);

    long frames = 4 + 1;
    assertThat(simulation.parentCpu().get(id("H")))
        .as("two frames of ARP, two of the echo, and the ARP request to the other machine")
        .isEqualTo(
            AdapterCosts.SYNTHETIC
                .parentCpu()
                .multipliedBy(frames - 1)
                .plus(AdapterCosts.EMULATED.parentCpu()));
  }

  @Test
  void aMachineWithAnEmulatedAdapterSlowsTheOthersOfItsHost() {
    roundTrip(0);
    roundTrip(1);
    long alone = roundTrip(0);
    long start = simulation.now();
    for (int i = 0; i < 20; i++) {
      ping(1);
    }
    simulation.run(start + 2_000_000);
    long beside = simulation.now();
    long[] end = new long[1];
    hosts
        .stack(0)
        .echo(
            SERVER,
            new Terms(
                hosts.nextConversation(), false, 1_000_000_000L, o -> end[0] = simulation.now()));
    for (int i = 0; i < 20; i++) {
      ping(1);
    }
    simulation.run(beside + 100_000_000);

    assertThat(end[0] - beside).isGreaterThan(alone);
  }

  @Test
  void theDefaultsKeepToTheOrder() {
    AdapterCosts synthetic = AdapterCosts.SYNTHETIC;
    AdapterCosts emulated = AdapterCosts.EMULATED;

    assertThat(emulated.parentCpu()).isGreaterThan(synthetic.parentCpu());
    assertThat(emulated.latency()).isGreaterThan(synthetic.latency());
    assertThat(emulated.guestCpu()).isGreaterThan(synthetic.guestCpu());
    assertThat(emulated.rate().bitsPerSecond()).isEqualTo(100_000_000L);
  }

  @Test
  void anEmulatedAdapterPassesNoMoreThanItsRate() {
    FrameLog log = new FrameLog();
    simulation.observe(log);
    int frames = 500;
    for (int i = 0; i < frames; i++) {
      simulation.at(i * 1_000L, () -> hosts.stack(1).sendDatagram(SERVER, 9, 1472));
    }
    simulation.run(10_000_000);

    int mostIn10Milliseconds = 10_000_000 / ((1514 + 24) * 8 * 10);
    assertThat(log.lines("received").stream().filter(l -> l.contains(" S.1 UDP ")))
        .hasSizeBetween(mostIn10Milliseconds - 10, mostIn10Milliseconds);
  }
}
