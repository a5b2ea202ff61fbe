package org.hvnet.sim.device;

import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;

/**
 * A network of which nothing is described. It relays each frame to all its other cables and to its
 * devices, within the VLAN: the most it could do.
 */
final class OutsideNetwork extends Bridge {
  OutsideNetwork(Simulation simulation, Topology.Bridge description) {
    super(simulation, description);
  }

  @Override
  void receive(LinkEnd in, Frame frame, int tag) {
    int vlan = classify(in, frame, tag);
    if (vlan != PortPolicy.DROP) {
      flood(in, frame, vlan, Tag.priority(tag), Decision.RELAY);
    }
  }
}
