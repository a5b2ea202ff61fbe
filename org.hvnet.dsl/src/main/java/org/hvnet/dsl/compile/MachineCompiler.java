package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.MachineSettings;
import org.hvnet.sim.network.PassThroughDisk;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** Virtual machines. */
final class MachineCompiler {
  private static final String ADAPTER = "Network Adapter";

  private final Context context;
  private final VlanCompiler vlans;
  private final AdapterCompiler adapters;
  private final ServiceCompiler services;
  private final RouterCompiler routers;
  private final RouteCompiler routes;

  MachineCompiler(
      Context context,
      VlanCompiler vlans,
      AdapterCompiler adapters,
      ServiceCompiler services,
      RouterCompiler routers,
      RouteCompiler routes) {
    this.context = context;
    this.vlans = vlans;
    this.adapters = adapters;
    this.services = services;
    this.routers = routers;
    this.routes = routes;
  }

  void reserve(Element machine) {
    Optional<Department> department = department(machine);
    machine.children(VIRTUAL_ADAPTER).forEach(a -> adapters.reserve(a, department));
  }

  private Optional<Department> department(Element machine) {
    return machine
        .clause(MEMBERSHIP)
        .flatMap(m -> m.node("department"))
        .flatMap(r -> context.one(r, machine, DEPARTMENT))
        .map(vlans::department);
  }

  VirtualMachine machine(
      Element machine, Element host, int number, Optional<IpInterface> management) {
    ElementId id = machine.id();
    context.place(id, machine.at());
    Optional<Department> department = department(machine);
    Map<Element, ElementId> adapterIds = adapterIds(machine);
    List<VirtualAdapter> compiled = new ArrayList<>();
    adapterIds.forEach(
        (adapter, adapterId) -> {
          context.place(adapterId, adapter);
          adapters
              .adapter(adapter, adapterId, adapterId.name(), department, host, number, management)
              .ifPresent(compiled::add);
        });
    List<PassThroughDisk> disks = new ArrayList<>();
    List<MachineSettings.VirtualDisk> virtualDisks = new ArrayList<>();
    machine.all(DISK).forEach(d -> disk(machine, d.clause(), disks, virtualDisks));
    List<Service> offered =
        machine.all(SERVICE_CLAUSE).stream()
            .flatMap(s -> services.all(s.clause()).stream())
            .toList();
    return new VirtualMachine(
        id,
        Context.realName(machine),
        department.map(Department::id),
        generation(machine, id),
        memory(machine, id),
        processors(machine, id),
        compiled,
        disks,
        offered,
        settings(machine, adapterIds, compiled, virtualDisks));
  }

  /** The name Hyper-V gives; numbered from the second on, since scripts find adapters by name. */
  private static Map<Element, ElementId> adapterIds(Element machine) {
    Map<Element, ElementId> ids = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    machine.children(VIRTUAL_ADAPTER).forEach(a -> taken.add(a.name().toLowerCase(Locale.ROOT)));
    for (Element adapter : machine.children(VIRTUAL_ADAPTER)) {
      String name = adapter.name();
      if (name.startsWith("#")) {
        String base = adapter.says(LEGACY) ? "Legacy " + ADAPTER : ADAPTER;
        do {
          int number = numbers.merge(base, 1, Integer::sum);
          name = number == 1 ? base : base + " " + number;
        } while (!taken.add(name.toLowerCase(Locale.ROOT)));
      }
      ids.put(adapter, machine.id().child(name));
    }
    return ids;
  }

