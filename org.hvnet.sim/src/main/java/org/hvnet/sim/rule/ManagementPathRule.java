package org.hvnet.sim.rule;

import java.util.function.Consumer;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.rule.NetworkView.HostNic;

/**
 * HV001: after provisioning somebody must be able to reach each host. It needs a cabled physical
 * NIC that no virtual switch uses, or an adapter of its management operating system on an external
 * switch.
 */
final class ManagementPathRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    for (Host host : network.hosts()) {
      boolean ownNic =
          host.nics().stream()
              .map(n -> network.nic(n.id()).orElseThrow())
              .anyMatch(n -> isOwn(n, network));
      boolean vnic =
          host.virtualSwitches().stream()
              .anyMatch(
                  s ->
                      s.kind() == VirtualSwitch.Kind.EXTERNAL && !s.managementAdapters().isEmpty());
      if (!ownNic && !vnic) {
        found.accept(
            Finding.of(
                RuleCode.HV001,
                host.id(),
                "Nobody can manage "
                    + host.id()
                    + ": it has neither a cabled NIC that no virtual switch uses nor a vnic on an"
                    + " external switch."));
      }
    }
  }

  private static boolean isOwn(HostNic nic, NetworkView network) {
    return nic.carries().isEmpty() && network.peer(nic.id()).isPresent();
  }
}
