package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.ManagementAdapter;

/** A network adapter of a management operating system. */
record HostVnic(HostSwitch on, ManagementAdapter adapter) {
  ElementId id() {
    return adapter.id();
  }

  Host host() {
    return on.host();
  }
}
