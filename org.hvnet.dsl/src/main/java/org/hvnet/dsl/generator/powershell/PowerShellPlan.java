package org.hvnet.dsl.generator.powershell;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * What the scripts of a network do. Immutable.
 *
 * @param network the name of the network
 * @param hosts one plan for each host
 */
public record PowerShellPlan(String network, List<HostPlan> hosts) {
  /** Copies the list. */
  public PowerShellPlan {
    hosts = List.copyOf(hosts);
  }

  /**
   * What the scripts of a host do.
   *
   * @param fileName the name of its folder and part of the names of its files, safe on every file
   *     system
   * @param computerName the name by which the computer knows itself
   * @param operations what is done, in this order
   */
  public record HostPlan(String fileName, String computerName, List<Operation> operations) {
    /** Copies the list. */
    public HostPlan {
      operations = List.copyOf(operations);
    }
  }

  /** Bringing one thing of a host to what is specified; does nothing where it already is so. */
  public sealed interface Operation {
    /**
     * A virtual switch.
     *
     * @param name its name
     * @param kind what it connects
     * @param uplink the physical network adapter of an external switch, empty otherwise
     */
    record Switch(String name, VirtualSwitch.Kind kind, Optional<NicIdentity> uplink)
        implements Operation {}

    /**
     * A virtual network adapter of the management operating system.
     *
     * @param name its name
     * @param switchName the virtual switch it is on
     * @param replaces the adapter that Hyper-V makes together with an internal switch and that
     *     becomes this one; empty if there is none to replace
     * @param vlan its VLAN mode
     */
    record ManagementAdapter(
        String name, String switchName, Optional<String> replaces, AdapterVlan vlan)
        implements Operation {}

    /**
     * The IP address of a physical network adapter.
     *
     * @param nic the adapter
     * @param address the address
     */
    record NicAddress(NicIdentity nic, InterfaceAddress address) implements Operation {}

    /**
     * The IP address of a virtual network adapter of the management operating system.
     *
     * @param adapter the name of the adapter
     * @param address the address
     */
    record ManagementAddress(String adapter, InterfaceAddress address) implements Operation {}

    /**
     * A virtual machine, with its adapters and then its disks.
     *
     * @param name its name
     * @param generation 1 or 2
     * @param memoryBytes start-up memory
     * @param processors virtual processors
     * @param adapters its network adapters
     * @param disks its pass-through disks
     */
    record Machine(
        String name,
        int generation,
        long memoryBytes,
        int processors,
        List<Adapter> adapters,
        List<Disk> disks)
        implements Operation {
      /** Copies all lists. */
      public Machine {
        adapters = List.copyOf(adapters);
        disks = List.copyOf(disks);
      }
    }
  }

  /**
   * A network adapter of a machine.
   *
   * @param name its name
   * @param switchName the virtual switch it is connected to
   * @param legacy whether it is an emulated one
   * @param mac its static address; empty: Hyper-V chooses
   * @param vlan its VLAN mode
   */
  public record Adapter(
      String name, String switchName, boolean legacy, Optional<MacAddress> mac, AdapterVlan vlan) {}

  /**
   * A pass-through disk of a machine.
   *
   * @param lun the LUN as the specification names it
   * @param uniqueId {@code UniqueId} of {@code Get-Disk}; empty where the specification has none,
   *     so that the scripts can only report it
   */
  public record Disk(String lun, Optional<String> uniqueId) {}
}
