package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;
import static org.hvnet.tests.sim.verify.Verdicts.delivers;
import static org.hvnet.tests.sim.verify.Verdicts.reaches;

import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.verify.Counterexample.Cause;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Protected ports, ports that are shut down, and lags of physical switches. */
class PortTest {
  private static NetworkBuilder guests() {
    return new NetworkBuilder()
        .physicalSwitch(
            "Sw",
            access("1", 2).asProtected(),
            access("2", 2).asProtected(),
            access("3", 2),
            trunk("9", "2"))
        .physicalSwitch("Far", access("1", 2).asProtected(), trunk("9", "2"))
        .link("Sw.9", "Far.9")
        .server("G1", "Sw.1", null)
        .server("G2", "Sw.2", null)
        .server("Open", "Sw.3", null)
        .server("G3", "Far.1", null);
  }

  @Test
  void protectedPortsOfOneSwitchAreApart() {
    assertThat(delivers(guests(), "G1", "G2")).isFalse();
    assertThat(reaches(guests(), "G2", "G1").refuted()).isTrue();
  }

  @Test
  void protectedPortsReachAllOthers() {
    assertThat(reaches(guests(), "G1", "Open").proved()).isTrue();
    assertThat(reaches(guests(), "Open", "G2").proved()).isTrue();
    assertThat(reaches(guests(), "G1", "G3").proved()).isTrue();
  }

  @Test
  void aPortThatIsShutDownHasNoLinkAndIsNoSocket() {
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch(
                "Sw", access("1", 2), access("2", 2).asShutdown(), access("3", 2).asShutdown())
            .server("A", "Sw.1", null)
            .server("B", "Sw.2", null);

    assertThat(delivers(network, "A", "B")).isFalse();
    assertThat(reaches(network, "A", "B").counterexamples().getFirst().cause())
        .isEqualTo(Cause.NOT_CONNECTED);
    assertThat(Topology.of(network.build()).endpoints())
        .noneMatch(e -> e.kind() == EndpointKind.SOCKET);
  }

  @Test
  void aLagCarriesWhatItsLinksCarry() {
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch("P", access("1", 2), trunk("8", "2").in("Up"), trunk("9", "2").in("Up"))
            .physicalSwitch(
                "Q",
                access("1", 2),
                access("2", 3),
                trunk("8", "2").in("Up"),
                trunk("9", "2").in("Up"))
            .link("P.8", "Q.8")
            .link("P.9", "Q.9")
            .server("A", "P.1", null)
            .server("B", "Q.1", null)
            .server("C", "Q.2", null);

    assertThat(reaches(network, "A", "B").proved()).isTrue();
    assertThat(delivers(network, "A", "C")).isFalse();
  }
}
