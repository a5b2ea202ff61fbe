package org.hvnet.tests.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.scenario.Runs.always;
import static org.hvnet.tests.sim.support.Contoso.department;
import static org.hvnet.tests.sim.support.Contoso.group;
import static org.hvnet.tests.sim.support.Contoso.mustNotReach;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.scenario.Breach;
import org.hvnet.tests.sim.support.Contoso;
import org.junit.jupiter.api.Test;

/** Sentences that are looked at on every frame. */
class AlwaysTest {
  @Test
  void aGroupOnAPrivateSwitchIsInvisibleAndOneOnAnExternalSwitchIsNot() {
    Topology topology = Contoso.topology();
    assertThat(always(topology, new Sentence.Invisible(department("RnD"), Optional.empty())))
        .isEmpty();

    Breach breach =
        always(topology, new Sentence.Invisible(group("VM4"), Optional.empty())).orElseThrow();
    assertThat(breach.from()).isEqualTo(id("VM4"));
    assertThat(breach.place()).isEqualTo(id("Host1.PNIC1"));
    assertThat(breach.time()).as("while the network settled").isNegative();
  }

  @Test
  void invisibleToSomebodyIsAboutHisInterfacesOnly() {
    Topology topology = Contoso.topology();

    assertThat(
            always(
                topology, new Sentence.Invisible(group("VM4"), Optional.of(department("Sales")))))
        .isEmpty();
    assertThat(always(topology, new Sentence.Invisible(group("VM4"), Optional.of(group("VM9")))))
        .isPresent();
  }

  @Test
  void isolationIsBrokenFromOutsideToo() {
    Topology topology = Contoso.topology();
    Group hr = group("VM4", "VM9", "Server3");
    assertThat(always(topology, new Sentence.Isolated(hr))).isEmpty();

    assertThat(always(topology, new Sentence.Isolated(group("VM4", "VM9")))).isPresent();
  }

  @Test
  void oneEndpointsOwnInterfacesAreNeverApart() {
    Topology topology = Contoso.topology();

    assertThat(always(topology, mustNotReach(department("RnD"), group("VM5"))))
        .map(Breach::from)
        .contains(id("VM6"));
    assertThat(always(topology, mustNotReach(group("VM5"), group("VM5")))).isEmpty();
  }
}
