package org.hvnet.sim.rule;

import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** A network adapter of a machine, with its virtual switch. */
record MachineAdapter(HostMachine owner, VirtualAdapter adapter, Optional<HostSwitch> on) {
  ElementId id() {
    return adapter.id();
  }

  Host host() {
    return owner.host();
  }

  VirtualMachine machine() {
    return owner.machine();
  }

  /** What people call it: a machine with one adapter goes by its own name. */
  ElementId called() {
    return machine().adapters().size() == 1 ? machine().id() : id();
  }

  boolean isOn(VirtualSwitch.Kind kind) {
    return on.filter(s -> s.is(kind)).isPresent();
  }
}
