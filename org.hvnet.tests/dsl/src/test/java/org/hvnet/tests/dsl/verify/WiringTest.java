package org.hvnet.tests.dsl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

/** Proofs over unusual wiring: outsides side by side, members that differ in their cable alone. */
class WiringTest {
  @Test
  void outsidesThatACableJoinsAreNotApart() {
    assertThat(refuted("network N outside A outside B link A to B require A, B apart"))
        .containsExactly("1");
  }

  @Test
  void aVlanThatNobodyDeclaredJoinsOutsidesToo() {
    String text =
        """
        network N
        outside A
        outside B
        switch S {
          port 1 trunk 70-79 native Seventy to A
          port 2 trunk 77-80 native none to B
        }
        vlan Seventy 70
        require A, B apart
        """;

    assertThat(refuted(text)).containsExactly("1");
    assertThat(refuted(text.replace("77-80", "80-81"))).isEmpty();
    assertThat(counterexample(text).pathText()).contains("[VLAN 77]");
  }

  @Test
  void everyMemberCountsForWhatIsShared() {
    String text =
        """
        network N
        department Sales { vlan 2 }
        vlan Mgmt 9
        switch S { port 1 access Mgmt  port 2 access Mgmt  port 3 access Mgmt
          port 4 trunk Sales native none  port 5 access Sales }
        server A : Sales to S.5
        host H1 { nic M to S.1 for management }
        host H2 { nic M to S.2 for management }
        host H3 { nic M to S.3 for management
          nic N to S.4  vswitch W external on N { vm X : Sales } }
        require hosts, Sales share no host
        """;

    assertThat(refuted(text)).containsExactly("1");
    assertThat(counterexample(text).point()).isEqualTo(ElementId.of("H3"));
  }

  @Test
  void theAdapterInTheDepartmentsVlanIsTheOneToLookAt() {
    String text =
        """
        network N
        department Sales { vlan 2 }
        vlan Backup 9
        switch S { port 1 trunk Backup native none port 2 access Sales }
        server A : Sales to S.2
        host H { nic N to S.1
          vswitch W external on N { vnic M untagged  vm X : Sales { adapter vlan Backup adapter } } }
        require Sales reaches Sales
        """;

    assertThat(counterexample(text).point()).isEqualTo(ElementId.of("S", "1"));
  }

  private static List<String> refuted(String text) {
    return Specifications.check(text)
        .analysis()
        .verification()
        .orElseThrow()
        .requirements()
        .stream()
        .filter(v -> !v.proved())
        .map(v -> v.subject().name())
        .toList();
  }

  private static Counterexample counterexample(String text) {
    SpecificationChecker.Result result = Specifications.check(text);
    return result
        .analysis()
        .verification()
        .orElseThrow()
        .requirements()
        .getFirst()
        .counterexamples()
        .getFirst();
  }
}
