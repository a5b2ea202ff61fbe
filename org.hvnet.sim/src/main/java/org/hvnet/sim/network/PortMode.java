package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;

/** What a port of a physical switch does with VLANs (reference: IEEE 802.1Q, 6.9 and 8.6). */
public sealed interface PortMode {
  /**
   * Member of one VLAN; frames are untagged on the wire.
   *
   * @param vlan the VLAN
   */
  record Access(VlanId vlan) implements PortMode {}

  /**
   * Member of several VLANs; frames are tagged on the wire, but for the native VLAN.
   *
   * @param allowed the VLANs it carries tagged
   * @param nativeVlan the VLAN of untagged frames; empty: untagged frames are dropped
   */
  record Trunk(VlanSet allowed, Optional<VlanId> nativeVlan) implements PortMode {}
}
