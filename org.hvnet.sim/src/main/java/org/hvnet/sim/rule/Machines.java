package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** The machines with their network adapters, each where it is placed. */
final class Machines {
  private final List<HostMachine> machines = new ArrayList<>();
  private final Map<ElementId, HostMachine> byId = new HashMap<>();
  private final List<MachineAdapter> adapters = new ArrayList<>();
  private final Map<ElementId, MachineAdapter> adapterById = new HashMap<>();
  private final Map<ElementId, List<MachineAdapter>> adaptersBySwitch = new HashMap<>();
  private final Map<String, GuestSystem> guests = new HashMap<>();

  Machines(Network network, Hosts hosts) {
    for (Host host : network.hosts()) {
      host.machines().forEach(m -> index(new HostMachine(host, m), hosts));
    }
  }

  private void index(HostMachine owner, Hosts hosts) {
    machines.add(owner);
    byId.put(owner.id(), owner);
    for (VirtualAdapter adapter : owner.machine().adapters()) {
      ElementId on = adapter.virtualSwitch();
      MachineAdapter one = new MachineAdapter(owner, adapter, hosts.virtualSwitch(on));
      adapters.add(one);
      adapterById.put(adapter.id(), one);
      adaptersBySwitch.computeIfAbsent(on, s -> new ArrayList<>()).add(one);
    }
  }

  List<HostMachine> all() {
    return machines;
  }

  Optional<HostMachine> machine(ElementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<MachineAdapter> adapters() {
    return adapters;
  }

  Optional<MachineAdapter> adapter(ElementId id) {
    return Optional.ofNullable(adapterById.get(id));
  }

  /** The machines' adapters on a virtual switch. */
  List<MachineAdapter> adaptersOn(ElementId virtualSwitch) {
    return adaptersBySwitch.getOrDefault(virtualSwitch, List.of());
  }

  /** What is known of the operating system in a machine. */
  Optional<GuestSystem> guest(VirtualMachine machine) {
    return machine.settings().guest().map(g -> guests.computeIfAbsent(g, GuestSystem::of));
  }
}
