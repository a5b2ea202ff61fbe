package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Server;

/** A NIC of a server. */
record ServerNic(Server server, Server.Nic nic) {
  ElementId id() {
    return nic.id();
  }
}
