package org.hvnet.sim.rule;

import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualSwitch;

/** A physical NIC of a host, and the virtual switch that is on it. */
record HostNic(Host host, PhysicalNic nic, Optional<VirtualSwitch> carries) {
  ElementId id() {
    return nic.id();
  }
}
