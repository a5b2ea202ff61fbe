package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;

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
 * @param settings what else is said of it
 */
public record Host(
    ElementId id,
    String name,
    List<PhysicalNic> nics,
    List<HostBusAdapter> hostBusAdapters,
    List<VirtualSwitch> virtualSwitches,
    List<VirtualMachine> machines,
    List<Volume> volumes,
    Settings settings) {
  /** Copies all lists. */
  public Host {
    nics = List.copyOf(nics);
    hostBusAdapters = List.copyOf(hostBusAdapters);
    virtualSwitches = List.copyOf(virtualSwitches);
    machines = List.copyOf(machines);
    volumes = List.copyOf(volumes);
  }

  /** A host of which nothing else is said. */
  public Host(
      ElementId id,
      String name,
      List<PhysicalNic> nics,
      List<HostBusAdapter> hostBusAdapters,
      List<VirtualSwitch> virtualSwitches,
      List<VirtualMachine> machines,
      List<Volume> volumes) {
    this(id, name, nics, hostBusAdapters, virtualSwitches, machines, volumes, Settings.NONE);
  }

  /**
   * What is said of a host besides.
   *
   * @param release the release of Windows Server, such as 2022
   * @param memoryBytes its memory
   * @param processors its logical processors
   * @param trafficClasses its priorities of Data Center Bridging
   * @param macPool the range of its dynamic MAC addresses
   * @param existing whether it is described only, and never changed by a script
   * @param nestedIn the machine it runs in
   */
  public record Settings(
      Optional<Integer> release,
      Optional<Long> memoryBytes,
      Optional<Integer> processors,
      List<TrafficClass> trafficClasses,
      Optional<MacPool> macPool,
      boolean existing,
      Optional<ElementId> nestedIn) {
    /** Nothing is said. */
    public static final Settings NONE =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty());

    /** Copies the list. */
    public Settings {
      trafficClasses = List.copyOf(trafficClasses);
    }
  }

  /**
   * A traffic class (New-NetQosTrafficClass).
   *
   * @param name its name
   * @param priority the 802.1p priority, 0 to 7
   * @param share its share of the bandwidth in percent
   */
  public record TrafficClass(String name, int priority, Optional<Integer> share) {}

  /**
   * A range of MAC addresses (Set-VMHost).
   *
   * @param first the first
   * @param last the last
   */
  public record MacPool(MacAddress first, MacAddress last) {}
}
