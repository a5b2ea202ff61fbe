package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredHost;
import org.hvnet.dsl.declaration.DeclaredMachine;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.PassThroughDisk;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.Vlan;

/**
 * Machines and their adapters. An adapter stands in the VLAN that it names, else in that of its
 * machine's department, which must have just one; without one it is untagged. It is connected to
 * the switch it names, else to the enclosing one, else to the host's only one.
 */
final class MachineCompiler {
  private static final String ADAPTER = "Network Adapter";
  private static final long MEMORY = 1L << 30;

  private final Merge merge;
  private final VlanCompiler vlans;
  private final AddressCompiler addresses;
  private final ServiceCompiler services;

  MachineCompiler(
      Merge merge, VlanCompiler vlans, AddressCompiler addresses, ServiceCompiler services) {
    this.merge = merge;
    this.vlans = vlans;
    this.addresses = addresses;
    this.services = services;
  }

  /** The machines of a host, each with the switch that encloses it. */
  private static Map<DeclaredMachine, Optional<String>> machinesOf(DeclaredHost host) {
    Map<DeclaredMachine, Optional<String>> machines = new LinkedHashMap<>();
    for (var virtual : host.virtualSwitches()) {
      virtual.machines().forEach(m -> machines.put(m, Optional.of(virtual.name().text())));
    }
    host.machines().forEach(m -> machines.put(m, Optional.empty()));
    return machines;
  }

  void reserve(DeclaredHost host) {
    for (DeclaredMachine machine : machinesOf(host).keySet()) {
      for (var adapter : adaptersOf(machine)) {
        addresses.reserve(adapter.address().or(machine::address), subnet(machine, adapter));
      }
    }
  }

  List<VirtualMachine> machines(DeclaredHost host, int number, Optional<IpInterface> management) {
    List<VirtualMachine> machines = new ArrayList<>();
    machinesOf(host)
        .forEach(
            (machine, enclosing) -> {
              ElementId id = ElementId.of(machine.name().text());
              if (merge.declare(Kind.MACHINE, id, machine.name())) {
                machines.add(machine(host, id, machine, enclosing, number, management));
              }
            });
    return machines;
  }

  private VirtualMachine machine(
      DeclaredHost host,
      ElementId id,
      DeclaredMachine declared,
      Optional<String> enclosing,
      int number,
      Optional<IpInterface> management) {
    boolean legacy = declared.adapters().stream().anyMatch(DeclaredMachine.Adapter::legacy);
    int generation = declared.generation().orElse(legacy ? 1 : 2);
    checkGeneration(declared, generation);
    List<VirtualAdapter> adapters = new ArrayList<>();
    for (var adapter : adaptersOf(declared)) {
      String name = adapter.name().map(n -> n.text()).orElseGet(() -> freeName(adapters, adapter));
      ElementId adapterId = id.child(name);
      DeclaredName declaredName =
          adapter.name().orElseGet(() -> new DeclaredName(name, adapter.at()));
      if (!merge.declare(Kind.ADAPTER, adapterId, declaredName)) {
        continue;
      }
      merge.place(adapterId, adapter.at());
      Optional<ElementId> on = virtualSwitch(host, adapter, enclosing);
      if (on.isPresent()) {
        adapters.add(
            new VirtualAdapter(
                adapterId,
                name,
                adapter.legacy() ? VirtualAdapter.Kind.LEGACY : VirtualAdapter.Kind.SYNTHETIC,
                on.get(),
                mode(declared, adapter),
                adapter.mac().orElseGet(() -> addresses.dynamic(number, management)),
                adapter.mac().isEmpty(),
                addresses.ip(adapter.address().or(declared::address), subnet(declared, adapter))));
      }
    }
    return new VirtualMachine(
        id,
        declared.realName().orElse(id.name()),
        declared.department().flatMap(vlans::department).map(Department::id),
        generation,
        declared.memoryBytes().orElse(MEMORY),
        declared.processors().orElse(1),
        adapters,
        declared.disks().stream().flatMap(d -> disk(d).stream()).toList(),
        services.all(declared.services()));
  }

