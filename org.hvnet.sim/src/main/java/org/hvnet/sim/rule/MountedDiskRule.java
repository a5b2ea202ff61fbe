package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Volume;

/**
 * HV210: a LUN that a machine is given must be offline on the host, so the host cannot mount it as
 * well.
 */
final class MountedDiskRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    List<Host> hosts = network.hosts();
    Map<ElementId, Set<ElementId>> users = users(hosts);
    for (Host host : hosts) {
      for (Volume volume : host.volumes()) {
        for (ElementId machine : users.getOrDefault(volume.lun(), Set.of())) {
          found.accept(finding(host, volume, machine));
        }
      }
    }
  }

  /** The machines that each LUN is handed to. */
  private static Map<ElementId, Set<ElementId>> users(List<Host> hosts) {
    Map<ElementId, Set<ElementId>> users = new HashMap<>();
    for (Host host : hosts) {
      for (var machine : host.machines()) {
        machine
            .disks()
            .forEach(
                d ->
                    users.computeIfAbsent(d.lun(), lun -> new LinkedHashSet<>()).add(machine.id()));
      }
    }
    return users;
  }

  private static Finding finding(Host host, Volume volume, ElementId machine) {
    return Finding.of(
            RuleCode.HV210,
            volume.id(),
            volume.lun()
                + " cannot be mounted by "
                + host.id()
                + " as "
                + volume.drive()
                + " and be handed to "
                + machine
                + ".")
        .relatedTo(machine);
  }
}
