package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/**
 * A virtual machine.
 *
 * @param id its name in the specification
 * @param name its real name
 * @param department the department it belongs to
 * @param generation 1 or 2
 * @param memoryBytes start-up memory
 * @param processors virtual processors
 * @param adapters its network adapters
 * @param disks LUNs handed to it
 * @param services what it offers
 * @param settings what else is said of it
 */
public record VirtualMachine(
    ElementId id,
    String name,
    Optional<ElementId> department,
    int generation,
    long memoryBytes,
    int processors,
    List<VirtualAdapter> adapters,
    List<PassThroughDisk> disks,
    List<Service> services,
    MachineSettings settings) {
  /** Copies all lists. */
  public VirtualMachine {
    adapters = List.copyOf(adapters);
    disks = List.copyOf(disks);
    services = List.copyOf(services);
  }

  /** A machine of which nothing else is said. */
  public VirtualMachine(
      ElementId id,
      String name,
      Optional<ElementId> department,
      int generation,
      long memoryBytes,
      int processors,
      List<VirtualAdapter> adapters,
      List<PassThroughDisk> disks,
      List<Service> services) {
    this(
        id,
        name,
        department,
        generation,
        memoryBytes,
        processors,
        adapters,
        disks,
        services,
        MachineSettings.NONE);
  }
}
