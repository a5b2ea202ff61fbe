package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test-Host1.ps1 on hosts that are as specified, and on others. */
@RequiresPowerShell
class TestHostTest {
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
  void reportsEverythingOnAnEmptyHostAndChangesNothing() {
    Result result = run(EMPTY_HOST + "& $test\n" + Lines.CALLS);

    assertThat(Lines.items(result))
        .containsExactly(
            "Virtual switch|Conv|absent|External on Ethernet|",
            "Virtual switch|Nat|absent|Internal|",
            "Virtual switch|Own|absent|Internal|",
            "Management adapter|Mgmt|absent|on Conv|",
            "VLAN|Mgmt|absent|Access 10|",
            "Management adapter|Live|absent|on Conv|",
            "VLAN|Live|absent|Untagged|",
            "Management adapter|Gw|absent|on Nat|",
            "VLAN|Gw|absent|Untagged|",
            "IP address|Mgmt|absent|10.0.10.11/24|",
            "IP address|Gw|absent|2001:db8::1/64|",
            "Machine|Gate|absent|Generation 1, 1536 MB, 1 CPU|",
            "Network adapter|Gate, Lan|absent|Synthetic on Conv|",
            "MAC address|Gate, Lan|absent|02-15-5D-00-00-99|",
            "VLAN|Gate, Lan|absent|Access 20|",
            "Network adapter|Gate, Boot|absent|Legacy on Nat|",
            "VLAN|Gate, Boot|absent|Untagged|",
            "Pass-through disk|Gate, San1.Disk1|absent|attached|");
    assertThat(Lines.calls(result)).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsOnGoodHostsOnlyTheDiskThatNobodyCanTell() {
    Result result = run(GOOD_HOST + "& $test\n" + Lines.CALLS);

    assertThat(Lines.items(result))
        .containsExactly("Pass-through disk|Gate, San1.Disk1|absent|attached|");
    assertThat(result.output().get(0).getAsJsonObject().get("Note").getAsString())
        .isEqualTo("the specification has no id for it, so it cannot be told from other disks");
    assertThat(Lines.calls(result)).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsExactlyWhatIsDifferent() {
    Result result =
        run(
            GOOD_HOST
                + """
                $lan = Get-VM -Name Gate | Get-VMNetworkAdapter | Where-Object Name -EQ Lan
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $lan -Untagged
                Set-VMNetworkAdapter -VMNetworkAdapter $lan -StaticMacAddress 02-15-5D-00-00-01
                $mgmt = Get-VMNetworkAdapter -ManagementOS | Where-Object Name -EQ Mgmt
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $mgmt -Access -VlanId 11
                (Get-HostDouble).Calls.Clear()
                & $test
                """
                + Lines.CALLS);

    assertThat(Lines.items(result))
        .containsExactly(
            "VLAN|Mgmt|Access 11|Access 10|",
            "VLAN|Gate, Lan|Untagged|Access 20|",
            "MAC address|Gate, Lan|02-15-5D-00-00-01|02-15-5D-00-00-99|",
            "Pass-through disk|Gate, San1.Disk1|absent|attached|");
    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void reportsWhatIsNotDeclaredUnlessToldNotTo() {
    String foreign = GOOD_HOST + "$null = New-VM -Name Foreign\n";

    assertThat(Lines.items(run(foreign + "& $test")))
        .contains("Machine|Foreign|present|undeclared|");
    assertThat(Lines.items(run(foreign + "& $test -IgnoreUndeclared")))
        .containsExactly("Pass-through disk|Gate, San1.Disk1|absent|attached|");
  }

  @Test
  void reportsAnAdapterThatSharesASwitchUndeclared() {
    Result result =
        run(
            GOOD_HOST
                + """
                Add-VMNetworkAdapter -ManagementOS -Name Stray -SwitchName Conv
                & $test
                """);

    assertThat(Lines.items(result))
        .contains("Management adapter|Stray|present|undeclared|")
        .doesNotContain("Management adapter|Own|present|undeclared|");
  }

  @Test
  void exitsWithZeroOnAHostThatIsAsSpecified(@TempDir Path other) {
    Scripts contoso = new Scripts(Specifications.contoso(), other);
    Result result = contoso.run("Host2", "Reset-HostDouble\n$null = & $set -Force\n& $test -Force");

    assertThat(result.messages()).isEmpty();
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private static Result run(String script) {
    return scripts.run("Host1", script);
  }
}
