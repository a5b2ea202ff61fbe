package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.dsl.generator.powershell.Host1.CHANGES;
import static org.hvnet.tests.dsl.generator.powershell.Host1.DISK2;
import static org.hvnet.tests.dsl.generator.powershell.Host1.EMPTY_HOST;
import static org.hvnet.tests.dsl.generator.powershell.Host1.GOOD_HOST;
import static org.hvnet.tests.dsl.generator.powershell.Host1.SPECIFIED;

import java.nio.file.Path;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Set-Host1.ps1 on hosts that are not as specified. */
@RequiresPowerShell
class RepairHostTest {
  @TempDir static Path folder;

  private static Host1 host;

  @BeforeAll
  static void generate() {
    host = new Host1(folder);
  }

  @Test
  void setsAndUnsetsVlans() {
    Result result =
        host.run(
            GOOD_HOST
                + """
                $vm1 = Get-VM -Name VM1 | Get-VMNetworkAdapter
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $vm1 -Access -VlanId 7
                $vm2 = Get-VM -Name VM2 | Get-VMNetworkAdapter
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $vm2 -Untagged
                $vm3 = Get-VM -Name VM3 | Get-VMNetworkAdapter
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $vm3 -Trunk -AllowedVlanIdList '2-4' -NativeVlanId 0
                $vm5 = Get-VM -Name VM5 | Get-VMNetworkAdapter
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $vm5 -Access -VlanId 2
                """
                + CHANGES);

    assertThat(Lines.items(result))
        .containsExactly(
            "VLAN|VM1, Network Adapter|Access 7|Access 2|changed",
            "VLAN|VM2, Network Adapter|Untagged|Access 2|changed",
            "VLAN|VM3, Network Adapter|Trunk 2-4 native 0|Access 3|changed",
            "VLAN|VM5, Network Adapter|Access 2|Untagged|changed");
    assertThat(Lines.texts(result)).containsAll(SPECIFIED);
  }

  @Test
  void reconnectsAnAdapterWhileItsMachineRuns() {
    Result result =
        host.run(
            GOOD_HOST
                + """
                $null = New-VMSwitch -Name Old -SwitchType Private
                $adapter = Get-VM -Name VM5 | Get-VMNetworkAdapter
                Connect-VMNetworkAdapter -VMNetworkAdapter $adapter -VMSwitch (Get-VMSwitch -Name Old)
                (Get-HostDouble).Machines[4].State = 'Running'
                """
                + CHANGES);

    assertThat(Lines.items(result))
        .containsExactly(
            "Network adapter|VM5, Network Adapter|Synthetic on Old|Synthetic on Switch B|changed");
    assertThat(Lines.texts(result))
        .contains("adapter VM5/Network Adapter: synthetic on Switch B dynamic Untagged 0");
  }

  @Test
  void setsTheVlanBeforeItReconnects() {
    Result result =
        host.run(
            GOOD_HOST
                + """
                $adapter = Get-VM -Name VM1 | Get-VMNetworkAdapter
                Connect-VMNetworkAdapter -VMNetworkAdapter $adapter -VMSwitch (Get-VMSwitch -Name 'Switch B')
                Set-VMNetworkAdapterVlan -VMNetworkAdapter $adapter -Untagged
                (Get-HostDouble).Calls.Clear()
                $null = & $set
                """
                + Lines.CALLS);

    assertThat(Lines.calls(result))
        .containsExactly("call: Set-VMNetworkAdapterVlan", "call: Connect-VMNetworkAdapter");
  }

  @Test
  void changesTypeAndUplinkOfASwitchInPlace() {
    Result result =
        host.run(
            EMPTY_HOST
                + """
                $null = New-VMSwitch -Name 'Switch A' -NetAdapterName PNIC2 -AllowManagementOS $false
                $null = New-VMSwitch -Name 'Switch B' -NetAdapterName PNIC1 -AllowManagementOS $false
                Set-VMSwitch -Name 'Switch B' -SwitchType Internal
                $ids = (Get-VMSwitch).Id
                $null = & $set -AllowConnectivityLoss
                "same: $((Get-VMSwitch).Id -join ' ' -eq ($ids -join ' '))"
                Get-DoubleSummary
                """);

    assertThat(Lines.texts(result))
        .startsWith("same: True")
        .containsAll(SPECIFIED)
        .hasSize(1 + SPECIFIED.size());
  }

