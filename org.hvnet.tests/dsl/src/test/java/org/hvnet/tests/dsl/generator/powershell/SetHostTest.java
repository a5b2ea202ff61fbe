package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hvnet.tests.support.Contoso;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Set-Host1.ps1 on a make-believe host: an empty one, and many that are not as they should be. */
class SetHostTest {
  @TempDir static Path folder;

  private static Scripts scripts;

  /** A host with the hardware of Host1, and disk 0 that Windows is on. */
  private static final String EMPTY_HOST =
      """
      Reset-HostDouble
      Add-DoubleDisk -UniqueId 'SYSTEM' -Online -Partitions 4
      Add-DoubleDisk -UniqueId '%s'
      Add-DoubleDisk -UniqueId '%s' -Online
      """
          .formatted(Contoso.DISK1, Contoso.DISK2);

  /** What Host1 has to be. */
  private static final List<String> SPECIFIED =
      List.of(
          "switch Switch A: External [PNIC1]",
          "switch Switch B: Private []",
          "machine VM1: Off 2 2147483648 2",
          "machine VM2: Off 2 2147483648 2",
          "machine VM3: Off 2 2147483648 2",
          "machine VM4: Off 2 2147483648 2",
          "machine VM5: Off 2 2147483648 2",
          "machine VM6: Off 2 2147483648 2",
          "adapter VM1/Network Adapter: synthetic on Switch A dynamic Access 2",
          "adapter VM2/Network Adapter: synthetic on Switch A dynamic Access 2",
          "adapter VM3/Network Adapter: synthetic on Switch A dynamic Access 3",
          "adapter VM4/Network Adapter: synthetic on Switch A dynamic Access 4",
          "adapter VM5/Network Adapter: synthetic on Switch B dynamic Untagged 0",
          "adapter VM6/Network Adapter: synthetic on Switch B dynamic Untagged 0",
          "address PNIC2: 10.0.10.11/24 Manual",
          "drive VM5: SCSI 1",
          "drive VM6: SCSI 2",
          "disk 0: SYSTEM online",
          "disk 1: " + Contoso.DISK1 + " offline",
          "disk 2: " + Contoso.DISK2 + " offline");

  @BeforeAll
  static void generate() {
    scripts = new Scripts(Contoso.network(), folder);
  }

