package org.hvnet.tests.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;

import java.time.Duration;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.PortSpec;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** Loops of switches without spanning tree. */
class StormTest {
  private static final int NATIVE = 1;

  private static NetworkBuilder triangle(String closing) {
    return new NetworkBuilder()
        .physicalSwitch(
            "P", trunk("1", "1-9", NATIVE), trunk("2", "1-9", NATIVE), trunk("3", "1-9", NATIVE))
        .physicalSwitch("Q", trunk("1", "1-9", NATIVE), trunk("2", "1-9", NATIVE))
        .physicalSwitch("R", trunk("1", "1-9", NATIVE), trunk("2", closing))
        .server("A", "P.3", null)
        .link("P.1", "Q.1")
        .link("Q.2", "R.1")
        .link("R.2", "P.2");
  }

  @Test
  void aBroadcastInALoopEndsTheRun() {
    Simulation simulation = new Simulation(triangle("2-9").topology(), DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    tap.send("A", Tag.of(5, 0), tap.mac("A"), MacAddress.BROADCAST.value());

    assertThat(simulation.storm()).isPresent();
    assertThat(simulation.storm().get().origin()).isEqualTo(NetworkBuilder.id("A"));
    assertThat(simulation.storm().get().time()).isLessThan(Duration.ofMillis(1).toNanos());
    assertThat(simulation.storm().get().toString()).startsWith("storm: ").contains("of A");
    assertThat(simulation.frameHops()).isLessThan(1000);
  }

  @Test
  void theSameLoopIsHarmlessToAVlanThatOneOfItsLinksDoesNotCarry() {
    Simulation simulation = new Simulation(triangle("2-9").topology(), DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    tap.broadcast("A");

    assertThat(simulation.storm()).isEmpty();
    assertThat(tap.drops()).contains("R.1 NoDestination");
  }

  @Test
  void manyParallelLinksMultiplyAFrameButNotBeyondAllBounds() {
    NetworkBuilder network = new NetworkBuilder();
    PortSpec[] ports = new PortSpec[17];
    for (int i = 0; i <= 16; i++) {
      ports[i] = NetworkBuilder.access("" + i, 1);
    }
    network.physicalSwitch("P", ports).physicalSwitch("Q", ports).server("A", "P.0", null);
    for (int i = 1; i <= 16; i++) {
      network.link("P." + i, "Q." + i);
    }
    Simulation simulation = new Simulation(network.topology(), DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    tap.broadcast("A");

    assertThat(simulation.storm()).isPresent();
    assertThat(simulation.frameHops()).isLessThan(10_000);
  }

  @Test
  void aRunThatHasEndedInAStormStaysEnded() {
    Simulation simulation = new Simulation(triangle("1-9").topology(), DeviceSettings.DEFAULT);
    Tap tap = new Tap(simulation);
    tap.send("A", Tag.of(5, 0), tap.mac("A"), MacAddress.BROADCAST.value());
    long hops = simulation.frameHops();
    simulation.run(simulation.now() + 1_000_000);

    assertThat(simulation.frameHops()).isEqualTo(hops);
  }
}
