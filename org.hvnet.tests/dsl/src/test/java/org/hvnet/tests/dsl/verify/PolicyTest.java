package org.hvnet.tests.dsl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;

import java.util.List;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.sim.rule.Severity;
import org.junit.jupiter.api.Test;

/** The defaults, and how sentences take pairs out of them. */
class PolicyTest {
  private static final String NETWORK =
      """
      network Test
      vlan Shared 2 subnet 10.0.2.0/24
      department Office { vlan Shared }
      department Plant  { vlan Shared }
      vlan Mgmt 9 subnet 10.0.9.0/24
      switch Sw { port 1 trunk Shared native none  port 2 access Shared  port 3 access Mgmt }
      host H {
        nic N1 to Sw.1
        nic N2 to Sw.3 for management
        vswitch Ext external on N1 { vm A, B : Office  vm C : Plant }
      }
      outside World
      link Sw.2 to World
      """;

  @Test
  void anUnwrittenPolicyWarns() {
    assertThat(findings(NETWORK)).containsExactly("WARNING between");
  }

  @Test
  void aWrittenPolicyIsAnError() {
    assertThat(findings(NETWORK + "policy { between apart }")).containsExactly("ERROR between");
  }

  @Test
  void mayDemandsNothing() {
    assertThat(findings(NETWORK + "policy { between may }")).isEmpty();
  }

  @Test
  void aSentenceTakesItsPairsOutOfTheDefaultInTheirOrder() {
    String both = "require Office may reach Plant\nrequire Plant may reach Office\n";

    assertThat(findings(NETWORK + "policy { between apart }\n" + both)).isEmpty();
    assertThat(findings(NETWORK + "policy { between apart }\nrequire Office may reach Plant\n"))
        .containsExactly("ERROR between");
  }

  @Test
  void aSentenceAboutOneServiceLeavesTheRestToTheDefault() {
    String both = "require Office may reach Plant on sql\nrequire Plant may reach Office on sql\n";

    assertThat(findings(NETWORK + "policy { between apart }\n" + both))
        .containsExactly("ERROR between");
  }

  @Test
  void membersOfADepartmentMayHaveToBeApart() {
    assertThat(findings(NETWORK + "policy { inside apart  between may }"))
        .containsExactly("ERROR inside");
  }

  @Test
  void outsidesMayHaveToBeApart() {
    assertThat(findings(NETWORK + "policy { between may  outside apart }"))
        .containsExactly("ERROR outside");
  }

  @Test
  void machinesMustNotReachTheManagementOfHosts() {
    String shared = NETWORK.replace("port 3 access Mgmt", "port 3 access Shared");

    assertThat(findings(shared + "policy { between may }")).containsExactly("ERROR management");
  }

  @Test
  void aSentenceAboutAGroupAndOthersLeavesTheInsideToTheDefault() {
    String split =
        """
        network Test
        department Office { vlan 2 }
        department Plant  { vlan 3 }
        switch Sw1 { port 1 access Office  port 2 access Plant }
        switch Sw2 { port 1 access Office  port 2 access Plant }
        server A : Office to Sw1.1
        server B : Office to Sw2.1
        server C : Plant to Sw1.2
        server D to Sw2.2
        policy { between may }
        """;

    assertThat(findings(split + "require Office isolated")).containsExactly("ERROR inside");
    assertThat(findings(split + "require only D reaches Office")).contains("ERROR inside");
    assertThat(findings(split + "require Office reaches only D")).contains("ERROR inside");
  }

  @Test
  void machinesOfNoDepartmentThatAreAlikeAreOneKind() {
    String machines = "network Test host H { vswitch W private { vm M1, M2, M3, M4 } } ";

    var between =
        check(machines).analysis().verification().orElseThrow().defaults().stream()
            .filter(v -> v.subject().name().equals("between"))
            .findFirst()
            .orElseThrow();

    assertThat(between.counterexamples()).hasSize(1);
  }

  private static List<String> findings(String text) {
    return check(text).diagnostics().stream()
        .filter(d -> d.severity() != Severity.INFO)
        .map(PolicyTest::named)
        .toList();
  }

  private static String named(Diagnostic diagnostic) {
    String sentence = diagnostic.message().replaceFirst("Refuted: (\\w+) .*", "$1");
    return diagnostic.severity() + " " + sentence;
  }
}
