package org.hvnet.tests.sim.support;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.Forwarding;
import org.hvnet.sim.network.MachineSettings;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;

/** Machines like others but for one thing. */
final class Machines {
  private Machines() {}

  static VirtualMachine with(VirtualMachine m, List<VirtualAdapter> adapters) {
    return of(m, adapters, m.settings());
  }

  static VirtualMachine with(
      VirtualMachine m, Forwarding forwarding, List<String> bridged, boolean off) {
    var group = new MachineSettings.AdapterGroup(bridged.stream().map(m.id()::child).toList());
    return of(
        m,
        m.adapters(),
        new MachineSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(forwarding),
            List.of(),
            bridged.isEmpty() ? List.of() : List.of(group),
            false,
            off,
            false,
            false,
            Optional.empty(),
            List.of(),
            List.of()));
  }

  private static VirtualMachine of(
      VirtualMachine m, List<VirtualAdapter> adapters, MachineSettings settings) {
    return new VirtualMachine(
        m.id(),
        m.name(),
        m.department(),
        m.generation(),
        m.memoryBytes(),
        m.processors(),
        adapters,
        m.disks(),
        m.services(),
        settings);
  }
}