  @Test
  void changesMemoryAndProcessorsOfAMachineThatIsOff() {
    Result result =
        host.run(
            GOOD_HOST + "Set-VM -Name VM1 -MemoryStartupBytes 512MB -ProcessorCount 2\n" + CHANGES);

    assertThat(Lines.items(result))
        .containsExactly(
            "Machine|VM1|Generation 2, 512 MB, 2 CPU|Generation 2, 1 GB, 1 CPU|changed");
    assertThat(Lines.texts(result)).containsAll(SPECIFIED);
  }

  @Test
  void leavesARunningMachineRunningAndSaysWhatWaits() {
    Result result =
        host.run(
            GOOD_HOST
                + """
                Set-VM -Name VM1 -MemoryStartupBytes 512MB
                (Get-HostDouble).Machines[0].State = 'Running'
                (Get-HostDouble).Calls.Clear()
                & $set | Where-Object Name -EQ VM1
                """
                + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
    assertThat(Lines.items(result))
        .containsExactly("Machine|VM1|Generation 2, 512 MB, 1 CPU|Generation 2, 1 GB, 1 CPU|");
    assertThat(result.warnings())
        .containsExactly(
            "Machine 'VM1' stays 'Generation 2, 512 MB, 1 CPU' instead of 'Generation 2, 1 GB, 1"
                + " CPU': the machine is running and has to be off for that");
  }

  @Test
  void doesNotTouchWhatIsNotDeclared() {
    String foreign =
        """
        $null = New-VMSwitch -Name Lab -SwitchType Internal
        $null = New-VM -Name Foreign -SwitchName Lab
        Add-VMNetworkAdapter -VMName VM1 -Name Backup -SwitchName Lab
        Add-DoubleDisk -UniqueId 'FOREIGN'
        Add-VMHardDiskDrive -VM (Get-VM -Name VM1) -ControllerType SCSI -DiskNumber 3
        Add-VMHardDiskDrive -VM (Get-VM -Name VM2) -Path 'C:\\vm2.vhdx'
        (Get-HostDouble).Calls.Clear()
        $before = Get-DoubleSummary
        """;
    Result result =
        host.run(
            GOOD_HOST
                + foreign
                + "& $set | Where-Object { -not $_.Compliant }\n"
                + "\"same: $(($before -join ' ') -eq ((Get-DoubleSummary) -join ' '))\"\n"
                + Lines.CALLS);

    assertThat(Lines.items(result))
        .containsExactly(
            "Network adapter|VM1, Backup|present|undeclared|",
            "Pass-through disk|VM1, FOREIGN|present|undeclared|",
            "Virtual switch|Lab|present|undeclared|",
            "Management adapter|Lab|present|undeclared|",
            "Machine|Foreign|present|undeclared|");
    assertThat(Lines.texts(result)).contains("same: True");
    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void takesAnEmptyOnlineDiskOffline() {
    assertThat(host.state(EMPTY_HOST + "$null = & $set"))
        .contains("disk 2: " + DISK2 + " offline", "drive VM6: SCSI 2");
  }

  @Test
  void makesTheSpecifiedAddressStaticWhereItIsLeased() {
    Result result =
        host.run(
            EMPTY_HOST
                + """
                Add-DoubleAddress -NetAdapter PNIC2 -IPAddress 10.0.10.11 -PrefixLength 24 -PrefixOrigin Dhcp
                & $set | Where-Object Kind -EQ 'IP address'
                Get-DoubleSummary
                """);

    assertThat(Lines.items(result))
        .containsExactly("IP address|PNIC2|10.0.10.11/24 from DHCP|10.0.10.11/24|changed");
    assertThat(Lines.texts(result)).containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void correctsThePrefixLengthAndKeepsOtherAddresses() {
    Result result =
        host.run(
            EMPTY_HOST
                + """
                Add-DoubleAddress -NetAdapter PNIC2 -IPAddress 10.0.10.11 -PrefixLength 16
                Add-DoubleAddress -NetAdapter PNIC2 -IPAddress 10.0.10.12 -PrefixLength 24
                & $set | Where-Object Kind -EQ 'IP address'
                Get-DoubleSummary
                """);

    assertThat(Lines.items(result))
        .containsExactly("IP address|PNIC2|10.0.10.11/16|10.0.10.11/24|changed");
    assertThat(Lines.texts(result))
        .contains("address PNIC2: 10.0.10.11/24 Manual", "address PNIC2: 10.0.10.12/24 Manual");
  }
}
