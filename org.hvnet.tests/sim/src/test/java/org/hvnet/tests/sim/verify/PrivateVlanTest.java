package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;
import static org.hvnet.tests.sim.verify.Verdicts.delivers;
import static org.hvnet.tests.sim.verify.Verdicts.reaches;

import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Vlan;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.hvnet.tests.sim.support.PortSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Private VLANs (RFC 5517): primary 300, isolated 301, communities 302 and 303. */
class PrivateVlanTest {
  private static final VlanId PRIMARY = new VlanId(300);

  private static NetworkBuilder network(String trunk) {
    AdapterVlan isolated = new AdapterVlan.Isolated(PRIMARY, new VlanId(301));
    AdapterVlan community = new AdapterVlan.Community(PRIMARY, new VlanId(302));
    AdapterVlan other = new AdapterVlan.Community(PRIMARY, new VlanId(303));
    AdapterVlan promiscuous = new AdapterVlan.Promiscuous(PRIMARY, VlanSet.of("301-303"));
    return new NetworkBuilder()
        .vlan("Rack", 300)
        .secondary("Single", 301, "Rack", Vlan.Kind.ISOLATED)
        .secondary("Bakery", 302, "Rack", Vlan.Kind.COMMUNITY)
        .physicalSwitch(
            "Sw",
            trunk("1", trunk),
            trunk("2", trunk),
            access("11", 301),
            access("12", 302),
            new PortSpec("13", new PortMode.Promiscuous(PRIMARY, VlanSet.of("301-303"))))
        .server("IsoServer", "Sw.11", null)
        .server("ComServer", "Sw.12", null)
        .server("Router", "Sw.13", null)
        .host(
            "H1",
            h ->
                h.nic("N", "Sw.1", null)
                    .external("Ext", "N")
                    .vm("I1", "Ext", isolated, null)
                    .vm("I2", "Ext", isolated, null)
                    .vm("C1", "Ext", community, null)
                    .vm("D1", "Ext", other, null)
                    .vm("Gate", "Ext", promiscuous, null))
        .host(
            "H2",
            h ->
                h.nic("N", "Sw.2", null)
                    .external("Ext", "N")
                    .vm("I3", "Ext", isolated, null)
                    .vm("C3", "Ext", community, null));
  }

  @ParameterizedTest
  @CsvSource({
    "I1, Gate",
    "Gate, I1",
    "C1, Gate",
    "Gate, D1",
    "C1, C3",
    "I3, Gate",
    "Gate, C3",
    "IsoServer, Gate",
    "Router, I1",
    "I1, Router",
    "Router, Gate",
    "ComServer, C1",
    "C3, ComServer"
  })
  void reachEachOther(String from, String to) {
    assertThat(reaches(network("300-303"), from, to).counterexamples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "I1, I2",
    "I1, I3",
    "I1, C1",
    "C1, I1",
    "C1, D1",
    "D1, C3",
    "I3, C3",
    "IsoServer, I1",
    "I2, IsoServer",
    "ComServer, I1",
    "ComServer, D1"
  })
  void areApart(String from, String to) {
    assertThat(delivers(network("300-303"), from, to)).isFalse();
    assertThat(reaches(network("300-303"), from, to).refuted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"300, Gate, I3, true", "300, I3, Gate, false", "301, I3, Gate, true"})
  void aTrunkThatCarriesHalfOfIsOneWay(String trunk, String from, String to, boolean delivered) {
    assertThat(delivers(network(trunk), from, to)).isEqualTo(delivered);
    assertThat(reaches(network(trunk), from, to).refuted()).isTrue();
  }
}
