package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Volume;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/** Hosts with what is in them. */
final class HostCompiler {
  private final Context context;
  private final NicCompiler nics;
  private final VirtualSwitchCompiler virtualSwitches;
  private final MachineCompiler machines;

  HostCompiler(
      Context context,
      NicCompiler nics,
      VirtualSwitchCompiler virtualSwitches,
      MachineCompiler machines) {
    this.context = context;
    this.nics = nics;
    this.virtualSwitches = virtualSwitches;
    this.machines = machines;
  }

  /** Written addresses, before others are chosen. */
  void reserve(Element host, List<Element> clustered) {
    host.children(PHYSICAL_NIC).forEach(nics::reserve);
    host.children(VIRTUAL_SWITCH)
        .forEach(s -> s.children(MANAGEMENT_ADAPTER).forEach(virtualSwitches::reserve));
    machinesOf(host, clustered).forEach(machines::reserve);
  }

  /** The machines of a host: those of its switches, its own, and those a cluster placed on it. */
  private static List<Element> machinesOf(Element host, List<Element> clustered) {
    List<Element> all = new ArrayList<>();
    host.children(VIRTUAL_SWITCH).forEach(s -> all.addAll(s.children(VIRTUAL_MACHINE)));
    all.addAll(host.children(VIRTUAL_MACHINE));
    all.addAll(clustered);
    return all;
  }

  Host host(Element host, List<Element> clustered, int number) {
    ElementId id = host.id();
    context.place(id, host.at());
    Map<Element, List<Element>> uplinks = uplinks(host);
    List<PhysicalNic> compiledNics = new ArrayList<>();
    for (Element nic : host.children(PHYSICAL_NIC)) {
      boolean uplink = uplinks.values().stream().anyMatch(u -> u.contains(nic));
      PhysicalNic compiled = nics.nic(nic, uplink);
      compiledNics.add(compiled);
      if (uplink) {
        checkUplink(nic, compiled);
      }
    }
    Optional<IpInterface> management = management(host, compiledNics);
    List<VirtualSwitch> switches = new ArrayList<>();
    for (Element virtual : host.children(VIRTUAL_SWITCH)) {
      List<ElementId> on =
          uplinks.getOrDefault(virtual, List.of()).stream().map(Element::id).toList();
      switches.add(
          virtualSwitches.virtualSwitch(
              virtual, on, machinesOf(host, clustered), number, management));
    }
    List<VirtualMachine> compiledMachines =
        machinesOf(host, clustered).stream()
            .map(m -> machines.machine(m, host, number, management))
            .toList();
    return new Host(
        id,
        Context.realName(host),
        compiledNics,
        hostBusAdapters(host),
        switches,
        compiledMachines,
        volumes(host),
        settings(host));
  }

  /**
   * HV008: an uplink has no address and tags no VLAN: both are of the switch's ports. A NIC on an
   * access port may say which VLAN that is in.
   */
  private void checkUplink(Element nic, PhysicalNic compiled) {
    Map<String, Optional<Stated>> wrong = new LinkedHashMap<>();
    wrong.put("address", nic.said(ADDRESS_CLAUSE));
    wrong.put("gateway", nic.said(GATEWAY_CLAUSE));
    wrong.put(
        "VLAN",
        nic.said(VLAN_CLAUSE_OF_ADAPTER).filter(s -> compiled.settings().tag().isPresent()));
    wrong.forEach((word, said) -> said.ifPresent(s -> reportUplink(nic, word, s)));
  }

  private void reportUplink(Element nic, String word, Stated stated) {
    context.report(
        new Diagnostic(
            RuleCode.HV008.name(),
            Severity.ERROR,
            stated.at(),
            nic + " is under a virtual switch: its " + word + " belongs to a vnic on the switch.",
            List.of(),
            new SourceTrace.Clause(nic, stated).isLocal()
                ? List.of(
                    new QuickFix("Remove the " + word, List.of(new QuickFix.Edit(stated.at(), ""))))
                : List.of()));
  }

