package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Set-Host1.ps1 with what the source scenario has not: shared and internal switches, MAC addresses.
 */
@RequiresPowerShell
class SetEveryKindTest {
  @TempDir static Path folder;

  private static Scripts scripts;

  private static final String EMPTY_HOST = "Reset-HostDouble -NetAdapter Ethernet\n";
  private static final String GOOD_HOST =
      EMPTY_HOST
          + """
          $null = & $set 3>$null
          (Get-HostDouble).Calls.Clear()
          """;

  @BeforeAll
  static void generate() {
    scripts = new Scripts(EveryKind.network(), folder);
  }

  @Test
  void bringsAnEmptyHostToTheSpecification() {
    Result result = run(GOOD_HOST + "Get-DoubleSummary");

    assertThat(result.messages()).isEmpty();
    assertThat(Lines.texts(result))
        .containsExactly(
            "switch Conv: External [Ethernet]",
            "switch Nat: Internal []",
            "switch Own: Internal []",
            "machine Gate: Off 1 1610612736 1",
            "adapter /Gw: management on Nat dynamic Untagged 0",
            "adapter /Own: management on Own dynamic Untagged 0",
            "adapter /Mgmt: management on Conv dynamic Access 10",
            "adapter /Live: management on Conv dynamic Untagged 0",
            "adapter Gate/Lan: synthetic on Conv 02155D000099 Access 20",
            "adapter Gate/Boot: legacy on Nat dynamic Untagged 0",
            "address vEthernet (Mgmt): 10.0.10.11/24 Manual",
            "address vEthernet (Nat): 2001:db8::1/64 Manual");
  }

  @Test
  void changesNothingInASecondRun() {
    Result result = run(GOOD_HOST + "$null = & $set 3>$null\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void setsAStaticMacAddressOfAMachineThatIsOff() {
    Result result =
        run(
            GOOD_HOST
                + """
                $lan = (Get-HostDouble).Adapters | Where-Object Name -EQ Lan
                $lan.DynamicMacAddressEnabled = $true
                & $set 3>$null | Where-Object Changed
                """);

    assertThat(Lines.items(result))
        .containsExactly("MAC address|Gate, Lan|dynamic|02-15-5D-00-00-99|changed");
  }

  @Test
  void doesNotAddAnAdapterToARunningMachineOfGenerationOne() {
    Result result =
        run(
            GOOD_HOST
                + """
                $lan = Get-VM -Name Gate | Get-VMNetworkAdapter | Where-Object Name -EQ Lan
                Remove-VMNetworkAdapter -VMNetworkAdapter $lan
                (Get-HostDouble).Machines[0].State = 'Running'
                & $set | Where-Object { -not $_.Compliant }
                """);

    assertThat(result.messages()).isEmpty();
    assertThat(Lines.items(result)).contains("Network adapter|Gate, Lan|absent|Synthetic on Conv|");
    assertThat(result.warnings())
        .contains(
            "Network adapter 'Gate, Lan' stays 'absent' instead of 'Synthetic on Conv': the machine is"
                + " running and has to be off for that",
            "VLAN 'Gate, Lan' stays 'absent' instead of 'Access 20': the adapter is absent");
  }

  @Test
  void doesNotTurnAnAdapterIntoOneOfTheOtherType() {
    Result result =
        run(
            GOOD_HOST
                + """
                ((Get-HostDouble).Adapters | Where-Object Name -EQ Lan).IsLegacy = $true
                & $set | Where-Object { -not $_.Compliant }
                """);

    assertThat(Lines.items(result))
        .contains("Network adapter|Gate, Lan|Legacy on Conv|Synthetic on Conv|");
    assertThat(result.warnings().getFirst())
        .endsWith("the type of an adapter cannot be changed; remove it to have it made anew");
  }

  @Test
  void doesNotMoveAManagementAdapterToAnotherSwitch() {
    Result result =
        run(
            GOOD_HOST
                + """
                ((Get-HostDouble).Adapters | Where-Object Name -EQ Mgmt).SwitchName = 'Own'
                $null = & $set
                """);

    assertThat(result.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
  }

  @Test
  void doesNotChangeTheGenerationOfAMachine() {
    Result result =
        run(
            EMPTY_HOST
                + """
                $null = New-VM -Name Gate -Generation 2
                & $set | Where-Object Kind -EQ Machine
                """);

    assertThat(Lines.items(result))
        .containsExactly("Machine|Gate|Generation 2, 1 GB, 1 CPU|Generation 1, 1536 MB, 1 CPU|");
    assertThat(result.warnings().getFirst())
        .endsWith("the generation of a machine cannot be changed");
  }

  private static Result run(String script) {
    return scripts.run("Host1", script);
  }
}
