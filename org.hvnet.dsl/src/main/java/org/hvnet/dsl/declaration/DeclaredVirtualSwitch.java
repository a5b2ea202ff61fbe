package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * A virtual switch.
 *
 * @param name its name
 * @param kind what it connects
 * @param uplink the NIC of an external switch
 * @param vnics adapters of the management operating system
 * @param machines machines in it
 */
public record DeclaredVirtualSwitch(
    DeclaredName name,
    VirtualSwitch.Kind kind,
    Optional<NameReference> uplink,
    List<Vnic> vnics,
    List<DeclaredMachine> machines) {
  /** Copies all lists. */
  public DeclaredVirtualSwitch {
    vnics = List.copyOf(vnics);
    machines = List.copyOf(machines);
  }

  /**
   * An adapter of the management operating system.
   *
   * @param name its name
   * @param vlan its VLAN
   * @param management whether it is for management
   * @param address its address
   * @param mac its MAC address
   */
  public record Vnic(
      DeclaredName name,
      Optional<NameReference> vlan,
      boolean management,
      Optional<DeclaredAddress> address,
      Optional<MacAddress> mac) {}
}
