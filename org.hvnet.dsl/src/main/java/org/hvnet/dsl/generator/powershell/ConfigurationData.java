package org.hvnet.dsl.generator.powershell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Adapter;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Disk;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Operation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * The plan of a host as the tables of its data file. The keys are parameters of the functions in
 * the module; {@code Kind} selects the function.
 */
final class ConfigurationData {
  private ConfigurationData() {}

  static Map<String, Object> of(String network, HostPlan host) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("Network", network);
    data.put("ComputerName", host.computerName());
    data.put("Operations", host.operations().stream().map(ConfigurationData::of).toList());
    return data;
  }

  private static Map<String, Object> of(Operation operation) {
    return switch (operation) {
      case Operation.Switch s -> virtualSwitch(s);
      case Operation.ManagementAdapter adapter -> managementAdapter(adapter);
      case Operation.NicAddress a -> address(nic(a.nic()), a.address());
      case Operation.ManagementAddress a ->
          address(Map.of("ManagementAdapterName", a.adapter()), a.address());
      case Operation.Machine machine -> machine(machine);
    };
  }

  private static Map<String, Object> virtualSwitch(Operation.Switch s) {
    Map<String, Object> table = operation("VirtualSwitch");
    table.put("Name", s.name());
    table.put("SwitchType", type(s.kind()));
    s.uplink().ifPresent(nic -> table.putAll(nic(nic)));
    return table;
  }

  /** The values of {@code Microsoft.HyperV.PowerShell.VMSwitchType}. */
  private static String type(VirtualSwitch.Kind kind) {
    return switch (kind) {
      case EXTERNAL -> "External";
      case INTERNAL -> "Internal";
      case PRIVATE -> "Private";
    };
  }

  private static Map<String, Object> nic(NicIdentity identity) {
    return switch (identity) {
      case NicIdentity.Alias alias -> Map.of("NetAdapterName", alias.name());
      case NicIdentity.Permanent permanent ->
          Map.of("PermanentAddress", permanent.address().toString());
    };
  }

  private static Map<String, Object> managementAdapter(Operation.ManagementAdapter adapter) {
    Map<String, Object> table = operation("ManagementAdapter");
    table.put("Name", adapter.name());
    table.put("SwitchName", adapter.switchName());
    adapter.replaces().ifPresent(name -> table.put("Replaces", name));
    putVlan(table, adapter.vlan());
    return table;
  }

  private static Map<String, Object> address(
      Map<String, Object> networkAdapter, InterfaceAddress address) {
    Map<String, Object> table = operation("IPAddress");
    table.putAll(networkAdapter);
    table.put("IPAddress", address.host().toCanonicalString());
    table.put("PrefixLength", address.subnet().length());
    return table;
  }

  private static Map<String, Object> machine(Operation.Machine machine) {
    Map<String, Object> table = operation("VirtualMachine");
    table.put("Name", machine.name());
    table.put("Generation", machine.generation());
    table.put("MemoryStartupBytes", new PowerShellText.Size(machine.memoryBytes()));
    table.put("ProcessorCount", machine.processors());
    table.put(
        "NetworkAdapters", machine.adapters().stream().map(ConfigurationData::adapter).toList());
    table.put("PassThroughDisks", machine.disks().stream().map(ConfigurationData::disk).toList());
    return table;
  }

  private static Map<String, Object> adapter(Adapter adapter) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("Name", adapter.name());
    table.put("SwitchName", adapter.switchName());
    table.put("IsLegacy", adapter.legacy());
    Optional<String> mac = adapter.mac().map(MacAddress::toString);
    mac.ifPresent(address -> table.put("StaticMacAddress", address));
    putVlan(table, adapter.vlan());
    return table;
  }

  private static void putVlan(Map<String, Object> table, AdapterVlan vlan) {
    switch (vlan) {
      case AdapterVlan.Untagged untagged -> table.put("VlanMode", "Untagged");
      case AdapterVlan.Access access -> {
        table.put("VlanMode", "Access");
        table.put("VlanId", access.vlan().value());
      }
      default -> throw new IllegalArgumentException("ScriptLimits excludes " + vlan);
    }
  }

  private static Map<String, Object> disk(Disk disk) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("Lun", disk.lun());
    table.put("UniqueId", disk.uniqueId().orElse(""));
    return table;
  }

  private static Map<String, Object> operation(String kind) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("Kind", kind);
    return table;
  }
}
