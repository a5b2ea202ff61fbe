package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;

/** The VLAN mode of an adapter on a virtual switch (Set-VMNetworkAdapterVlan). */
public sealed interface AdapterVlan {
  /** No tag: the adapter sends and receives untagged frames. */
  record Untagged() implements AdapterVlan {}

  /**
   * One VLAN, untagged towards the machine.
   *
   * @param vlan the VLAN
   */
  record Access(VlanId vlan) implements AdapterVlan {}

  /**
   * Several VLANs, tagged towards the machine but for the native one.
   *
   * @param allowed the VLANs it carries
   * @param nativeVlan the untagged VLAN; empty: VLAN 0, untagged frames stay untagged
   */
  record Trunk(VlanSet allowed, Optional<VlanId> nativeVlan) implements AdapterVlan {}

  /**
   * A member of an isolated secondary VLAN: it reaches the promiscuous ports only.
   *
   * @param primary the primary VLAN
   * @param secondary the secondary VLAN
   */
  record Isolated(VlanId primary, VlanId secondary) implements AdapterVlan {}

  /**
   * A member of a community: it reaches the community and the promiscuous ports.
   *
   * @param primary the primary VLAN
   * @param secondary the secondary VLAN
   */
  record Community(VlanId primary, VlanId secondary) implements AdapterVlan {}

  /**
   * The promiscuous port of a private VLAN.
   *
   * @param primary the primary VLAN
   * @param secondaries the secondary VLANs it serves
   */
  record Promiscuous(VlanId primary, VlanSet secondaries) implements AdapterVlan {}
}
