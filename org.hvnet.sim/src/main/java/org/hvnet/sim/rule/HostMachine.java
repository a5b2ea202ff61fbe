package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualMachine;

/** A machine on the host that it is placed on. */
record HostMachine(Host host, VirtualMachine machine) {
  ElementId id() {
    return machine.id();
  }
}
