package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.dsl.generator.powershell.Host1.DISK1;
import static org.hvnet.tests.dsl.generator.powershell.Host1.EMPTY_HOST;
import static org.hvnet.tests.dsl.generator.powershell.Host1.GOOD_HOST;
import static org.hvnet.tests.dsl.generator.powershell.Host1.SPECIFIED;

import java.nio.file.Path;
import org.hvnet.tests.support.PowerShellSession.Result;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Set-Host1.ps1 does not do, or only with consent. */
@RequiresPowerShell
class RefusalTest {
  @TempDir static Path folder;

  private static Host1 host;

  @BeforeAll
  static void generate() {
    host = new Host1(folder);
  }

  @Test
  void refusesADiskThatTheHostMayBeUsing() {
    Result result =
        host.run(
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
        .contains("disk 1: " + DISK1 + " online")
        .noneMatch(line -> line.startsWith("drive"));
  }

  @Test
  void refusesADiskOfAnotherMachine() {
    Result result =
        host.run(
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
    Result result =
        host.run("Reset-HostDouble\n& $set | Where-Object Kind -EQ 'Pass-through disk'");

    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings())
        .hasSize(2)
        .first()
        .isEqualTo(
            "Pass-through disk 'VM5, San1.Disk1' stays 'absent' instead of 'attached': this host sees"
                + " no disk with the id "
                + DISK1);
  }

  @Test
  void refusesAnUplinkOfAnotherSwitch() {
    Result result =
        host.run(
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
    Result result = host.run("Reset-HostDouble -NetAdapter Ethernet\n$null = & $set");

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

    Result refused = host.run(managedOverPnic1 + "$null = & $set");

    assertThat(refused.errors()).containsExactly("HvnetRefusal,Approve-HvnetChange");
    assertThat(refused.messages().getFirst()).contains("192.0.2.5 on 'PNIC1'");
    assertThat(host.state(managedOverPnic1 + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void takesASharedSwitchFromTheHostOnlyWithConsent() {
    String shared = EMPTY_HOST + "$null = New-VMSwitch -Name 'Switch B' -SwitchType Internal\n";

    Result refused = host.run(shared + "$null = & $set");

    assertThat(refused.messages().getFirst())
        .contains(
            "the management operating system has adapters on it that may lose their connection");
    assertThat(host.state(shared + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyInAnyOrderElementsOf(SPECIFIED);
  }

  @Test
  void replacesALeaseOnlyWithConsent() {
    String leased =
        EMPTY_HOST
            + "Add-DoubleAddress -NetAdapter PNIC2 -IPAddress 10.0.10.99 -PrefixLength 24"
            + " -PrefixOrigin Dhcp\n";

    Result refused = host.run(leased + "$null = & $set");

    assertThat(refused.messages().getFirst())
        .contains("the host may be managed by 10.0.10.99, which would end");
    assertThat(host.state(leased + "$null = & $set -AllowConnectivityLoss"))
        .containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void warnsOfRefusalsAndPostponementsInADryRun() {
    Result result =
        host.run(
            GOOD_HOST
                + """
                Set-VM -Name VM1 -ProcessorCount 4
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
            "Machine 'VM1' stays 'Generation 2, 1 GB, 4 CPU' instead of 'Generation 2, 1 GB, 1 CPU':"
                + " the machine is running and has to be off for that");
    assertThat(Lines.calls(result)).isEmpty();
  }

  @Test
  void runsOnTheSpecifiedComputerUnlessForced() {
    String other = EMPTY_HOST + "$env:COMPUTERNAME = 'HOST7'\n";

    Result refused = host.run(other + "try { $null = & $set } finally {" + Lines.CALLS + "}");

    assertThat(refused.errors()).containsExactly("HvnetOtherComputer,Assert-HvnetComputer");
    assertThat(Lines.calls(refused)).isEmpty();
    assertThat(host.state(other + "$null = & $set -Force")).containsExactlyElementsOf(SPECIFIED);
  }

  @Test
  void doesNotGuessBetweenThingsOfOneName() {
    Result result =
        host.run(
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
}
