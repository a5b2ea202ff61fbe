package org.hvnet.sim.device;

import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;

/**
 * A physical switch: a VLAN-aware bridge with independent VLAN learning (IEEE 802.1Q, 8.6 to 8.8).
 * It does not learn from frames that it refuses, nor from those it may not relay. It runs no
 * spanning tree.
 */
final class LearningBridge extends Bridge {
  private final MacTable table;

  LearningBridge(Simulation simulation, Topology.Bridge description, DeviceSettings settings) {
    super(simulation, description);
    table = new MacTable(settings.addresses(), settings.ageing().toNanos());
  }

  @Override
  void receive(LinkEnd in, Frame frame, int tag) {
    if (!frame.hasValidSource()) {
      simulation.drop(in, frame, tag, DropReason.InvalidSourceMac);
      return;
    }
    if (frame.isReserved()) {
      simulation.drop(in, frame, tag, DropReason.BridgeReserved);
      return;
    }
    int vlan = classify(in, frame, tag);
    if (vlan == PortPolicy.DROP) {
      return;
    }
    long now = simulation.now();
    table.learn(frame.source(), vlan, in.index, now);
    int priority = Tag.priority(tag);
    if (frame.isGroup()) {
      flood(in, frame, vlan, priority, Decision.FLOOD_GROUP);
      return;
    }
    int port = table.lookUp(frame.destination(), vlan, now);
    if (port == MacTable.UNKNOWN) {
      flood(in, frame, vlan, priority, Decision.FLOOD_UNKNOWN);
    } else if (port == in.index) {
      simulation.drop(in, frame, tag, DropReason.SamePort);
    } else {
      forward(in, simulation.portEnd(port), frame, vlan, priority, Decision.KNOWN);
    }
  }

  @Override
  void portDown(LinkEnd port) {
    table.forget(port.index);
  }

  @Override
  void reset() {
    table.clear();
  }
}
