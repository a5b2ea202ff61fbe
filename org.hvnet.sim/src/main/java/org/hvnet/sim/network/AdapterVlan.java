package org.hvnet.sim.network;

import org.hvnet.sim.ethernet.VlanId;

/** The VLAN mode of a virtual network adapter (Hyper-V, {@code Set-VMNetworkAdapterVlan}). */
public sealed interface AdapterVlan {
  /** Sends and receives untagged frames only; the uplink carries them untagged. */
  record Untagged() implements AdapterVlan {}

  /**
   * Member of one VLAN; the guest sees untagged frames, the uplink carries them tagged.
   *
   * @param vlan the VLAN
   */
  record Access(VlanId vlan) implements AdapterVlan {}
}
