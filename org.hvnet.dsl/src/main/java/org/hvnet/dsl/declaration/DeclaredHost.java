package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.NicIdentity;

/**
 * A host.
 *
 * @param name its name
 * @param realName its real name
 * @param nics its NICs
 * @param hostBusAdapters its storage adapters
 * @param volumes LUNs that it mounts
 * @param virtualSwitches its virtual switches
 * @param machines machines outside of a virtual switch
 */
public record DeclaredHost(
    DeclaredName name,
    Optional<String> realName,
    List<Nic> nics,
    List<HostBusAdapter> hostBusAdapters,
    List<Volume> volumes,
    List<DeclaredVirtualSwitch> virtualSwitches,
    List<DeclaredMachine> machines) {
  /** Copies all lists. */
  public DeclaredHost {
    nics = List.copyOf(nics);
    hostBusAdapters = List.copyOf(hostBusAdapters);
    volumes = List.copyOf(volumes);
    virtualSwitches = List.copyOf(virtualSwitches);
    machines = List.copyOf(machines);
  }

  /**
   * A physical network adapter.
   *
   * @param name its name
   * @param identity how a script finds it
   * @param rate its rate
   * @param to what its cable leads to
   * @param management whether it is for management
   * @param address its address
   * @param vlan the VLAN it is said to be in
   */
  public record Nic(
      DeclaredName name,
      Optional<NicIdentity> identity,
      Optional<DataRate> rate,
      Optional<NameReference> to,
      boolean management,
      Optional<DeclaredAddress> address,
      Optional<NameReference> vlan) {}

  /**
   * A storage adapter.
   *
   * @param name its name
   * @param array the array it leads to
   */
  public record HostBusAdapter(DeclaredName name, NameReference array) {}

  /**
   * A LUN that the host mounts.
   *
   * @param drive the drive letter
   * @param lun the LUN
   */
  public record Volume(DeclaredName drive, NameReference lun) {}
}