  private void checkGeneration(DeclaredMachine declared, int generation) {
    if (generation < 1 || generation > 2) {
      merge.error(
          IssueCodes.VALUE_OUT_OF_RANGE,
          declared.name().at(),
          declared.name().text() + " has generation " + generation + "; there are 1 and 2.");
    }
    if (generation == 2) {
      declared.adapters().stream()
          .filter(DeclaredMachine.Adapter::legacy)
          .forEach(
              a ->
                  merge.error(
                      IssueCodes.HV101,
                      a.at(),
                      declared.name().text()
                          + " is of generation 2, which has no legacy network adapter."));
    }
  }

  /** A machine of which no adapter is written has one, as a new machine of Hyper-V has. */
  private static List<DeclaredMachine.Adapter> adaptersOf(DeclaredMachine machine) {
    return machine.adapters().isEmpty()
        ? List.of(
            new DeclaredMachine.Adapter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                machine.name().at()))
        : machine.adapters();
  }

  /** The name Hyper-V gives; numbered from the second on, since scripts find adapters by name. */
  private static String freeName(List<VirtualAdapter> taken, DeclaredMachine.Adapter adapter) {
    String base = adapter.legacy() ? "Legacy " + ADAPTER : ADAPTER;
    String name = base;
    for (int i = 2; isTaken(taken, name); i++) {
      name = base + " " + i;
    }
    return name;
  }

  private static boolean isTaken(List<VirtualAdapter> taken, String name) {
    return taken.stream().anyMatch(a -> a.name().equalsIgnoreCase(name));
  }

  private Optional<ElementId> virtualSwitch(
      DeclaredHost host, DeclaredMachine.Adapter adapter, Optional<String> enclosing) {
    ElementId hostId = ElementId.of(host.name().text());
    if (adapter.on().isPresent()) {
      return merge.ofHost(hostId, adapter.on().get(), Kind.VIRTUAL_SWITCH, IssueCodes.NAME_UNKNOWN);
    }
    if (enclosing.isPresent()) {
      return Optional.of(hostId.child(enclosing.get()));
    }
    if (host.virtualSwitches().size() == 1) {
      return Optional.of(hostId.child(host.virtualSwitches().getFirst().name().text()));
    }
    String names =
        host.virtualSwitches().stream()
            .map(s -> ElementId.of(s.name().text()).toString())
            .collect(Collectors.joining(", "));
    merge.error(
        IssueCodes.SWITCH_NOT_ONE,
        adapter.at(),
        host.virtualSwitches().isEmpty()
            ? hostId + " has no virtual switch to connect to."
            : "Say which switch it is on: " + names + ".");
    return Optional.empty();
  }

  private AdapterVlan mode(DeclaredMachine machine, DeclaredMachine.Adapter adapter) {
    return vid(machine, adapter)
        .<AdapterVlan>map(AdapterVlan.Access::new)
        .orElse(new AdapterVlan.Untagged());
  }

  private Optional<VlanId> vid(DeclaredMachine machine, DeclaredMachine.Adapter adapter) {
    if (adapter.untagged()) {
      return Optional.empty();
    }
    if (adapter.vlan().isPresent()) {
      return adapter.vlan().flatMap(vlans::one).map(Vlan::vid);
    }
    Optional<Department> department = machine.department().flatMap(vlans::department);
    if (department.isPresent() && department.get().vlans().size() > 1) {
      merge.error(
          IssueCodes.VLAN_NOT_ONE,
          adapter.at(),
          department.get().id()
              + " has several VLANs; say which one "
              + machine.name().text()
              + " is in.");
    }
    return department.flatMap(vlans::derived).map(Vlan::vid);
  }

  private Optional<Subnet> subnet(DeclaredMachine machine, DeclaredMachine.Adapter adapter) {
    if (adapter.vlan().isPresent() && !adapter.untagged()) {
      return merge
          .symbols()
          .find(adapter.vlan().get(), Kind.VLAN)
          .map(Symbol::id)
          .flatMap(vlans::subnetOf);
    }
    Optional<Department> department = machine.department().flatMap(vlans::department);
    Optional<Subnet> ofVlan = department.flatMap(vlans::derived).flatMap(Vlan::subnet);
    return ofVlan.filter(s -> !adapter.untagged()).or(() -> department.flatMap(Department::subnet));
  }

  private Optional<PassThroughDisk> disk(DeclaredMachine.Disk disk) {
    return merge
        .symbols()
        .find(disk.lun(), Kind.LUN)
        .map(lun -> new PassThroughDisk(lun.id(), disk.drive()));
  }
}
