package org.hvnet.sim.device;

import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;

/**
 * A Hyper-V virtual switch. It does not learn: it has been told the address of each adapter. A
 * frame for an address that is no adapter's goes to the external port and to nobody else; one that
 * came from there is dropped. An adapter sends with its own address only (MAC address spoofing
 * off).
 *
 * <p>Sources: Microsoft's sample forwarding extension {@code MsForwardExt.c}; {@code
 * Set-VMNetworkAdapter}, parameter {@code MacAddressSpoofing}.
 */
final class HyperVSwitch extends Bridge {
  private static final int ANY_VLAN = 0;

  private MacTable adapters;
  private LinkEnd external;

  HyperVSwitch(Simulation simulation, Topology.Bridge description) {
    super(simulation, description);
  }

  @Override
  void attach(LinkEnd[] ports) {
    super.attach(ports);
    adapters = new MacTable(Math.max(1, ports.length), Long.MAX_VALUE);
    for (LinkEnd port : ports) {
      if (port.port.external()) {
        external = port;
      } else if (adapters.lookUp(port.farMac(), ANY_VLAN, 0) == MacTable.UNKNOWN) {
        adapters.learn(port.farMac(), ANY_VLAN, port.index, 0);
      }
    }
  }

  @Override
  void receive(LinkEnd in, Frame frame, int tag) {
    if (!frame.hasValidSource()) {
      simulation.drop(in, frame, tag, DropReason.InvalidSourceMac);
      return;
    }
    if (!in.port.external() && frame.source() != in.farMac()) {
      simulation.drop(in, frame, tag, DropReason.MacSpoofing);
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
    int priority = Tag.priority(tag);
    if (frame.isGroup()) {
      flood(in, frame, vlan, priority, Decision.FLOOD_GROUP);
      return;
    }
    int port = adapters.lookUp(frame.destination(), ANY_VLAN, 0);
    if (port == in.index) {
      simulation.drop(in, frame, tag, DropReason.SamePort);
    } else if (port != MacTable.UNKNOWN) {
      forward(in, simulation.portEnd(port), frame, vlan, priority, Decision.KNOWN);
    } else if (external == null || in.port.external()) {
      simulation.drop(in, frame, tag, DropReason.InvalidDestMac);
    } else {
      forward(in, external, frame, vlan, priority, Decision.EXTERNAL);
    }
  }
}
