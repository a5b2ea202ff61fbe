package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.trunk;
import static org.hvnet.tests.sim.verify.Verdicts.delivers;
import static org.hvnet.tests.sim.verify.Verdicts.hostReaches;
import static org.hvnet.tests.sim.verify.Verdicts.reaches;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualAdapter.SubInterface;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Trunk adapters, NICs that tag, several NICs, outsides in some VLANs, and what is off. */
class AdapterTest {
  private static NetworkBuilder network() {
    AdapterVlan trunk = new AdapterVlan.Trunk(VlanSet.of("2-4"), Optional.empty());
    return new NetworkBuilder()
        .vlan("Two", 2)
        .vlan("Three", 3)
        .physicalSwitch(
            "Sw",
            trunk("1", "2-4"),
            access("2", 2),
            access("3", 3),
            access("4", 4),
            trunk("5", "9"))
        .server("S2", "Sw.2", "10.0.2.2/24")
        .server("S3", "Sw.3", "10.0.3.3/24")
        .server("S4", "Sw.4", null)
        .host(
            "H",
            h ->
                h.nic("N", "Sw.1", null)
                    .taggingNic("Oob", "Sw.5", 9, null)
                    .external("Ext", "N")
                    .vm("Plain", "Ext", trunk, null)
                    .vm("Gate", "Ext", 9, null)
                    .adapter(
                        "Svc",
                        "Ext",
                        trunk,
                        null,
                        AdapterFeatures.NONE,
                        sub(2, "10.0.2.1/24"),
                        sub(3, "10.0.3.1/24")));
  }

  private static SubInterface sub(int vlan, String address) {
    return new SubInterface(new VlanId(vlan), new IpInterface(InterfaceAddress.of(address), false));
  }

  @Test
  void aTrunkAdapterIsInEachVlanOfItsSubInterfaces() {
    assertThat(reaches(network(), "Gate", "S2").proved()).isTrue();
    assertThat(reaches(network(), "S3", "Gate").proved()).isTrue();
    assertThat(delivers(network(), "Gate", "S4")).isFalse();
    assertThat(delivers(network(), "S2", "S3")).as("it forwards nothing").isFalse();
  }

  @Test
  void theAddressesOfATrunkAdapterAreEachInTheirVlan() {
    NetworkBuilder swapped =
        network()
            .host(
                "G",
                h ->
                    h.nic("N", null, null)
                        .external("Ext", "N")
                        .vm("Wrong", "Ext", 9, null)
                        .adapter(
                            "Svc",
                            "Ext",
                            new AdapterVlan.Trunk(VlanSet.of("2-4"), Optional.empty()),
                            null,
                            AdapterFeatures.NONE,
                            sub(2, "10.0.3.9/24"),
                            sub(3, "10.0.2.9/24")))
            .physicalSwitch("Up", trunk("1", "2-4"), access("2", 2), access("3", 3))
            .link("G.N", "Up.1")
            .server("T2", "Up.2", "10.0.2.7/24");

    assertThat(reaches(swapped, "Wrong", "T2").refuted()).isTrue();
    assertThat(delivers(swapped, "Wrong", "T2")).isTrue();
  }

  @Test
  void aVlanMeansTheInterfacesInItOnly() {
    Group two =
        new Group("Two", List.of(new Term.VlanMembers(NetworkBuilder.id("Two"))), List.of());
    Group s3 = new Group("S3", List.of(new Term.Endpoint(NetworkBuilder.id("S3"))), List.of());
    Group three =
        new Group("Three", List.of(new Term.VlanMembers(NetworkBuilder.id("Three"))), List.of());

    assertThat(Verdicts.last(network().require(new Sentence.MustNotReach(two, s3, List.of()))))
        .satisfies(v -> assertThat(v.counterexamples()).hasSize(1))
        .satisfies(
            v -> assertThat(v.counterexamples().getFirst().from().name()).isEqualTo("Plain"));
    assertThat(Verdicts.last(network().require(new Sentence.MustNotReach(three, s3, List.of()))))
        .satisfies(v -> assertThat(v.refuted()).isTrue());
  }

  @Test
  void aTrunkAdapterOfWhoseVlansNothingIsSaidMayUseAll() {
    assertThat(delivers(network(), "Plain", "S4")).isTrue();
    assertThat(delivers(network(), "S4", "Plain")).isTrue();
  }

  @Test
  void aNicThatTagsIsInThatVlan() {
    NetworkBuilder tagged =
        new NetworkBuilder()
            .physicalSwitch("Mgmt", trunk("1", "9"), access("2", 9), access("3", 8))
            .host("H", h -> h.taggingNic("Oob", "Mgmt.1", 9, null))
            .server("Console", "Mgmt.2", null)
            .server("Other", "Mgmt.3", null);
    assertThat(hostReaches(tagged, "H", "Console").proved()).isTrue();
    assertThat(hostReaches(tagged, "H", "Other").refuted()).isTrue();
  }

  @Test
  void aServerIsReachedByAnyOfItsNics() {
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch("A", access("1", 2), access("2", 2))
            .physicalSwitch("B", access("1", 2), access("2", 2))
            .server("X", "A.2", null)
            .server("Y", "B.2", null)
            .serverWith("Both", false, "N1", "N2")
            .link("Both.N1", "A.1")
            .link("Both.N2", "B.1");

    assertThat(reaches(network, "X", "Both").proved()).isTrue();
    assertThat(reaches(network, "Both", "Y").proved()).isTrue();
    assertThat(delivers(network, "X", "Y")).as("it forwards nothing").isFalse();
  }

  @Test
  void whatIsOffIsNoEndpoint() {
    NetworkBuilder network =
        new NetworkBuilder()
            .physicalSwitch("Sw", access("1", 2), access("2", 2))
            .server("X", "Sw.1", null)
            .serverWith("Gone", true, "N1")
            .link("Gone.N1", "Sw.2")
            .host(
                "H",
                h ->
                    h.isolated("Prv")
                        .vm("On", "Prv", 0, null)
                        .vm("Off", "Prv", 0, null)
                        .settings(null, List.of(), true));

    assertThat(Topology.of(network.build()).endpoints())
        .extracting(e -> e.id().toString())
        .containsExactly("On", "X", "H");
    assertThat(delivers(network, "X", "Gone")).isFalse();
  }

  @Test
  void anOutsideMayBeInSomeVlansOnly() {
    NetworkBuilder network =
        network().outside("World", "3").physicalSwitch("Up", trunk("1", "2-4"), trunk("2", "2-4"));
    network.link("World", "Up.1").server("T", "Up.2", null, 3);
    assertThat(delivers(network, "World", "T")).isTrue();

    NetworkBuilder other =
        network().outside("World", "2").physicalSwitch("Up", trunk("1", "2-4"), trunk("2", "2-4"));
    other.link("World", "Up.1").server("T", "Up.2", null, 3);
    assertThat(delivers(other, "World", "T")).isFalse();
    assertThat(delivers(other, "T", "World")).isFalse();
  }
}
