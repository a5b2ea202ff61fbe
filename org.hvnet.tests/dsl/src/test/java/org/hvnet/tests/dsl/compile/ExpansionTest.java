package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;
import static org.hvnet.tests.support.Specifications.marked;
import static org.hvnet.tests.support.Specifications.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.compile.DerivedValue;
import org.hvnet.dsl.expand.Level;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.VirtualMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ranges, {@code ++}, sites, profiles, changes and defaults: what is written, and what there is.
 */
class ExpansionTest {
  private static final String BASE =
      """
      network N
      severity HV001 off
      vlan V 10 subnet 10.0.10.0/24
      department D { vlan 20 subnet 10.0.20.0/24 }
      switch S { port 1..8 trunk V, D native none edge }
      """;

  @Test
  void aRangeIsAsManyThingsAndKeepsItsZeros() {
    Network network = network(BASE + "host H[08..10] { nic P to S.1++ }");

    assertThat(network.hosts())
        .extracting(h -> h.id().toString())
        .containsExactly("H08", "H09", "H10");
    assertThat(network.links())
        .extracting(l -> l.id().name())
        .containsExactly("H08.P - S.1", "H09.P - S.2", "H10.P - S.3");
  }

  @Test
  void addressesAreDealtOutOverTheCopiesThatShareAVlan() {
    Network network =
        network(
            BASE
                + "host H[1..2] { nic P to S.1++ vswitch X external on P {"
                + " vnic M vlan V address .11++ for management } }");

    assertThat(network.hosts())
        .extracting(h -> h.virtualSwitches().getFirst().managementAdapters().getFirst().ip())
        .extracting(ip -> ip.orElseThrow().address().toString())
        .containsExactly("10.0.10.11/24", "10.0.10.12/24");
  }

  @Test
  void aStepMayBeGiven() {
    Network network =
        network(
            BASE
                + "host H { nic P to S.1 vswitch X external on P { vm A[1..3] : D address .50++ by 10 } }");

    assertThat(machines(network))
        .extracting(m -> m.adapters().getFirst().ip().orElseThrow().address().toString())
        .containsExactly("10.0.20.50/24", "10.0.20.60/24", "10.0.20.70/24");
  }

  @Test
  void sitesHaveTheirOwnVlansOfOneNumberAndPrefixesAreDealtOut() {
    Network network =
        network(
            "network N severity HV001 off site Store[01..02] { vlan M 9 subnet 10.1.9.0/24++ by /16"
                + " switch S { port 1 access M } host HV { name \"ST{Store}-HV\""
                + " nic P to S.1 in M address .11 } }");

    assertThat(network.vlans())
        .extracting(v -> v.id() + " " + v.subnet().orElseThrow())
        .containsExactly("Store01.M 10.1.9.0/24", "Store02.M 10.2.9.0/24");
    assertThat(network.hosts()).extracting(h -> h.name()).containsExactly("ST01-HV", "ST02-HV");
    assertThat(network.hosts())
        .extracting(h -> h.nics().getFirst().ip().orElseThrow().address().toString())
        .containsExactly("10.1.9.11/24", "10.2.9.11/24");
  }

  @Test
  void theLineBeatsTheProfileAndTheLastProfileTheFirst() {
    String text =
        BASE
            + "profile A for vm { memory 2 GB cpu 2 } profile B for vm { memory 3 GB }"
            + " host H { nic P to S.1 vswitch X external on P {"
            + " vm One like A, B vm Two like B, A vm Three like A { cpu 8 } } }";

    assertThat(machines(network(text)))
        .extracting(m -> m.id() + " " + (m.memoryBytes() >> 30) + " " + m.processors())
        .containsExactly("One 3 2", "Two 2 2", "Three 2 8");
  }

  @Test
  void theNearestDefaultWinsAndEveryValueKnowsItsLevel() {
    String text =
        "network N profile Small for vm { memory 5 GB } host H { default vm like Small"
            + " vswitch X private { default vm { cpu 3 } vm A } vm B { adapter on X } }";
    var compilation = check(text).analysis().compilation();

    assertThat(compilation.derivations())
        .filteredOn(d -> d.element().equals(ElementId.of("A")))
        .filteredOn(d -> d.value() == DerivedValue.MEMORY || d.value() == DerivedValue.PROCESSORS)
        .extracting(d -> d.text() + " " + d.level())
        .containsExactly("5120 MB ENCLOSING", "3 ENCLOSING");
    assertThat(compilation.derivations())
        .filteredOn(d -> d.element().equals(ElementId.of("B")))
        .filteredOn(d -> d.value() == DerivedValue.PROCESSORS)
        .extracting(d -> d.level())
        .containsExactly(Level.DEFAULT);
  }

  @Test
  void whatCameFromTheTopologyOrADefaultIsAnAssumption() {
    var compilation = check(BASE + "switch T { port 1 }").analysis().compilation();

    assertThat(compilation.assumptions())
        .filteredOn(d -> d.element().equals(ElementId.of("T", "1")))
        .extracting(d -> d.text())
        .containsExactly("access 1");
  }

