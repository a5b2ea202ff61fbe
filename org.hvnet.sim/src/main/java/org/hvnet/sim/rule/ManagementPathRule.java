package org.hvnet.sim.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.Verification;

/**
 * HV001: after provisioning somebody must be able to reach each host. It needs a cabled physical
 * NIC that no virtual switch uses, or an adapter of its management operating system on an external
 * switch.
 */
final class ManagementPathRule implements Rule {
  @Override
  public List<Finding> check(Verification verification) {
    Set<ElementId> cabled =
        verification.topology().network().links().stream()
            .flatMap(link -> Stream.of(link.first(), link.second()))
            .collect(Collectors.toSet());
    return verification.topology().network().hosts().stream()
        .filter(host -> !hasManagementPath(host, cabled))
        .map(
            host ->
                Finding.of(
                    RuleCode.HV001,
                    host.id(),
                    "Nobody can manage "
                        + host.id()
                        + ": it has neither a cabled NIC that no virtual switch uses nor a vnic on an"
                        + " external switch."))
        .toList();
  }

  private static boolean hasManagementPath(Host host, Set<ElementId> cabled) {
    List<ElementId> uplinks =
        host.virtualSwitches().stream().flatMap(s -> s.uplinks().stream()).toList();
    boolean ownNic =
        host.nics().stream().anyMatch(n -> cabled.contains(n.id()) && !uplinks.contains(n.id()));
    boolean vnic =
        host.virtualSwitches().stream()
            .anyMatch(
                s -> s.kind() == VirtualSwitch.Kind.EXTERNAL && !s.managementAdapters().isEmpty());
    return ownNic || vnic;
  }
}
