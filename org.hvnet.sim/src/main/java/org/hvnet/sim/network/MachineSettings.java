package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a machine beyond its size and its adapters.
 *
 * @param maximumMemoryBytes the most of dynamic memory; empty: static memory
 * @param guest its operating system, as written
 * @param secureBoot the secure boot template, or {@code off}
 * @param forwarding what it forwards between its networks; empty: nothing
 * @param teams adapters that the guest teams
 * @param bridges adapters that the guest bridges
 * @param balancing whether the guest uses foreign MAC addresses (NLB, CARP)
 * @param off whether it is off, and so no endpoint
 * @param existing whether it is described only, and never changed by a script
 * @param setInGuest whether scripts set the addresses inside the guest
 * @param cluster the cluster that may move it
 * @param virtualDisks its virtual hard disks
 * @param routes the static routes of a guest that forwards nothing; else they are in {@code
 *     forwarding}
 */
public record MachineSettings(
    Optional<Long> maximumMemoryBytes,
    Optional<String> guest,
    Optional<String> secureBoot,
    Optional<Forwarding> forwarding,
    List<AdapterGroup> teams,
    List<AdapterGroup> bridges,
    boolean balancing,
    boolean off,
    boolean existing,
    boolean setInGuest,
    Optional<ElementId> cluster,
    List<VirtualDisk> virtualDisks,
    List<Forwarding.Route> routes) {
  /** Nothing is said. */
  public static final MachineSettings NONE =
      new MachineSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          false,
          false,
          false,
          false,
          Optional.empty(),
          List.of(),
          List.of());

  /** Copies all lists. */
  public MachineSettings {
    teams = List.copyOf(teams);
    bridges = List.copyOf(bridges);
    virtualDisks = List.copyOf(virtualDisks);
    routes = List.copyOf(routes);
  }

  /**
   * Adapters that the guest joins.
   *
   * @param adapters the adapters
   */
  public record AdapterGroup(List<ElementId> adapters) {
    /** Copies the list. */
    public AdapterGroup {
      adapters = List.copyOf(adapters);
    }
  }

  /**
   * A virtual hard disk.
   *
   * @param bytes its size
   * @param fixed whether all of it is allocated at once
   * @param source the prepared disk it starts from; empty: a new one
   */
  public record VirtualDisk(long bytes, boolean fixed, Optional<String> source) {}
}
