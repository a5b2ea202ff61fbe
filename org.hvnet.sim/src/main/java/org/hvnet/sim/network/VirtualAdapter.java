package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ip.InterfaceAddress;

/**
 * A network adapter of a virtual machine.
 *
 * @param id machine and name
 * @param name its real name
 * @param kind synthetic or emulated
 * @param virtualSwitch the switch it is connected to
 * @param vlan its VLAN mode
 * @param mac its address
 * @param macAssumed whether the address is only the one Hyper-V would choose; scripts leave it
 *     dynamic
 * @param ip its IP address
 * @param gateway its default gateway
 * @param subInterfaces its addresses in the VLANs of a trunk
 * @param features what its port does besides
 */
public record VirtualAdapter(
    ElementId id,
    String name,
    Kind kind,
    ElementId virtualSwitch,
    AdapterVlan vlan,
    MacAddress mac,
    boolean macAssumed,
    Optional<IpInterface> ip,
    Optional<InterfaceAddress> gateway,
    List<SubInterface> subInterfaces,
    AdapterFeatures features) {
  /** Copies the list. */
  public VirtualAdapter {
    subInterfaces = List.copyOf(subInterfaces);
  }

  /** An adapter with nothing out of the ordinary. */
  public VirtualAdapter(
      ElementId id,
      String name,
      Kind kind,
      ElementId virtualSwitch,
      AdapterVlan vlan,
      MacAddress mac,
      boolean macAssumed,
      Optional<IpInterface> ip) {
    this(
        id,
        name,
        kind,
        virtualSwitch,
        vlan,
        mac,
        macAssumed,
        ip,
        Optional.empty(),
        List.of(),
        AdapterFeatures.NONE);
  }

  /**
   * What the guest has in one VLAN of a trunk.
   *
   * @param vlan the VLAN
   * @param ip its address there
   */
  public record SubInterface(VlanId vlan, IpInterface ip) {}

  /** How the machine sees its adapter. */
  public enum Kind {
    /** A driver in the guest (VSC) that talks over the VMBus to the parent partition (VSP). */
    SYNTHETIC,
    /** An emulated DEC/Intel 21140; generation 1 machines only. */
    LEGACY
  }
}
