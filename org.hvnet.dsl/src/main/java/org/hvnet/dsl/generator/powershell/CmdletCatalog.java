package org.hvnet.dsl.generator.powershell;

import java.util.List;
import java.util.Set;

/**
 * The cmdlets of Windows that the scripts call, with the parameters they give to them. What else
 * the scripts call is part of PowerShell itself and changes no host.
 */
public final class CmdletCatalog {
  private static final String HYPER_V = "Hyper-V";
  private static final String NET_ADAPTER = "NetAdapter";
  private static final String NET_TCP_IP = "NetTCPIP";
  private static final String STORAGE = "Storage";

  private static final List<Cmdlet> CMDLETS =
      List.of(
          reads(HYPER_V, "Get-VMSwitch"),
          changes(
              HYPER_V,
              "New-VMSwitch",
              "Name",
              "SwitchType",
              "NetAdapterInterfaceDescription",
              "AllowManagementOS"),
          changes(
              HYPER_V,
              "Set-VMSwitch",
              "VMSwitch",
              "SwitchType",
              "NetAdapterInterfaceDescription",
              "AllowManagementOS"),
          reads(HYPER_V, "Get-VM"),
          changes(HYPER_V, "New-VM", "Name", "Generation", "MemoryStartupBytes", "NoVHD"),
          changes(HYPER_V, "Set-VM", "VM", "MemoryStartupBytes", "ProcessorCount"),
          reads(HYPER_V, "Get-VMNetworkAdapter", "VM", "ManagementOS"),
          changes(
              HYPER_V,
              "Add-VMNetworkAdapter",
              "VM",
              "ManagementOS",
              "Name",
              "SwitchName",
              "IsLegacy",
              "StaticMacAddress",
              "Passthru"),
          changes(HYPER_V, "Set-VMNetworkAdapter", "VMNetworkAdapter", "StaticMacAddress"),
          changes(HYPER_V, "Connect-VMNetworkAdapter", "VMNetworkAdapter", "VMSwitch"),
          changes(HYPER_V, "Rename-VMNetworkAdapter", "VMNetworkAdapter", "NewName"),
          changes(HYPER_V, "Remove-VMNetworkAdapter"),
          reads(HYPER_V, "Get-VMNetworkAdapterVlan", "VMNetworkAdapter"),
          changes(
              HYPER_V,
              "Set-VMNetworkAdapterVlan",
              "VMNetworkAdapter",
              "Untagged",
              "Access",
              "VlanId"),
          reads(HYPER_V, "Get-VMHardDiskDrive", "VM"),
          changes(HYPER_V, "Add-VMHardDiskDrive", "VM", "ControllerType", "DiskNumber"),
          reads(NET_ADAPTER, "Get-NetAdapter", "Physical", "ErrorAction"),
          reads(NET_TCP_IP, "Get-NetIPAddress", "ErrorAction"),
          changes(
              NET_TCP_IP,
              "New-NetIPAddress",
              "InterfaceIndex",
              "IPAddress",
              "PrefixLength",
              "ErrorAction",
              "WhatIf"),
          changes(
              NET_TCP_IP,
              "Set-NetIPAddress",
              "InterfaceIndex",
              "IPAddress",
              "PrefixLength",
              "ErrorAction",
              "WhatIf"),
          changes(
              NET_TCP_IP,
              "Set-NetIPInterface",
              "InterfaceIndex",
              "AddressFamily",
              "Dhcp",
              "ErrorAction",
              "WhatIf"),
          reads(STORAGE, "Get-Disk", "ErrorAction"),
          changes(STORAGE, "Set-Disk", "Number", "IsOffline", "ErrorAction"));

  private CmdletCatalog() {}

  /**
   * A cmdlet.
   *
   * @param module the module of Windows that has it
   * @param name its name
   * @param changes whether it changes the host
   * @param parameters the parameters that the scripts give to it
   */
  public record Cmdlet(String module, String name, boolean changes, Set<String> parameters) {}

  /** All of them, by what they are about. */
  public static List<Cmdlet> cmdlets() {
    return CMDLETS;
  }

  private static Cmdlet reads(String module, String name, String... parameters) {
    return new Cmdlet(module, name, false, Set.of(parameters));
  }

  private static Cmdlet changes(String module, String name, String... parameters) {
    return new Cmdlet(module, name, true, Set.of(parameters));
  }
}
