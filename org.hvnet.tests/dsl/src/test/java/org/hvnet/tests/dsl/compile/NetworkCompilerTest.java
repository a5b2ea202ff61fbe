package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;
import static org.hvnet.tests.support.Specifications.contoso;
import static org.hvnet.tests.support.Specifications.contosoText;
import static org.hvnet.tests.support.Specifications.marked;
import static org.hvnet.tests.support.Specifications.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.junit.jupiter.api.Test;

class NetworkCompilerTest {
  private static final Network CONTOSO = contoso();

  @Test
  void layoutDoesNotMatter() {
    String other = contosoText().replaceAll("#[^\n]*", "").replaceAll("\\s*\n\\s*", " ");

    assertThat(network(other)).isEqualTo(CONTOSO);
  }

  @Test
  void caseOfReferencesDoesNotMatter() {
    String other = contosoText().replace("trunk Lan", "trunk LAN").replace(": Sales", ": sALES");

    assertThat(network(other).hosts()).isEqualTo(CONTOSO.hosts());
    assertThat(network(other).switches()).isEqualTo(CONTOSO.switches());
  }

  @Test
  void aMachineStandsInTheVlanOfItsDepartment() {
    VirtualAdapter adapter = machine("VM1").adapters().getFirst();

    assertThat(adapter.vlan()).isEqualTo(new AdapterVlan.Access(new VlanId(2)));
    assertThat(adapter.virtualSwitch()).isEqualTo(ElementId.of("Host1", "Switch A"));
    assertThat(adapter.kind()).isEqualTo(VirtualAdapter.Kind.SYNTHETIC);
  }

  @Test
  void aMachineOfADepartmentWithoutVlanIsUntagged() {
    assertThat(machine("VM5").adapters().getFirst().vlan()).isEqualTo(new AdapterVlan.Untagged());
  }

  /** RFC 3021 and RFC 6164. */
  @Test
  void bothAddressesOfAPrefixOfTwoAreOfInterfaces() {
    Network network =
        network(
            """
            network N
            vlan Written 20 subnet 10.0.20.0/31
            vlan Six 21 subnet "2001:db8::/127"
            vlan Chosen 22 subnet 10.0.22.0/31
            switch S { port 1 access Written  port 2 access Six  port 3..5 access Chosen }
            server A to S.1 address .0
            server B to S.2 address "2001:db8::"
            server C to S.3
            server D to S.4
            server E to S.5
            """);

    assertThat(network.servers())
        .extracting(s -> s.nics().getFirst().ip().map(i -> i.address().toString()).orElse("none"))
        .containsExactly("10.0.20.0/31", "2001:db8::/127", "10.0.22.1/31", "10.0.22.0/31", "none");
  }

  @Test
  void addressesNobodyWroteComeFromTheTopOfThePrefix() {
    assertThat(machine("VM1").adapters().getFirst().ip().orElseThrow().address())
        .hasToString("10.0.2.254/24");
    assertThat(machine("VM2").adapters().getFirst().ip().orElseThrow().address())
        .hasToString("10.0.2.253/24");
    assertThat(machine("VM1").adapters().getFirst().ip().orElseThrow().assumed()).isTrue();
  }

  @Test
  void aRelativeAddressIsCompletedByThePrefix() {
    var ip = host("Host1").nics().get(1).ip().orElseThrow();

    assertThat(ip.address()).hasToString("10.0.10.11/24");
    assertThat(ip.assumed()).isFalse();
  }

  @Test
  void macAddressesAreThoseOfTheHostsPool() {
    assertThat(machine("VM1").adapters().getFirst().mac())
        .isEqualTo(MacAddress.of("00-15-5D-0A-0B-00"));
    assertThat(machine("VM7").adapters().getFirst().mac())
        .isEqualTo(MacAddress.of("00-15-5D-0A-0C-00"));
  }

  @Test
  void aMachineWithALegacyAdapterIsOfGeneration1() {
    Network network =
        network(
            "network N host H { vswitch S private { vm Old { adapter legacy }  vm New } }"
                .replace(
                    "host H {", "switch W { port 1 access V } vlan V 5 host H { nic P to W.1"));

    assertThat(network.hosts().getFirst().machines())
        .extracting(VirtualMachine::generation)
        .containsExactly(1, 2);
  }

