package org.hvnet.sim.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.verify.Counterexample.Cause;

/** Decides {@code only A uses X}: who else is given a LUN, and which host mounts one itself. */
final class StorageUse {
  private final Topology topology;
  private final Groups groups;

  StorageUse(Topology topology, Groups groups) {
    this.topology = topology;
    this.groups = groups;
  }

  /** Every use of the LUNs, or of LUNs of the arrays, by anybody who is no member of the group. */
  List<Counterexample> others(Group group, List<ElementId> storage) {
    Set<ElementId> members =
        groups.endpoints(group).stream().map(Endpoint::id).collect(Collectors.toSet());
    List<Counterexample> found = new ArrayList<>();
    for (Host host : topology.network().hosts()) {
      for (var volume : host.volumes()) {
        if (isPartOf(volume.lun(), storage)) {
          found.add(use(host.id(), volume.lun(), volume.id(), " mounts "));
        }
      }
      for (var machine : host.machines()) {
        for (var disk : machine.disks()) {
          if (isPartOf(disk.lun(), storage) && !members.contains(machine.id())) {
            found.add(use(machine.id(), disk.lun(), machine.id(), " is given "));
          }
        }
      }
    }
    return found;
  }

  private static boolean isPartOf(ElementId lun, List<ElementId> storage) {
    return storage.stream()
        .anyMatch(
            s -> s.equals(lun) || lun.path().subList(0, lun.path().size() - 1).equals(s.path()));
  }

  private static Counterexample use(ElementId user, ElementId lun, ElementId point, String verb) {
    return new Counterexample(user, lun, point, Cause.STORAGE, List.of(), user + verb + lun);
  }
}