  /** The address that the pool of dynamic MAC addresses comes from: that of management. */
  private Optional<IpInterface> management(Element host, List<PhysicalNic> compiled) {
    return compiled.stream()
        .filter(PhysicalNic::management)
        .flatMap(n -> n.ip().stream())
        .findFirst()
        .or(
            () ->
                host.children(VIRTUAL_SWITCH).stream()
                    .flatMap(s -> s.children(MANAGEMENT_ADAPTER).stream())
                    .filter(v -> v.says(FOR_MANAGEMENT))
                    .flatMap(v -> virtualSwitches.ip(v).stream())
                    .findFirst());
  }

  /** The NICs of each external switch; a NIC carries one switch of its host. */
  private Map<Element, List<Element>> uplinks(Element host) {
    Map<Element, List<Element>> uplinks = new LinkedHashMap<>();
    Map<Element, Element> carries = new LinkedHashMap<>();
    for (Element virtual : host.children(VIRTUAL_SWITCH)) {
      List<Element> own = new ArrayList<>();
      uplinks.put(virtual, own);
      List<Node> written = virtual.clause(EXTERNAL).map(c -> c.nodes("uplinks")).orElse(List.of());
      for (Node reference : written) {
        List<Element> found = context.all(reference, virtual, PHYSICAL_NIC);
        for (Element nic : found) {
          if (nic.parent() != host) {
            context.error(
                (written.size() > 1 ? RuleCode.HV041 : RuleCode.HV006).name(),
                reference.at(),
                nic + " is not a NIC of " + host + ", and a virtual switch is on its own host's.");
          } else if (carries.putIfAbsent(nic, virtual) != null && carries.get(nic) != virtual) {
            context.error(
                RuleCode.HV005.name(),
                reference.at(),
                nic + " carries another virtual switch already.");
          } else {
            own.add(nic);
          }
        }
      }
    }
    return uplinks;
  }

  private List<HostBusAdapter> hostBusAdapters(Element host) {
    List<HostBusAdapter> adapters = new ArrayList<>();
    for (Element adapter : host.children(HOST_BUS_ADAPTER)) {
      context.place(adapter.id(), adapter.at());
      if (!adapter.says(CABLE)) {
        context.report(
            RuleCode.HV218,
            adapter.at(),
            adapter + " of " + host + " leads to no storage array: say `to` which.");
      }
      adapter
          .clause(CABLE)
          .flatMap(c -> c.node("end"))
          .flatMap(r -> context.one(r, adapter, STORAGE_ARRAY))
          .ifPresent(array -> adapters.add(new HostBusAdapter(adapter.id(), array.id())));
    }
    return adapters;
  }

  private List<Volume> volumes(Element host) {
    List<Volume> volumes = new ArrayList<>();
    for (Element volume : host.children(VOLUME)) {
      context.place(volume.id(), volume.at());
      volume
          .clause(VOLUME)
          .flatMap(c -> c.node("lun"))
          .flatMap(r -> context.one(r, volume, LUN))
          .ifPresent(lun -> volumes.add(new Volume(volume.id(), volume.name(), lun.id())));
    }
    return volumes;
  }

  private Host.Settings settings(Element host) {
    Optional<Node> capacity = host.clause(CAPACITY);
    List<Host.TrafficClass> classes = new ArrayList<>();
    host.clause(TRAFFIC_CLASSES)
        .ifPresent(
            c ->
                c.nodes("classes")
                    .forEach(
                        t ->
                            classes.add(
                                new Host.TrafficClass(
                                    t.text("name").orElse(""),
                                    t.integer("priority").orElse(0),
                                    PhysicalCompiler.optional(t.integer("share"))))));
    Optional<Node> pool = host.clause(MAC_POOL);
    return new Host.Settings(
        PhysicalCompiler.optional(host.integer(OPERATING_SYSTEM, "release")),
        capacity.flatMap(c -> c.quantity("memory")),
        capacity.flatMap(c -> PhysicalCompiler.optional(c.integer("processors"))),
        classes,
        pool.flatMap(
            p ->
                p.value("first", MacAddress.class)
                    .flatMap(
                        f -> p.value("last", MacAddress.class).map(l -> new Host.MacPool(f, l)))),
        host.isMarked("existing"),
        nestedIn(host));
  }

  private Optional<ElementId> nestedIn(Element host) {
    return host.clause(NESTED_IN)
        .flatMap(c -> c.node("machine"))
        .flatMap(r -> context.one(r, host.parent(), VIRTUAL_MACHINE))
        .map(Element::id);
  }
}