  private int generation(Element machine, ElementId id) {
    List<Element> legacy =
        machine.children(VIRTUAL_ADAPTER).stream().filter(a -> a.says(LEGACY)).toList();
    Optional<Stated> said = machine.said(GENERATION);
    OptionalInt written = machine.integer(GENERATION, "number");
    int generation = written.orElse(legacy.isEmpty() ? context.defaults().generation() : 1);
    context.derive(
        id,
        DerivedValue.GENERATION,
        generation,
        said,
        legacy.isEmpty() ? Level.DEFAULT : Level.TOPOLOGY);
    if (generation < 1 || generation > 2) {
      context.error(
          IssueCodes.VALUE_OUT_OF_RANGE,
          said.orElseThrow().at(),
          machine + " has generation " + generation + "; there are 1 and 2.");
      return 2;
    }
    return generation;
  }

  private long memory(Element machine, ElementId id) {
    Optional<Stated> said = machine.said(MEMORY);
    Optional<Long> written = said.flatMap(m -> m.clause().quantity("size"));
    context.derive(
        id,
        DerivedValue.MEMORY,
        written.orElse(context.defaults().memoryBytes()) / (1L << 20) + " MB",
        said,
        Level.DEFAULT);
    return written.orElse(context.defaults().memoryBytes());
  }

  private int processors(Element machine, ElementId id) {
    int count = machine.integer(PROCESSORS, "count").orElse(context.defaults().processors());
    context.derive(id, DerivedValue.PROCESSORS, count, machine.said(PROCESSORS), Level.DEFAULT);
    return Math.max(1, count);
  }

  private void disk(
      Element machine,
      Node disk,
      List<PassThroughDisk> disks,
      List<MachineSettings.VirtualDisk> virtual) {
    Optional<Long> size = disk.quantity("size");
    if (size.isPresent()) {
      virtual.add(
          new MachineSettings.VirtualDisk(
              size.get(), disk.text("kind").isPresent(), disk.text("source")));
    } else {
      disk.node("lun")
          .flatMap(r -> context.one(r, machine, LUN))
          .ifPresent(
              lun -> {
                PassThroughDisk one = new PassThroughDisk(lun.id(), disk.text("drive").orElse(""));
                context.place(one.id(machine.id()), disk.at());
                disks.add(one);
              });
    }
  }

  private MachineSettings settings(
      Element machine,
      Map<Element, ElementId> adapterIds,
      List<VirtualAdapter> compiled,
      List<MachineSettings.VirtualDisk> virtualDisks) {
    List<IpInterface> interfaces = compiled.stream().flatMap(MachineCompiler::ip).toList();
    Optional<Forwarding> forwarding =
        machine
            .text(FORWARDING, "role")
            .map(
                role ->
                    routers.forwarding(
                        machine,
                        role.equals("router") ? Forwarding.Kind.ROUTER : Forwarding.Kind.FIREWALL,
                        interfaces.stream()));
    return new MachineSettings(
        machine.clause(MEMORY).flatMap(m -> m.quantity("maximum")),
        machine.text(GUEST_SYSTEM, "system"),
        machine.text(SECURE_BOOT, "template"),
        forwarding,
        groups(machine, GUEST_TEAM, adapterIds),
        groups(machine, GUEST_BRIDGE, adapterIds),
        machine.says(LOAD_BALANCING),
        machine.says(OFF),
        machine.isMarked("existing"),
        machine.says(SET_IN_GUEST),
        machine.enclosing(CLUSTER).map(Element::id),
        virtualDisks,
        forwarding.isPresent() ? List.of() : routes.routes(machine, interfaces.stream()));
  }

  private static Stream<IpInterface> ip(VirtualAdapter adapter) {
    return Stream.concat(
        adapter.ip().stream(),
        adapter.subInterfaces().stream().map(VirtualAdapter.SubInterface::ip));
  }

  private List<MachineSettings.AdapterGroup> groups(
      Element machine, EClass clause, Map<Element, ElementId> adapterIds) {
    return machine.all(clause).stream()
        .map(
            c ->
                new MachineSettings.AdapterGroup(
                    context.all(c.clause().nodes("adapters"), machine, VIRTUAL_ADAPTER).stream()
                        .map(adapterIds::get)
                        .filter(Objects::nonNull)
                        .toList()))
        .toList();
  }
}
