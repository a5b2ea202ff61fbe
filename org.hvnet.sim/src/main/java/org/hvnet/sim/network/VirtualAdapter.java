package org.hvnet.sim.network;

import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;

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
 */
public record VirtualAdapter(
    ElementId id,
    String name,
    Kind kind,
    ElementId virtualSwitch,
    AdapterVlan vlan,
    MacAddress mac,
    boolean macAssumed,
    Optional<IpInterface> ip) {

  /** How the machine sees its adapter. */
  public enum Kind {
    /** A driver in the guest (VSC) that talks over the VMBus to the parent partition (VSP). */
    SYNTHETIC,
    /** An emulated DEC/Intel 21140; generation 1 machines only. */
    LEGACY
  }
}
