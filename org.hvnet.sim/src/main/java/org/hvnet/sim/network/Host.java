package org.hvnet.sim.network;

import java.util.List;

/**
 * A Hyper-V host.
 *
 * @param id its name in the specification
 * @param name its real name, by which scripts and remoting know it
 * @param nics its physical network adapters
 * @param hostBusAdapters its storage adapters
 * @param virtualSwitches its virtual switches
 * @param machines its machines
 * @param volumes LUNs that the host itself mounts
 */
public record Host(
    ElementId id,
    String name,
    List<PhysicalNic> nics,
    List<HostBusAdapter> hostBusAdapters,
    List<VirtualSwitch> virtualSwitches,
    List<VirtualMachine> machines,
    List<Volume> volumes) {
  /** Copies all lists. */
  public Host {
    nics = List.copyOf(nics);
    hostBusAdapters = List.copyOf(hostBusAdapters);
    virtualSwitches = List.copyOf(virtualSwitches);
    machines = List.copyOf(machines);
    volumes = List.copyOf(volumes);
  }
}
