package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;

/** What a physical switch port does with VLANs. */
public sealed interface PortMode {
  /**
   * One VLAN, untagged; frames with the tag of another VLAN are dropped.
   *
   * @param vlan the VLAN
   */
  record Access(VlanId vlan) implements PortMode {}

  /**
   * Several VLANs, tagged but for the native one.
   *
   * @param allowed the VLANs it carries
   * @param nativeVlan the untagged VLAN; empty: untagged frames are dropped
   */
  record Trunk(VlanSet allowed, Optional<VlanId> nativeVlan) implements PortMode {}

  /**
   * The promiscuous port of a private VLAN, untagged.
   *
   * @param primary the primary VLAN
   * @param secondaries the secondary VLANs it serves
   */
  record Promiscuous(VlanId primary, VlanSet secondaries) implements PortMode {}
}
