package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Scenario;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

class ClauseTest {
  private static final String TWO_SERVERS =
      """
      network N
      vlan Lan 10 subnet 10.0.10.0/24
      switch Sw { port 1..3 access Lan }
      server A to Sw.1 address dhcp { name "a.example" }
      server B to Sw.2 address .11
      """;

  @Test
  void aBurstHasSoManyFrames() {
    Network network =
        Specifications.network(TWO_SERVERS + "scenario S { burst A to B 2000 frames }");

    assertThat(network.scenarios().getFirst().traffic())
        .extracting(Scenario.Traffic::kind, t -> t.frames().orElse(0))
        .containsExactly(tuple(Scenario.Kind.BURST, 2000));
  }

  @Test
  void onlyABurstCountsFrames() {
    String text = TWO_SERVERS + "scenario S { ping A to B 20 frames }";

    assertThat(Specifications.marked(text, Specifications.check(text)))
        .contains("sentence.meaningless @ 20 frames");
  }

  @Test
  void aBurstOfNoFrameIsAFinding() {
    String text = TWO_SERVERS + "scenario S { burst A to B 0 frames }";

    assertThat(Specifications.marked(text, Specifications.check(text)))
        .contains("value.out-of-range @ 0 frames");
  }

  @Test
  void anInterfaceHasItsOwnMtu() {
    Network network =
        Specifications.network(
            TWO_SERVERS + "change switch Sw { interface Lan address .1 mtu 1400 }");

    assertThat(network.switches().getFirst().interfaces().getFirst().mtu()).contains(1400);
  }

  @Test
  void aServerHasARealNameAndMayHaveItsAddressFromDhcp() {
    var servers = Specifications.network(TWO_SERVERS).servers();

    assertThat(servers).extracting(s -> s.name()).containsExactly("a.example", "B");
    assertThat(servers)
        .extracting(s -> s.nics().getFirst().ip().orElseThrow().dhcp())
        .containsExactly(true, false);
  }

  @Test
  void untaggedOnItsLineIsStrongerThanTheVlanOfAProfile() {
    Network network =
        Specifications.network(
            TWO_SERVERS
                + """
                profile Tagged for vnic { vlan Lan }
                host H { nic N  vswitch V external on N {
                  vnic One like Tagged for management
                  vnic Two like Tagged untagged } }
                """);

    assertThat(network.hosts().getFirst().virtualSwitches().getFirst().managementAdapters())
        .extracting(a -> a.vlan())
        .containsExactly(new AdapterVlan.Access(new VlanId(10)), new AdapterVlan.Untagged());
  }

  @Test
  void eachAdapterFollowsProfiles() {
    Network network =
        Specifications.network(
            TWO_SERVERS
                + """
                profile Guarded for adapter { router-guard }
                host H { nic N to Sw.3 for management  vswitch V private {
                  vm M { adapter A  each adapter { like Guarded } } } }
                """);

    assertThat(network.hosts().getFirst().machines().getFirst().adapters())
        .extracting(a -> a.features().routerGuard())
        .containsExactly(true);
  }
}