  @Test
  void aChangeReplacesWhatIsGivenAndChildrenMergeByName() {
    Network network =
        network(
            BASE
                + "host H[1..2] { nic P 10 Gbit/s to S.1++ nic Q to S.3++"
                + " vswitch X external on P { } }"
                + " change host H2 { nic P 25 Gbit/s without Q }"
                + " change port S.1 { access V }");

    assertThat(network.hosts().get(1).nics())
        .extracting(n -> n.id() + " " + n.rate())
        .containsExactly("H2.P 25 Gbit/s");
    assertThat(network.hosts().getFirst().nics()).hasSize(2);
    assertThat(network.switches().getFirst().ports().getFirst().mode())
        .isEqualTo(new PortMode.Access(new VlanId(10)));
    assertThat(network.switches().getFirst().ports().get(1).mode())
        .isEqualTo(new PortMode.Trunk(VlanSet.of("10,20"), Optional.empty()));
  }

  @Test
  void clusteredMachinesAreDealtToTheNodesAndTheSwitchIsThatOfEach() {
    Network network =
        network(
            BASE
                + "host H[1..2] { nic P to S.1++ vswitch X external on P }"
                + " cluster K { nodes H[*] vm A[1..3] : D on X }");

    assertThat(network.hosts())
        .extracting(
            h ->
                h.machines().stream()
                    .map(m -> m.id() + " " + m.adapters().getFirst().virtualSwitch())
                    .toList())
        .containsExactly(List.of("A1 H1.X", "A3 H1.X"), List.of("A2 H2.X"));
  }

  @Test
  void aSecondaryVlanMakesItsMembersIsolated() {
    Network network =
        network(
            "network N severity HV001 off vlan R 300 subnet 10.3.0.0/22 { isolated Single 301 community Club 302 }"
                + " host H { vswitch X private { vm A { adapter vlan Single }"
                + " vm B { adapter vlan Club } vm G { adapter promiscuous R } } }");

    assertThat(machines(network))
        .extracting(m -> m.adapters().getFirst().vlan())
        .containsExactly(
            new AdapterVlan.Isolated(new VlanId(300), new VlanId(301)),
            new AdapterVlan.Community(new VlanId(300), new VlanId(302)),
            new AdapterVlan.Promiscuous(new VlanId(300), VlanSet.of("301,302")));
  }

  @Test
  void aPortAsNeededCarriesWhatHasMembersAtBothEnds() {
    Network network =
        network(
            BASE
                + "vlan W 30 switch T { port 1 access V port 2 access W port 9 as needed to U.9 }"
                + " switch U { port 1 access V port 9 as needed }");

    assertThat(network.switches().get(1).ports().getLast().mode())
        .isEqualTo(new PortMode.Trunk(VlanSet.of("10"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host H[1..1000000000] { }                                | range @ H[1..1000000000]",
        "host H[4..1] { }                                         | range @ H[4..1]",
        "host H[1..4] { }                                         | -",
        "host H[1..9] { nic P to S.1++ }                          | dealt.out @ S.1++",
        "host H[1..8] { nic P to S.1++ }                          | -",
        "host H { vswitch X private { vm A[1..9] : D address .250++ } } | dealt.out @ .250++",
        "host H { vswitch X private { vm A[1..5] : D address .250++ } } | -",
        "host H { } change host G { os 2022 }                     | name.unknown @ G",
        "host H { } change host H { os 2022 }                     | -",
        "host H[1..2] { } change host H[3] { os 2022 }            | name.unknown @ H[3]",
        "profile P for vm { cpu 2 } host H like P { }             | profile.kind @ P",
        "profile P for host { os 2022 } host H like P { }         | -",
        "vlan X                                                   | vlan.without-number @ X",
        "host H { vswitch X private { vm A { adapter vlan V untagged } } } | HV077 @ untagged",
        "host H { vswitch X private { vm A { adapter untagged } } } | -",
        "cluster K { vm A on X }                                  | name.unknown @ X",
        "host H { vswitch X private } cluster K { vm A on X }     | HV113 @ K",
        "host H { vswitch X private { vm M[1..2] { name \"m\" } } } | clause.twice @ name \"m\"",
        "host H { vswitch X private { vm M[1..2] { name \"m{M}\" } } } | -",
        "link S.1 to S.2 link S.1 to S.3                          | HV011 @ link S.1 to S.3",
        "require D reaches D on sql even if any tree fails        | word.unknown @ any tree fails",
        "require D reaches D on sql even if any link fails        | -",
      })
  void whatIsWrongHasItsPlace(String statement, String expected) {
    String text = BASE + statement;
    var found =
        marked(text, check(text)).stream()
            .filter(m -> !m.startsWith("HV0") || m.matches("HV0(11|77) .*"))
            .filter(m -> !m.startsWith("HV25") && !m.startsWith("HV26"))
            .distinct()
            .toList();

    if (expected.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(expected);
    }
  }

  private static List<VirtualMachine> machines(Network network) {
    return network.hosts().stream().flatMap(h -> h.machines().stream()).toList();
  }
}
