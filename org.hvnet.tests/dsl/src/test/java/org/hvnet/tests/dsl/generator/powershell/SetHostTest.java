package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.dsl.generator.powershell.Host1.EMPTY_HOST;
import static org.hvnet.tests.dsl.generator.powershell.Host1.SPECIFIED;

import java.nio.file.Path;
import java.util.List;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Set-Host1.ps1 on a host that has nothing yet, once and again. */
@RequiresPowerShell
class SetHostTest {
  @TempDir static Path folder;

  private static Host1 host;

  @BeforeAll
  static void generate() {
    host = new Host1(folder);
  }

  @Test
  void bringsAnEmptyHostToTheSpecification() {
    assertThat(host.state(EMPTY_HOST + "$null = & $set")).containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void makesSwitchesBeforeAddressesBeforeMachines() {
    Result result = host.run(EMPTY_HOST + "$null = & $set\n(Get-HostDouble).Calls");

    assertThat(Lines.texts(result))
        .containsSubsequence(
            "New-VMSwitch",
            "New-VMSwitch",
            "Set-NetIPInterface",
            "New-NetIPAddress",
            "New-VM",
            "Remove-VMNetworkAdapter",
            "Set-VM",
            "Add-VMNetworkAdapter",
            "Set-VMNetworkAdapterVlan")
        .endsWith("Add-VMNetworkAdapter", "Set-Disk", "Add-VMHardDiskDrive");
  }

  @Test
  void saysOfEachThingWhatItWasAndWhetherItWasChanged() {
    Result result = host.run(EMPTY_HOST + "& $set");

    assertThat(Lines.items(result))
        .startsWith(
            "Virtual switch|Switch A|absent|External on PNIC1|changed",
            "Virtual switch|Switch B|absent|Private|changed",
            "IP address|PNIC2|absent|10.0.10.11/24|changed",
            "Machine|VM1|absent|Generation 2, 1 GB, 1 CPU|changed",
            "Network adapter|VM1, Network Adapter|absent|Synthetic on Switch A|changed",
            "VLAN|VM1, Network Adapter|Untagged|Access 2|changed")
        .endsWith(
            "VLAN|VM6, Network Adapter|Untagged|Untagged|",
            "Pass-through disk|VM6, San1.Disk2|absent|attached|changed");
    assertThat(result.output()).hasSize(3 + 6 * 3 + 2);
  }

  @Test
  void changesNothingInASecondRun() {
    Result result =
        host.run(
            EMPTY_HOST + "$null = & $set\n(Get-HostDouble).Calls.Clear()\n& $set\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
    assertThat(Lines.items(result)).hasSize(23).noneMatch(line -> line.endsWith("|changed"));
  }

  @Test
  void changesNothingWithWhatIf() {
    Result result = host.run(EMPTY_HOST + "& $set -WhatIf\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
    assertThat(Lines.items(result)).hasSize(23).noneMatch(line -> line.endsWith("|changed"));
    assertThat(result.host())
        .hasSize(23)
        .first()
        .isEqualTo(
            "What if: Performing the operation \"Change 'absent' to 'External on PNIC1'\" on target"
                + " \"Virtual switch 'Switch A'\".");
  }

  @Test
  void changesNothingWhenTheCallerOnlyPrefersWhatIf() {
    Result result =
        host.run(EMPTY_HOST + "$WhatIfPreference = $true\n$null = & $set\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void stopsWithTheErrorOfACmdletAndCompletesInTheNextRun() {
    for (String cmdlet :
        List.of(
            "New-VMSwitch",
            "New-NetIPAddress",
            "New-VM",
            "Set-VM",
            "Add-VMNetworkAdapter",
            "Set-VMNetworkAdapterVlan",
            "Set-Disk",
            "Add-VMHardDiskDrive")) {
      Result result =
          host.run(
              EMPTY_HOST
                  + """
                  (Get-HostDouble).FailingCmdlet = '%s'
                  try { $null = & $set } catch { "stopped: $($_.FullyQualifiedErrorId)" }
                  $null = & $set
                  Get-DoubleSummary
                  """
                      .formatted(cmdlet));

      assertThat(Lines.texts(result))
          .as(cmdlet)
          .startsWith("stopped: OperationFailed," + cmdlet)
          .endsWith(SPECIFIED.toArray(String[]::new));
    }
  }
}
