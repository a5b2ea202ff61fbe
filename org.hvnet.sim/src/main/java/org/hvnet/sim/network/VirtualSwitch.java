package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/**
 * A Hyper-V virtual switch.
 *
 * @param id host and name
 * @param name its real name
 * @param kind what it connects
 * @param uplink the physical NIC of an external switch, empty otherwise
 * @param managementAdapters adapters of the management operating system on it
 */
public record VirtualSwitch(
    ElementId id,
    String name,
    Kind kind,
    Optional<ElementId> uplink,
    List<ManagementAdapter> managementAdapters) {
  /** Copies all lists. */
  public VirtualSwitch {
    managementAdapters = List.copyOf(managementAdapters);
  }

  /** What a virtual switch connects (Hyper-V, {@code New-VMSwitch -SwitchType}). */
  public enum Kind {
    /** Machines, optionally the management operating system, and the physical network. */
    EXTERNAL,
    /** Machines and the management operating system. */
    INTERNAL,
    /** Machines only. */
    PRIVATE
  }
}
