package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.SwitchPort;

/** A port of a physical switch. */
record BridgePort(PhysicalSwitch bridge, SwitchPort port) {
  ElementId id() {
    return port.id();
  }
}
