package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hvnet.sim.ethernet.MacAddress;

/**
 * A machine.
 *
 * @param name its name
 * @param department its department
 * @param address its address
 * @param realName its real name
 * @param generation 1 or 2
 * @param memoryBytes its memory
 * @param processors its processors
 * @param services what it offers
 * @param adapters its adapters
 * @param disks LUNs handed to it
 */
public record DeclaredMachine(
    DeclaredName name,
    Optional<NameReference> department,
    Optional<DeclaredAddress> address,
    Optional<String> realName,
    OptionalInt generation,
    OptionalLong memoryBytes,
    OptionalInt processors,
    List<NameReference> services,
    List<Adapter> adapters,
    List<Disk> disks) {
  /** Copies all lists. */
  public DeclaredMachine {
    services = List.copyOf(services);
    adapters = List.copyOf(adapters);
    disks = List.copyOf(disks);
  }

  /**
   * A network adapter.
   *
   * @param name its name
   * @param on its switch
   * @param vlan its VLAN
   * @param untagged whether it says that it is untagged
   * @param legacy whether it is emulated
   * @param address its address
   * @param mac its MAC address
   * @param at where it stands
   */
  public record Adapter(
      Optional<DeclaredName> name,
      Optional<NameReference> on,
      Optional<NameReference> vlan,
      boolean untagged,
      boolean legacy,
      Optional<DeclaredAddress> address,
      Optional<MacAddress> mac,
      SourceRange at) {}

  /**
   * A LUN handed to it.
   *
   * @param lun the LUN
   * @param drive the drive letter it is known by, or empty
   */
  public record Disk(NameReference lun, String drive) {}
}
