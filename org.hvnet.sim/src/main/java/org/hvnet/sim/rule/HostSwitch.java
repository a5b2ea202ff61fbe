package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualSwitch;

/** A virtual switch of a host. */
record HostSwitch(Host host, VirtualSwitch vswitch) {
  ElementId id() {
    return vswitch.id();
  }

  boolean is(VirtualSwitch.Kind kind) {
    return vswitch.kind() == kind;
  }

  boolean isTeam() {
    return vswitch.settings().team() || vswitch.uplinks().size() > 1;
  }
}
