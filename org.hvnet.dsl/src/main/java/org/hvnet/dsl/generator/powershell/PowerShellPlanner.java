package org.hvnet.dsl.generator.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.generator.FileName;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Adapter;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Disk;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan;
import org.hvnet.dsl.generator.powershell.PowerShellPlan.Operation;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * Puts what the hosts of a network need into the order in which one thing builds on another (rule
 * HV272): virtual switches, adapters of the management operating system, their addresses, machines.
 * Addresses that hvnet assumed are left out. Stateless.
 */
public final class PowerShellPlanner {
  /** Names in the folder of the scripts that a host's folder must not have. */
  private static final Pattern TAKEN = Pattern.compile("_*(hvnet|readme\\.md)");

  private final Map<ElementId, Lun> luns;

  private PowerShellPlanner(Network network) {
    luns =
        network.storageArrays().stream()
            .flatMap(array -> array.luns().stream())
            .collect(Collectors.toMap(Lun::id, Function.identity()));
  }

  /** The plan of the network's hosts. */
  public static PowerShellPlan plan(Network network) {
    PowerShellPlanner planner = new PowerShellPlanner(network);
    return new PowerShellPlan(network.name(), network.hosts().stream().map(planner::host).toList());
  }

  private HostPlan host(Host host) {
    List<Operation> operations = new ArrayList<>();
    Map<ElementId, PhysicalNic> nics = byId(host.nics(), PhysicalNic::id);
    host.virtualSwitches().forEach(s -> operations.add(virtualSwitch(s, nics)));
    host.virtualSwitches().forEach(s -> operations.addAll(managementAdapters(s)));
    operations.addAll(addresses(host));
    Map<ElementId, VirtualSwitch> switches = byId(host.virtualSwitches(), VirtualSwitch::id);
    host.machines().forEach(m -> operations.add(machine(m, switches)));
    return new HostPlan(fileName(host.id()), host.name(), operations);
  }

  private static Operation virtualSwitch(VirtualSwitch s, Map<ElementId, PhysicalNic> nics) {
    Optional<NicIdentity> uplink = s.uplink().map(nics::get).map(PhysicalNic::identity);
    return new Operation.Switch(s.name(), s.kind(), uplink);
  }

  private static List<Operation> managementAdapters(VirtualSwitch s) {
    List<ManagementAdapter> adapters = s.managementAdapters();
    // An internal switch comes with an adapter of its name, and it cannot be without one.
    boolean replaces =
        s.kind() == VirtualSwitch.Kind.INTERNAL
            && adapters.stream().noneMatch(a -> a.name().equalsIgnoreCase(s.name()));
    List<Operation> operations = new ArrayList<>();
    for (ManagementAdapter adapter : adapters) {
      Optional<String> replaced =
          replaces && operations.isEmpty() ? Optional.of(s.name()) : Optional.empty();
      operations.add(
          new Operation.ManagementAdapter(adapter.name(), s.name(), replaced, adapter.vlan()));
    }
    return operations;
  }

  private static List<Operation> addresses(Host host) {
    Set<ElementId> uplinks =
        host.virtualSwitches().stream()
            .flatMap(s -> s.uplink().stream())
            .collect(Collectors.toSet());
    Stream<Operation> physical =
        host.nics().stream()
            .filter(nic -> !uplinks.contains(nic.id()))
            .flatMap(
                nic ->
                    written(nic.ip())
                        .map(ip -> new Operation.NicAddress(nic.identity(), ip.address())));
    Stream<Operation> virtual =
        host.virtualSwitches().stream()
            .flatMap(s -> s.managementAdapters().stream())
            .flatMap(
                adapter ->
                    written(adapter.ip())
                        .map(ip -> new Operation.ManagementAddress(adapter.name(), ip.address())));
    return Stream.concat(physical, virtual).toList();
  }

  private static Stream<IpInterface> written(Optional<IpInterface> ip) {
    return ip.stream().filter(i -> !i.assumed());
  }

  private Operation machine(VirtualMachine machine, Map<ElementId, VirtualSwitch> switches) {
    return new Operation.Machine(
        machine.name(),
        machine.generation(),
        machine.memoryBytes(),
        machine.processors(),
        machine.adapters().stream()
            .map(a -> adapter(a, switches.get(a.virtualSwitch()).name()))
            .toList(),
        machine.disks().stream()
            .map(d -> new Disk(d.lun().toString(), luns.get(d.lun()).uniqueId()))
            .toList());
  }

  private static Adapter adapter(VirtualAdapter adapter, String switchName) {
    return new Adapter(
        adapter.name(),
        switchName,
        adapter.kind() == VirtualAdapter.Kind.LEGACY,
        adapter.macAssumed() ? Optional.empty() : Optional.of(adapter.mac()),
        adapter.vlan());
  }

  private static String fileName(ElementId host) {
    String name = host.path().size() == 1 ? host.name() : host.toString();
    String file = FileName.of(name);
    return TAKEN.matcher(file.toLowerCase(Locale.ROOT)).matches() ? "_" + file : file;
  }

  private static <T> Map<ElementId, T> byId(List<T> elements, Function<T, ElementId> id) {
    return elements.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
