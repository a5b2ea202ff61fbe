package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.verify.Verification;

/**
 * HV210: a LUN that a machine is given must be offline on the host, so the host cannot mount it as
 * well.
 */
final class MountedDiskRule implements Rule {
  @Override
  public List<Finding> check(Verification verification) {
    List<Finding> findings = new ArrayList<>();
    List<Host> hosts = verification.topology().network().hosts();
    for (Host host : hosts) {
      for (var volume : host.volumes()) {
        for (Host other : hosts) {
          for (var machine : other.machines()) {
            if (machine.disks().stream().anyMatch(d -> d.lun().equals(volume.lun()))) {
              findings.add(
                  new Finding(
                      RuleCode.HV210,
                      RuleCode.HV210.severity(),
                      volume.id(),
                      List.of(machine.id()),
                      volume.lun()
                          + " cannot be mounted by "
                          + host.id()
                          + " as "
                          + volume.drive()
                          + " and be handed to "
                          + machine.id()
                          + "."));
            }
          }
        }
      }
    }
    return findings;
  }
}