  @Test
  void bringsAnEmptyHostToTheSpecification() {
    assertThat(state(EMPTY_HOST + "$null = & $set")).containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void makesSwitchesBeforeAddressesBeforeMachines() {
    Result result = run(EMPTY_HOST + "$null = & $set\n(Get-HostDouble).Calls");

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
    Result result = run(EMPTY_HOST + "& $set");

    assertThat(Lines.items(result))
        .startsWith(
            "Virtual switch|Switch A|absent|External on PNIC1|changed",
            "Virtual switch|Switch B|absent|Private|changed",
            "IP address|PNIC2|absent|10.0.10.11/24|changed",
            "Machine|VM1|absent|Generation 2, 2 GB, 2 CPU|changed",
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
        run(EMPTY_HOST + "$null = & $set\n(Get-HostDouble).Calls.Clear()\n& $set\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
    assertThat(Lines.items(result)).hasSize(23).noneMatch(line -> line.endsWith("|changed"));
  }

  @Test
  void changesNothingWithWhatIf() {
    Result result = run(EMPTY_HOST + "& $set -WhatIf\n" + Lines.CALLS);

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
  void warnsOfRefusalsAndPostponementsInADryRun() {
    Result result =
        run(
            ON_A_GOOD_HOST
                + """
                Set-VM -Name VM1 -ProcessorCount 1
                (Get-HostDouble).Machines[0].State = 'Running'
                Set-VMSwitch -Name 'Switch B' -NetAdapterName PNIC2
                (Get-HostDouble).Calls.Clear()
                $null = & $set -WhatIf
                """
                + Lines.CALLS);

    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings())
        .containsExactly(
            "Virtual switch 'Switch B' stays 'External on PNIC2' instead of 'Private': the management"
                + " operating system has adapters on it that may lose their connection;"
                + " -AllowConnectivityLoss allows it",
            "Machine 'VM1' stays 'Generation 2, 2 GB, 1 CPU' instead of 'Generation 2, 2 GB, 2 CPU':"
                + " the machine is running and has to be off for that");
    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void changesNothingWhenTheCallerOnlyPrefersWhatIf() {
    Result result = run(EMPTY_HOST + "$WhatIfPreference = $true\n$null = & $set\n" + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void setsAndUnsetsVlans() {
    Result result =
        run(
            ON_A_GOOD_HOST
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
        run(
            ON_A_GOOD_HOST
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
        run(
            ON_A_GOOD_HOST
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
        run(
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
        run(
            ON_A_GOOD_HOST
                + "Set-VM -Name VM1 -MemoryStartupBytes 512MB -ProcessorCount 1\n"
                + CHANGES);

    assertThat(Lines.items(result))
        .containsExactly(
            "Machine|VM1|Generation 2, 512 MB, 1 CPU|Generation 2, 2 GB, 2 CPU|changed");
    assertThat(Lines.texts(result)).containsAll(SPECIFIED);
  }

  @Test
  void leavesARunningMachineRunningAndSaysWhatWaits() {
    Result result =
        run(
            ON_A_GOOD_HOST
                + """
                Set-VM -Name VM1 -MemoryStartupBytes 512MB
                (Get-HostDouble).Machines[0].State = 'Running'
                (Get-HostDouble).Calls.Clear()
                & $set | Where-Object Name -EQ VM1
                """
                + Lines.CALLS);

    assertThat(Lines.calls(result)).isEmpty();
    assertThat(Lines.items(result))
        .containsExactly("Machine|VM1|Generation 2, 512 MB, 2 CPU|Generation 2, 2 GB, 2 CPU|");
    assertThat(result.warnings())
        .containsExactly(
            "Machine 'VM1' stays 'Generation 2, 512 MB, 2 CPU' instead of 'Generation 2, 2 GB, 2"
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
        run(
            ON_A_GOOD_HOST
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
    assertThat(state(EMPTY_HOST + "$null = & $set"))
        .contains("disk 2: " + Contoso.DISK2 + " offline", "drive VM6: SCSI 2");
  }

  @Test
  void refusesADiskThatTheHostMayBeUsing() {
    Result result =
        run(
            EMPTY_HOST
                + """
                (Get-HostDouble).Disks[1].IsOffline = $false
                (Get-HostDouble).Disks[1].NumberOfPartitions = 2
                try { $null = & $set } finally { Get-DoubleSummary }
                """);

    assertThat(result.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(result.messages().getFirst())
        .isEqualTo(
            "Pass-through disk 'VM5, San1.Disk1' stays 'absent' instead of 'attached': it is online on"
                + " this host as disk 1 with 2 partitions; if nothing there uses it, take it offline with"
                + " Set-Disk");
    assertThat(Lines.texts(result))
        .contains("disk 1: " + Contoso.DISK1 + " online")
        .noneMatch(line -> line.startsWith("drive"));
  }

  @Test
  void refusesADiskOfAnotherMachine() {
    Result result =
        run(
            EMPTY_HOST
                + """
                $other = New-VM -Name Other
                Add-VMHardDiskDrive -VM $other -ControllerType SCSI -DiskNumber 1
                $null = & $set
                """);

    assertThat(result.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(result.messages().getFirst()).endsWith("it is attached to the machine 'Other'");
  }

  @Test
  void waitsForADiskThatTheHostDoesNotSee() {
    Result result = run("Reset-HostDouble\n& $set | Where-Object Kind -EQ 'Pass-through disk'");

    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings())
        .hasSize(2)
        .first()
        .isEqualTo(
            "Pass-through disk 'VM5, San1.Disk1' stays 'absent' instead of 'attached': this host sees"
                + " no disk with the id "
                + Contoso.DISK1);
  }

  @Test
  void refusesAnUplinkOfAnotherSwitch() {
    Result result =
        run(
            EMPTY_HOST
                + """
                $null = New-VMSwitch -Name Old -NetAdapterName PNIC1 -AllowManagementOS $false
                $null = & $set
                """);

    assertThat(result.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(result.messages().getFirst())
        .endsWith("'PNIC1' already is an uplink of the virtual switch 'Old'");
  }

  @Test
  void refusesAHostWithoutTheUplink() {
    Result result = run("Reset-HostDouble -NetAdapter Ethernet\n$null = & $set");

    assertThat(result.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(result.messages().getFirst())
        .isEqualTo(
            "Virtual switch 'Switch A' stays 'absent' instead of 'External on PNIC1': this host has no"
                + " such physical network adapter");
  }

  @Test
  void takesAnAddressFromTheHostOnlyWithConsent() {
    String managedOverPnic1 =
        EMPTY_HOST + "Add-DoubleAddress -NetAdapter PNIC1 -IPAddress 192.0.2.5 -PrefixLength 24\n";

    Result refused = run(managedOverPnic1 + "$null = & $set");

    assertThat(refused.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(refused.messages().getFirst()).contains("192.0.2.5 on 'PNIC1'");
    assertThat(state(managedOverPnic1 + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void takesASharedSwitchFromTheHostOnlyWithConsent() {
    String shared = EMPTY_HOST + "$null = New-VMSwitch -Name 'Switch B' -SwitchType Internal\n";

    Result refused = run(shared + "$null = & $set");

    assertThat(refused.messages().getFirst())
        .contains("the management operating system has adapters on it that may lose their connection");
    assertThat(state(shared + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyInAnyOrderElementsOf(SPECIFIED);
  }

  @Test
  void replacesALeaseOnlyWithConsent() {
    String leased =
        EMPTY_HOST
            + "Add-DoubleAddress -NetAdapter PNIC2 -IPAddress 10.0.10.99 -PrefixLength 24"
            + " -PrefixOrigin Dhcp\n";

    Result refused = run(leased + "$null = & $set");

    assertThat(refused.messages().getFirst())
        .contains("the host may be managed by 10.0.10.99, which would end");
    assertThat(state(leased + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void makesTheSpecifiedAddressStaticWhereItIsLeased() {
    Result result =
        run(
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
        run(
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
          run(
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

  @Test
  void runsOnTheSpecifiedComputerUnlessForced() {
    String other = EMPTY_HOST + "$env:COMPUTERNAME = 'HOST7'\n";

    Result refused = run(other + "try { $null = & $set } finally {" + Lines.CALLS + "}");

    assertThat(refused.errors()).containsExactly("HvnetOtherComputer,Assert-HvnetComputer");
    assertThat(Lines.calls(refused)).isEmpty();
    assertThat(state(other + "$null = & $set -Force")).containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void doesNotGuessBetweenThingsOfOneName() {
    Result result =
        run(
            EMPTY_HOST
                + """
                $null = New-VM -Name VM3
                $null = New-VM -Name vm3
                (Get-HostDouble).Calls.Clear()
                $null = & $set
                """);

    assertThat(result.errors()).containsExactly("HvnetAmbiguousName,Select-HvnetName");
    assertThat(result.messages().getFirst()).contains("'VM3'");
  }

  private static final String ON_A_GOOD_HOST = EMPTY_HOST + "$null = & $set\n";
  private static final String CHANGES = "& $set | Where-Object Changed\nGet-DoubleSummary\n";

  private static Result run(String script) {
    return scripts.run("Host1", script);
  }

  private static List<String> state(String script) {
    Result result = run(script + "\nGet-DoubleSummary");
    assertThat(result.messages()).isEmpty();
    return Lines.texts(result);
  }
}
