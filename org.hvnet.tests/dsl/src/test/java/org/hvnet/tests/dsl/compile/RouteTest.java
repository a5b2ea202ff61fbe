package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.Network;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final String PREFIXES =
      """
      network N
      vlan Lan 10 subnet 10.0.10.0/24
      vlan Wan 20 subnet 192.0.2.0/29
      switch Sw { port 1 trunk Lan, Wan native none  port 2 access Lan }
      """;

  @Test
  void aRelativeNextHopIsInThePrefixOfTheOwner() {
    Network network =
        Specifications.network(
            PREFIXES
                + "server S to Sw.2 address .11 { route 10.9.0.0/16 via .254 }\n"
                + "router R { nic N to Sw.1  interface Lan address .1 over N\n"
                + "           route 0.0.0.0/0 via .253 }");

    assertThat(network.servers().getFirst().routes())
        .extracting(RouteTest::text)
        .containsExactly("10.9.0.0/16 via 10.0.10.254/32");
    assertThat(network.routers().getFirst().forwarding().routes())
        .extracting(RouteTest::text)
        .containsExactly("0.0.0.0/0 via 10.0.10.253/32");
  }

  @Test
  void aMachineThatForwardsNothingKeepsItsRoutes() {
    Network network =
        Specifications.network(
            PREFIXES
                + "host H { nic N to Sw.1  nic Oob to Sw.2 for management  vswitch V external on N {\n"
                + "  vm Guest { adapter A vlan Lan address .30  route 10.9.0.0/16 via .254 } } }");

    assertThat(network.hosts().getFirst().machines().getFirst().settings().routes())
        .extracting(RouteTest::text)
        .containsExactly("10.9.0.0/16 via 10.0.10.254/32");
  }

  @Test
  void aRelativeNextHopOfSeveralPrefixesIsAFinding() {
    String text =
        PREFIXES
            + "router R { nic N to Sw.1  interface Lan address .1 over N\n"
            + "  interface Wan address .2 over N  route 0.0.0.0/0 via .3 }";

    assertThat(Specifications.marked(text, Specifications.check(text))).contains("HV173 @ .3");
  }

  @Test
  void aRelativeNextHopWithoutAPrefixIsAFinding() {
    String text = "network N\nserver S { route 10.9.0.0/16 via .254 }";

    assertThat(Specifications.marked(text, Specifications.check(text))).contains("HV173 @ .254");
  }

  private static String text(Forwarding.Route route) {
    return route.prefix() + " via " + route.gateway().map(Object::toString).orElse("nothing");
  }
}
