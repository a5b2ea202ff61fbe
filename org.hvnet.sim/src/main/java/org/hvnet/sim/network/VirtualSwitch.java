package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ip.Subnet;

/**
 * A Hyper-V virtual switch.
 *
 * @param id host and name
 * @param name its real name
 * @param kind what it connects
 * @param uplinks the physical NICs of an external switch; several form a team
 * @param managementAdapters adapters of the management operating system on it
 * @param settings what else is said of it
 */
public record VirtualSwitch(
    ElementId id,
    String name,
    Kind kind,
    List<ElementId> uplinks,
    List<ManagementAdapter> managementAdapters,
    Settings settings) {
  /** Copies all lists. */
  public VirtualSwitch {
    uplinks = List.copyOf(uplinks);
    managementAdapters = List.copyOf(managementAdapters);
  }

  /** A switch with at most one NIC, of which nothing else is said. */
  public VirtualSwitch(
      ElementId id,
      String name,
      Kind kind,
      Optional<ElementId> uplink,
      List<ManagementAdapter> managementAdapters) {
    this(id, name, kind, uplink.stream().toList(), managementAdapters, Settings.NONE);
  }

  /** Its first NIC; empty if it has none. */
  public Optional<ElementId> uplink() {
    return uplinks.stream().findFirst();
  }

  /**
   * What is said of a virtual switch besides.
   *
   * @param team whether it is a Switch Embedded Team
   * @param algorithm the load balancing of the team (Set-VMSwitchTeam)
   * @param minimumBandwidth how minimum bandwidth is given (New-VMSwitch)
   * @param defaultWeight the weight of the default flow
   * @param sriov whether it offers virtual functions
   * @param nat the prefix that the host translates behind it
   * @param existing whether it is described only, and never changed by a script
   */
  public record Settings(
      boolean team,
      LoadBalancing algorithm,
      MinimumBandwidth minimumBandwidth,
      Optional<Integer> defaultWeight,
      boolean sriov,
      Optional<Subnet> nat,
      boolean existing) {
    /** Nothing is said. */
    public static final Settings NONE =
        new Settings(
            false,
            LoadBalancing.HYPER_V_PORT,
            MinimumBandwidth.ABSOLUTE,
            Optional.empty(),
            false,
            Optional.empty(),
            false);
  }

  /** How a team spreads frames over its NICs. */
  public enum LoadBalancing {
    /** Each port of the switch is carried by one NIC. */
    HYPER_V_PORT,
    /** By port, moved as the load asks for. */
    DYNAMIC
  }

  /** How minimum bandwidth is given; it can only be chosen when a switch is made. */
  public enum MinimumBandwidth {
    /** As shares. */
    WEIGHT,
    /** In bits a second. */
    ABSOLUTE,
    /** Not at all. */
    NONE
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
