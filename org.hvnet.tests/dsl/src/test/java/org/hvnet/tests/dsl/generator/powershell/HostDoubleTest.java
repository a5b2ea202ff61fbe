package org.hvnet.tests.dsl.generator.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hvnet.dsl.generator.powershell.CmdletCatalog;
import org.hvnet.tests.support.PowerShellSession;
import org.hvnet.tests.support.RequiresPowerShell;
import org.junit.jupiter.api.Test;

/**
 * The doubles against what is known of the real modules: a script that they take, Windows takes.
 */
@RequiresPowerShell
class HostDoubleTest {
  @Test
  void thereIsADoubleOfEveryCmdletThatIsCalled() {
    PowerShellSession.Result result =
        PowerShellSession.get()
            .run(
                "Import-Module Hyper-V, NetAdapter, NetTCPIP, Storage; (Get-Command -Module Hyper-V, NetAdapter, NetTCPIP, Storage).Name");

    assertThat(strings(result))
        .containsAll(CmdletCatalog.cmdlets().stream().map(CmdletCatalog.Cmdlet::name).toList());
  }

  @Test
  void doublesHaveTheParametersAndParameterSetsOfTheCmdlets() {
    PowerShellSession.Result result =
        PowerShellSession.get()
            .run(
                """
                Import-Module Hyper-V, NetAdapter, NetTCPIP, Storage
                $common = [Management.Automation.Cmdlet]::CommonParameters + 'WhatIf', 'Confirm'
                foreach ($command in Get-Command -Module Hyper-V, NetAdapter, NetTCPIP, Storage) {
                    foreach ($set in $command.ParameterSets) {
                        foreach ($parameter in $set.Parameters | Where-Object Name -NotIn $common) {
                            @{
                                cmdlet    = $command.Name
                                set       = $set.Name
                                parameter = $parameter.Name
                                mandatory = $parameter.IsMandatory
                                type      = $parameter.ParameterType.Name
                            }
                        }
                    }
                }
                """);

    assertThat(result.output()).hasSizeGreaterThan(50);
    assertThat(problems(result)).isEmpty();
  }

  private static Map<String, String> problems(PowerShellSession.Result result) {
    Map<String, String> problems = new TreeMap<>();
    for (JsonElement element : result.output()) {
      JsonObject p = element.getAsJsonObject();
      String cmdlet = p.get("cmdlet").getAsString();
      String name = p.get("parameter").getAsString();
      Map<String, Boolean> set = CmdletData.parameterSet(cmdlet, p.get("set").getAsString());
      String problem = "";
      if (set == null || !set.containsKey(name)) {
        problem = "not in set " + p.get("set");
      } else if (set.get(name) != p.get("mandatory").getAsBoolean()) {
        problem = "mandatory is " + set.get(name);
      } else if (!isOfType(p.get("type").getAsString(), CmdletData.type(cmdlet, name))) {
        problem = "of type " + CmdletData.type(cmdlet, name);
      }
      if (!problem.isEmpty()) {
        problems.put(cmdlet + " -" + name, problem);
      }
    }
    return problems;
  }

  /** Enumerations are strings in a double. */
  private static boolean isOfType(String type, String known) {
    boolean isObject = type.startsWith("PSObject");
    boolean isEnumeration = type.startsWith("String") && !known.startsWith("String");
    return isObject || isEnumeration || type.equals(known);
  }

  @Test
  void objectsOfTheDoublesHaveNoOtherPropertiesThanTheRealOnes() {
    PowerShellSession.Result result =
        PowerShellSession.get()
            .run(
                """
                Reset-HostDouble
                Add-DoubleDisk -UniqueId 1
                $null = New-VMSwitch -Name A -NetAdapterName PNIC1
                $null = New-VM -Name M
                $vm = Get-VM
                Add-VMHardDiskDrive -VM $vm -DiskNumber 0
                $objects = @(Get-VMSwitch) + $vm + @(Get-VMNetworkAdapter -All)
                $objects += Get-VMNetworkAdapterVlan -VMNetworkAdapter (Get-VMNetworkAdapter -VM $vm)
                foreach ($object in $objects) {
                    @{
                        type       = $object.PSObject.TypeNames[0].Split('.')[-1]
                        properties = @($object.PSObject.Properties.Name)
                    }
                }
                """);

    assertThat(result.output()).hasSize(5);
    for (JsonElement element : result.output()) {
      String type = element.getAsJsonObject().get("type").getAsString();
      assertThat(element.getAsJsonObject().getAsJsonArray("properties"))
          .as(type)
          .extracting(JsonElement::getAsString)
          .isSubsetOf(CmdletData.properties(type));
    }
  }

  @Test
  void doublesReportWrongUseAsHyperVDoes() {
    PowerShellSession.Result result =
        PowerShellSession.get()
            .run(
                """
                Reset-HostDouble
                Add-DoubleDisk -UniqueId 1 -Online
                $null = New-VMSwitch -Name A -NetAdapterName PNIC1
                New-VMSwitch -Name B -NetAdapterName PNIC1
                Get-VM -Name Nobody
                $null = New-VM -Name M -Generation 2
                Add-VMNetworkAdapter -VMName M -SwitchName Nowhere
                Add-VMNetworkAdapter -VMName M -SwitchName A -IsLegacy $true
                Add-VMHardDiskDrive -VM (Get-VM) -DiskNumber 0
                Set-VMNetworkAdapterVlan -VMNetworkAdapter (Get-VMNetworkAdapter -VMName M) -Access -VlanId 0
                New-NetIPAddress -IPAddress 10.0.0.1 -InterfaceIndex 99
                Set-Disk -Number 7 -IsOffline $true
                (Get-HostDouble).Calls -join ' '
                """);

    assertThat(result.messages())
        .containsExactly(
            "The network adapter \"PNIC1\" is already bound to the Microsoft Virtual Switch protocol.",
            "Hyper-V was unable to find a virtual machine with name \"Nobody\".",
            "Hyper-V found 0 virtual switches with name \"Nowhere\".",
            "A generation 2 virtual machine has no legacy network adapters.",
            "The physical disk 0 is online; it has to be offline.",
            "A VLAN identifier is a number from 1 to 4094.",
            "No matching interface found.",
            "No MSFT_Disk objects found with property 'Number' equal to '7'.");
    assertThat(strings(result)).containsExactly("New-VMSwitch New-VM");
  }

  private static List<String> strings(PowerShellSession.Result result) {
    return result.output().asList().stream().map(JsonElement::getAsString).toList();
  }
}
