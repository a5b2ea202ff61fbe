package org.hvnet.sim.device;

import java.util.Arrays;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;

/**
 * Relays frames between its ports. What all kinds share is here: classifying, flooding, leaving by
 * a port. The order of steps in a relay is that of IEEE 802.1Q, 8.6; each kind has its own {@link
 * #receive}.
 */
abstract class Bridge {
  private static final int VLANS = 4096;

  final Simulation simulation;
  private final Topology.Bridge description;
  private final LinkEnd[][] members = new LinkEnd[VLANS][];
  private LinkEnd[] ports;

  Bridge(Simulation simulation, Topology.Bridge description) {
    this.simulation = simulation;
    this.description = description;
  }

  ElementId id() {
    return description.id();
  }

  Topology.Bridge description() {
    return description;
  }

  LinkEnd[] ports() {
    return ports;
  }

  /** Gives the bridge its ports; once, before the first frame. */
  void attach(LinkEnd[] attached) {
    ports = attached;
  }

  /** Takes a frame that has come in by a port. */
  abstract void receive(LinkEnd in, Frame frame, int tag);

  /** A port has gone down. */
  void portDown(LinkEnd port) {}

  /** The bridge itself has failed, and forgets what it has learned. */
  void reset() {}

  /** The VLAN of a frame, or {@link PortPolicy#DROP} after having dropped it. */
  final int classify(LinkEnd in, Frame frame, int tag) {
    int vlan = in.policy.ingress(tag);
    if (vlan == PortPolicy.DROP) {
      boolean tagged = Tag.vlan(tag) != 0;
      simulation.drop(
          in,
          frame,
          tag,
          tagged && in.policy.allowed().isEmpty()
              ? DropReason.InvalidVlanFormat
              : DropReason.FilteredVLAN);
    }
    return vlan;
  }

  /** Sends a frame out of all member ports but the one it came in by. */
  final void flood(LinkEnd in, Frame frame, int vlan, int priority, Decision decision) {
    simulation.decide(in, frame, vlan, decision);
    boolean sent = false;
    for (LinkEnd port : members(vlan)) {
      if (port.up && in.port.relaysTo(port.port)) {
        simulation.transmit(port, frame, port.policy.egress(vlan, priority));
        sent = true;
      }
    }
    if (frame.traced()) {
      explain(in, frame, vlan);
    }
    if (!sent) {
      simulation.drop(in, frame, Tag.of(vlan, priority), DropReason.NoDestination);
    }
  }

  /** Sends a frame out of one port. */
  final void forward(
      LinkEnd in, LinkEnd out, Frame frame, int vlan, int priority, Decision decision) {
    simulation.decide(in, frame, vlan, decision);
    int tag = out.policy.egress(vlan, priority);
    if (!in.port.relaysTo(out.port)) {
      simulation.drop(out, frame, Tag.of(vlan, priority), DropReason.ProtectedPort);
    } else if (tag == PortPolicy.DROP) {
      simulation.drop(out, frame, Tag.of(vlan, priority), DropReason.FilteredVLAN);
    } else {
      simulation.transmit(out, frame, tag);
    }
  }

  private void explain(LinkEnd in, Frame frame, int vlan) {
    for (LinkEnd port : ports) {
      if (port != in && port.far != null && !in.port.relaysTo(port.port)) {
        simulation.withhold(port, frame, vlan, DropReason.ProtectedPort);
      } else if (port != in && port.far != null && !port.policy.carries(vlan)) {
        simulation.withhold(port, frame, vlan, DropReason.FilteredVLAN);
      } else if (port != in && port.far != null && !port.up) {
        simulation.withhold(port, frame, vlan, DropReason.Disconnected);
      }
    }
  }

  /** The attached ports that carry a VLAN; found once for each VLAN. */
  private LinkEnd[] members(int vlan) {
    LinkEnd[] found = members[vlan];
    if (found == null) {
      found =
          Arrays.stream(ports)
              .filter(port -> port.far != null && port.policy.carries(vlan))
              .toArray(LinkEnd[]::new);
      members[vlan] = found;
    }
    return found;
  }
}
