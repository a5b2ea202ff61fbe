package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualSwitch;

/** The hosts with their NICs, virtual switches and management adapters. */
final class Hosts {
  private final Map<ElementId, Host> byId = new HashMap<>();
  private final Map<ElementId, Host> byMachine = new HashMap<>();
  private final List<HostNic> nics = new ArrayList<>();
  private final Map<ElementId, HostNic> nicById = new HashMap<>();
  private final List<HostSwitch> virtualSwitches = new ArrayList<>();
  private final Map<ElementId, HostSwitch> virtualSwitchById = new HashMap<>();
  private final List<HostVnic> vnics = new ArrayList<>();

  Hosts(Network network) {
    network.hosts().forEach(this::index);
  }

  private void index(Host host) {
    byId.put(host.id(), host);
    host.settings().nestedIn().ifPresent(m -> byMachine.put(m, host));
    Map<ElementId, VirtualSwitch> carried = new HashMap<>();
    for (VirtualSwitch vswitch : host.virtualSwitches()) {
      HostSwitch one = new HostSwitch(host, vswitch);
      virtualSwitches.add(one);
      virtualSwitchById.put(vswitch.id(), one);
      vswitch.uplinks().forEach(u -> carried.put(u, vswitch));
      vswitch.managementAdapters().forEach(a -> vnics.add(new HostVnic(one, a)));
    }
    for (PhysicalNic nic : host.nics()) {
      HostNic one = new HostNic(host, nic, Optional.ofNullable(carried.get(nic.id())));
      nics.add(one);
      nicById.put(nic.id(), one);
    }
  }

  Optional<Host> host(ElementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The host that is nested in a machine. */
  Optional<Host> in(ElementId machine) {
    return Optional.ofNullable(byMachine.get(machine));
  }

  /** Whether a host runs in a machine: its NICs are the machine's adapters, and have no cable. */
  static boolean isNested(Host host) {
    return host.settings().nestedIn().isPresent();
  }

  List<HostNic> nics() {
    return nics;
  }

  Stream<HostNic> nicsOf(Host host) {
    return host.nics().stream().map(n -> nicById.get(n.id()));
  }

  Optional<HostNic> nic(ElementId id) {
    return Optional.ofNullable(nicById.get(id));
  }

  /** The physical NICs under a virtual switch. */
  List<HostNic> uplinks(HostSwitch on) {
    return on.vswitch().uplinks().stream().flatMap(u -> nic(u).stream()).toList();
  }

  List<HostSwitch> virtualSwitches() {
    return virtualSwitches;
  }

  Stream<HostSwitch> virtualSwitchesOf(Host host) {
    return host.virtualSwitches().stream().map(s -> virtualSwitchById.get(s.id()));
  }

  Optional<HostSwitch> virtualSwitch(ElementId id) {
    return Optional.ofNullable(virtualSwitchById.get(id));
  }

  List<HostVnic> vnics() {
    return vnics;
  }
}
