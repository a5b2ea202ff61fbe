package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.Volume;

/** Rules about the disks of machines. */
final class DiskRules {
  /** A disk of a machine, and the LUN that it is. */
  private record Use(HostMachine machine, ElementId disk) {}

  /**
   * HV210 and HV212: a LUN that a machine is given is offline on its host, and no other host writes
   * to it either.
   */
  static final Rule MOUNTED = DiskRules::mounted;

  /** HV211: one LUN, one machine. */
  static final Rule GIVEN_TWICE = DiskRules::givenTwice;

  /** HV214: a machine with a LUN moves only within a cluster. */
  static final Rule MOVED = DiskRules::moved;

  /** HV215: four SCSI controllers take 64 disks each; those of IDE two, one for the DVD drive. */
  static final Rule TOO_MANY =
      Table.of(NetworkView::machines, Machines::all)
          .row(m -> disks(m) > places(m), m -> tooMany(m));

  private static final int SCSI = 4 * 64;
  private static final int IDE = 2 * 2;

  /** All of them. */
  static final Rule ALL = Rule.all(MOUNTED, GIVEN_TWICE, MOVED, TOO_MANY);

  private DiskRules() {}

  private static Map<ElementId, List<Use>> uses(NetworkView network) {
    Map<ElementId, List<Use>> uses = new LinkedHashMap<>();
    for (HostMachine machine : network.machines().all()) {
      for (var disk : machine.machine().disks()) {
        uses.computeIfAbsent(disk.lun(), l -> new ArrayList<>())
            .add(new Use(machine, disk.id(machine.id())));
      }
    }
    return uses;
  }

  private static void mounted(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, List<Use>> uses = uses(network);
    for (Host host : network.network().hosts()) {
      for (Volume volume : host.volumes()) {
        for (Use use : uses.getOrDefault(volume.lun(), List.of())) {
          boolean runsIt = host.id().equals(use.machine().host().id());
          found.accept(
              Finding.of(
                      runsIt ? RuleCode.HV210 : RuleCode.HV212,
                      volume.id(),
                      volume.lun()
                          + " cannot be mounted by "
                          + host.id()
                          + " as "
                          + volume.drive()
                          + " and be handed to "
                          + use.machine().id()
                          + (runsIt ? "." : " on " + use.machine().host().id() + "."))
                  .relatedTo(use.disk()));
        }
      }
    }
  }

  private static void givenTwice(NetworkView network, Consumer<Finding> found) {
    uses(network)
        .forEach(
            (lun, uses) ->
                uses.stream()
                    .skip(1)
                    .filter(u -> !u.disk().equals(uses.getFirst().disk()))
                    .forEach(
                        u ->
                            found.accept(
                                Finding.of(
                                        RuleCode.HV211,
                                        u.disk(),
                                        lun
                                            + " is handed to "
                                            + uses.getFirst().machine().id()
                                            + " and to "
                                            + u.machine().id()
                                            + "; the second to write destroys what the first wrote.")
                                    .relatedTo(uses.getFirst().disk()))));
  }

  /** Who is said to move, by a sentence or in a scenario. */
  private static Map<ElementId, ElementId> movers(NetworkView network) {
    Map<ElementId, ElementId> movers = new HashMap<>();
    for (Requirement requirement : network.network().requirements()) {
      if (requirement.sentence() instanceof Sentence.MovableTo(var group, var hosts)) {
        network
            .groups()
            .endpoints(group)
            .forEach(e -> movers.putIfAbsent(e.id(), requirement.id()));
      }
    }
    return movers;
  }

  private static void moved(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, ElementId> movers = movers(network);
    for (HostMachine machine : network.machines().all()) {
      ElementId said = movers.get(machine.id());
      if (said != null && machine.machine().settings().cluster().isEmpty()) {
        for (var disk : machine.machine().disks()) {
          found.accept(
              Finding.of(
                      RuleCode.HV214,
                      disk.id(machine.id()),
                      machine.id()
                          + " is to be movable, and does not run in a cluster: "
                          + disk.lun()
                          + " stays behind on "
                          + machine.host().id()
                          + ".")
                  .relatedTo(said));
        }
      }
    }
  }

  private static int disks(HostMachine machine) {
    return machine.machine().disks().size() + machine.machine().settings().virtualDisks().size();
  }

  private static int places(HostMachine machine) {
    return machine.machine().generation() == 1 ? SCSI + IDE : SCSI;
  }

  private static Finding tooMany(HostMachine machine) {
    return Finding.of(
        RuleCode.HV215,
        machine.id(),
        machine.id()
            + " has "
            + disks(machine)
            + " disks; a machine of generation "
            + machine.machine().generation()
            + " has places for "
            + places(machine)
            + ".");
  }
}