  @Test
  void portsKeepTheirModes() {
    var ports = CONTOSO.switches().getFirst().ports();

    assertThat(ports.get(0).mode())
        .isEqualTo(new PortMode.Trunk(VlanSet.of("2-4"), Optional.empty()));
    assertThat(ports.get(2).mode()).isEqualTo(new PortMode.Access(new VlanId(2)));
  }

  @Test
  void aTrunkOfWhichNoNativeVlanIsSaidHasNative1() {
    Network network = network("network N vlan V 5 switch S { port 1 trunk V  port 2 }");

    assertThat(network.switches().getFirst().ports())
        .extracting(p -> p.mode())
        .containsExactly(
            new PortMode.Trunk(VlanSet.of("5"), Optional.of(new VlanId(1))),
            new PortMode.Access(new VlanId(1)));
  }

  @Test
  void linksRunAtTheRateOfTheirSlowerEnd() {
    Network network =
        network(
            "network N vlan V 5 switch S { port 1 access V  port 2 access V to H.B }"
                + " host H { nic A 10 Gbit/s to S.1  nic B 100 Mbit/s }");

    assertThat(network.links())
        .extracting(l -> l.rate())
        .containsExactlyInAnyOrder(new DataRate(100_000_000L), new DataRate(10_000_000_000L));
  }

  @Test
  void aNicIsFoundByItsNameUnlessSomethingElseIsSaid() {
    Network network =
        network(
            "network N vlan V 5 switch S { port 1..2 }".replace("port 1..2", "port 1 port 2 port 3")
                + " host H { nic A to S.1  nic B is \"SLOT 3\" to S.2"
                + "  nic C is mac \"02:00:00:00:00:0a\" to S.3 }");

    assertThat(network.hosts().getFirst().nics())
        .extracting(n -> n.identity())
        .containsExactly(
            new NicIdentity.Alias("A"),
            new NicIdentity.Alias("SLOT 3"),
            new NicIdentity.Permanent(MacAddress.of("02-00-00-00-00-0A")));
  }

  @Test
  void quotedNamesMayBeKeywordsUnitsAndAnythingElse() {
    Network network =
        network(
            "network \"network\" department \"vlan\" { vlan 2 } department \"Gbit/s\" { vlan 3 }"
                + " switch \"port\" { port 1 trunk \"vlan\", \"Gbit/s\" port \"Eth 1/1\" access \"vlan\" }"
                + " server s to \"port\".\"Eth 1/1\" require \"reaches\": \"vlan\" isolated"
                + " policy { between may inside may }");

    assertThat(network.name()).isEqualTo("network");
    assertThat(network.links().getFirst().second()).isEqualTo(ElementId.of("port", "Eth 1/1"));
    assertThat(network.requirements().getFirst().id())
        .isEqualTo(ElementId.of("requirement", "reaches"));
  }

  @Test
  void scenariosKeepTheirOrderOfEvents() {
    Scenario cut = CONTOSO.scenarios().getFirst();

    assertThat(cut.events())
        .extracting(e -> e.at().toSeconds() + " " + e.action() + " " + e.element())
        .containsExactly("5 FAIL SwitchA.24", "15 REPAIR SwitchA.24");
    assertThat(cut.expectations())
        .extracting(e -> e.after().toSeconds() + " " + e.within().toSeconds())
        .containsExactly("5 1", "15 2", "15 0");
    assertThat(cut.captures())
        .containsExactly(ElementId.of("SwitchA", "24"), ElementId.of("Host1", "PNIC1"));
  }

  @Test
  void anExternalSwitchKnowsItsUplink() {
    VirtualSwitch external = host("Host1").virtualSwitches().getFirst();

    assertThat(external.kind()).isEqualTo(VirtualSwitch.Kind.EXTERNAL);
    assertThat(external.uplink()).contains(ElementId.of("Host1", "PNIC1"));
    assertThat(host("Host1").nics().getFirst().ip()).isEmpty();
  }

  @Test
  void namesAreUniqueWithoutRegardToCase() {
    String text = "network N department Sales { vlan 2 } department SALES { vlan 3 }";

    assertThat(marked(text, check(text))).containsExactly("name.duplicate @ SALES");
  }

  private static Host host(String name) {
    return CONTOSO.hosts().stream()
        .filter(h -> h.id().equals(ElementId.of(name)))
        .findFirst()
        .orElseThrow();
  }

  private static VirtualMachine machine(String name) {
    return CONTOSO.hosts().stream()
        .flatMap(h -> h.machines().stream())
        .filter(m -> m.id().equals(ElementId.of(name)))
        .findFirst()
        .orElseThrow();
  }
}
