package org.hvnet.tests.dsl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.support.Specifications.check;
import static org.hvnet.tests.support.Specifications.contosoText;
import static org.hvnet.tests.support.Specifications.marked;

import java.util.List;
import java.util.stream.Stream;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.ReachabilityMatrix.Cell;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;
import org.junit.jupiter.api.Test;

/** The source scenario: as it is, and with each of the five changes that must be noticed. */
class SourceScenarioTest {
  private static final String CONTOSO = contosoText();

  @Test
  void provesAllRequirementsAndDefaults() {
    Verification verification = verification(CONTOSO);

    assertThat(verification.requirements()).hasSize(7).allMatch(Verdict::proved);
    assertThat(verification.defaults()).hasSize(4).allMatch(Verdict::proved);
    assertThat(check(CONTOSO).diagnostics()).isEmpty();
  }

  @Test
  void givesTheReachabilityOfTheSource() {
    var matrix = verification(CONTOSO).matrix();

    assertThat(matrix.groups())
        .containsExactly("Sales", "Finance", "HR", "\"R&D\"", "hosts", "\"Office LAN\"");
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 6; column++) {
        assertThat(matrix.cells().get(row).get(column))
            .as(matrix.groups().get(row) + " to " + matrix.groups().get(column))
            .isEqualTo(row == column ? Cell.ALL : Cell.NONE);
      }
    }
  }

  @Test
  void aTrunkWithoutFinanceSplitsFinanceBetweenTheHosts() {
    String text =
        changed(
            "port 24 trunk Lan, Mgmt native none to",
            "port 24 trunk Sales, HR, Mgmt native none to");

    assertThat(refuted(text)).containsExactly("R2", "inside");
    assertThat(marked(text, check(text)))
        .containsExactly(
            "HV066 @ trunk Sales, HR, Mgmt native none",
            "HV251 @ reaches",
            "HV251 @ Finance reaches Server2");
    Counterexample cut = first(text, "R2");
    assertThat(cut.from()).hasToString("VM8");
    assertThat(cut.to()).hasToString("Server2");
    assertThat(cut.cause()).isEqualTo(Counterexample.Cause.BLOCKED);
    assertThat(cut.point()).hasToString("SwitchA.24");
    assertThat(related(text, "HV251")).contains("24");
    assertThat(cut.pathText())
        .isEqualTo(
            "VM8 > Host2.\"Switch C\" [VLAN 3] > Host2.PNIC1 > SwitchC.1 > SwitchC > SwitchC.24"
                + " > SwitchA.24 > SwitchA > SwitchA.12 > Server2");
  }

  @Test
  void vm3AndServer2StillMeetWithoutThatTrunk() {
    String text =
        changed(
                "port 24 trunk Lan, Mgmt native none to",
                "port 24 trunk Sales, HR, Mgmt native none to")
            + "require Rest: VM3 reaches Server2\n";

    assertThat(refuted(text)).containsExactly("R2", "inside");
  }

  @Test
  void researchOnTheLanReachesNobodyElseButIsSeen() {
    String text =
        CONTOSO
            .replace("department \"R&D\"   {", "department \"R&D\"   { vlan 5 ")
            .replace("vm VM5 : \"R&D\" {", "vm VM5 : \"R&D\" { adapter on \"Switch A\" ")
            .replace("vm VM6 : \"R&D\" {", "vm VM6 : \"R&D\" { adapter on \"Switch A\" ")
            .replace("port 1  trunk Lan", "port 1 trunk 1-4094")
            .replace("port 24 trunk Lan, Mgmt", "port 24 trunk 1-4094")
            .replace("severity HV036 error", "severity HV036 off");

    assertThat(refuted(text)).containsExactly("R4");
    assertThat(marked(text, check(text)))
        .containsOnly("HV072 @ 1-4094", "HV037 @ \"R&D\" invisible");
    Counterexample seen = first(text, "R4");
    assertThat(seen.cause()).isEqualTo(Counterexample.Cause.LEAK);
    assertThat(seen.point()).hasToString("Host1.PNIC1");
    assertThat(related(text, "HV037")).containsExactly("PNIC1");
  }

  @Test
  void vm7InVlan3SplitsSalesAndLeaksIntoFinance() {
    String text = changed("vm VM7 : Sales", "vm VM7 : Sales { adapter vlan Finance }");

    assertThat(refuted(text)).containsExactly("R1", "R1b", "inside", "between");
    for (String sentence : List.of("R1", "R1b", "inside", "between")) {
      assertThat(first(text, sentence).point()).hasToString("VM7.\"Network Adapter\"");
    }
    assertThat(first(text, "between").cause()).isEqualTo(Counterexample.Cause.LEAK);
    assertThat(related(text, "HV252")).containsExactly("adapter vlan Finance");
  }

  @Test
  void server2InVlan2LosesFinanceAndMeetsSales() {
    String text = changed("port 12 access Finance", "port 12 access Sales");

    assertThat(refuted(text)).containsExactly("R1b", "R2", "inside", "between");
    for (String sentence : List.of("R1b", "R2", "inside", "between")) {
      assertThat(first(text, sentence).point()).hasToString("SwitchA.12");
    }
    assertThat(marked(text, check(text)))
        .containsExactly(
            "HV207 @ access Sales",
            "HV251 @ reaches",
            "HV252 @ apart",
            "HV252 @ only Sales reaches Server1",
            "HV251 @ Finance reaches Server2");
  }

  @Test
  void aDiskCannotBeMountedAndPassedThrough() {
    String text = changed("hba PNIC3 to San1", "hba PNIC3 to San1  volume \"E:\" on San1.Disk1");

    assertThat(refuted(text)).containsExactly("R6");
    assertThat(marked(text, check(text)))
        .containsExactly("HV210 @ \"E:\"", "HV252 @ only \"R&D\" uses San1");
    assertThat(related(text, "HV210")).containsExactly("disk San1.Disk1 as \"E:\"");
  }

  @Test
  void takenLiterallyHost2HasNoWayToBeManaged() {
    String text =
        changed("  nic PNIC2 1 Gbit/s to SwitchC.2 for management address .12 in Mgmt\n", "");

    assertThat(marked(text, check(text))).containsExactly("HV001 @ Host2");
  }

  @Test
  void aSecondPrivateSwitchIsNeedless() {
    String text =
        changed(
            "    vm VM6 : \"R&D\"", "  }\n  vswitch \"Switch D\" private {\n    vm VM6 : \"R&D\"");

    assertThat(marked(text, check(text))).contains("HV036 @ \"Switch D\"");
  }

  @Test
  void managementOverTheMachinesNicIsNotSeparate() {
    String text =
        changed(
                "  vswitch \"Switch C\" external on PNIC1 {",
                "  vswitch \"Switch C\" external on PNIC1 {\n    vnic Control vlan Mgmt address .13")
            .replace("port 1  trunk Lan native", "port 1 trunk Lan, Mgmt native");

    assertThat(refuted(text)).containsExactly("R7");
    assertThat(first(text, "R7").point()).hasToString("Host2.PNIC1");
  }

  private static String changed(String what, String to) {
    assertThat(CONTOSO).contains(what);
    return CONTOSO.replace(what, to);
  }

  private static Verification verification(String text) {
    SpecificationChecker.Result result = check(text);
    return result.analysis().verification().orElseThrow();
  }

  private static List<String> refuted(String text) {
    return verification(text).verdicts().stream()
        .filter(v -> !v.proved())
        .map(v -> v.subject().name())
        .toList();
  }

  private static Counterexample first(String text, String sentence) {
    return verification(text).verdicts().stream()
        .filter(v -> v.subject().name().equals(sentence))
        .findFirst()
        .orElseThrow()
        .counterexamples()
        .getFirst();
  }

  /** The texts that findings of a code refer to. */
  private static List<String> related(String text, String code) {
    return check(text).diagnostics().stream()
        .filter(d -> d.code().equals(code))
        .flatMap(d -> d.related().stream())
        .map(Diagnostic.Related::at)
        .map(at -> text.substring(at.offset(), at.offset() + at.length()))
        .flatMap(Stream::of)
        .distinct()
        .toList();
  }
}
