package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.Vlan;

/** Rules about the VLANs of host vNICs. */
final class HostVlanRules {
  /**
   * HV083: an untagged host vNIC is in the VLAN that the physical port says, which is not that of
   * its name. HV084: priorities of RDMA need a tag.
   */
  static final Rule VNICS =
      Table.of(NetworkView::hosts, Hosts::vnics)
          .row(HostVlanRules::elsewhere)
          .row(HostVlanRules::rdma);

  private HostVlanRules() {}

  private static boolean isUntagged(HostVnic vnic) {
    return vnic.adapter().vlan() instanceof AdapterVlan.Untagged;
  }

  private static void elsewhere(HostVnic vnic, NetworkView network, Consumer<Finding> found) {
    if (!isUntagged(vnic) || !vnic.on().is(VirtualSwitch.Kind.EXTERNAL)) {
      return;
    }
    List<BridgePort> ports =
        vnic.on().vswitch().uplinks().stream()
            .flatMap(u -> network.cabling().peerPort(u).stream())
            .toList();
    if (ports.isEmpty()) {
      return;
    }
    BridgePort port = ports.getFirst();
    Optional<VlanId> real = VlanModes.untagged(port.port().mode());
    Optional<Vlan> meant = network.vlans().vlan(vnic.id(), vnic.id().name());
    if (real.isPresent() && meant.filter(v -> !v.vid().equals(real.get())).isEmpty()) {
      return;
    }
    String fate =
        real.map(v -> "falls into " + network.vlans().names().of(port.id(), v) + " at ")
            .orElse("is dropped by ");
    Finding finding =
        Finding.of(
                RuleCode.HV083,
                vnic.id(),
                Aspect.VLAN,
                "What "
                    + vnic.id()
                    + " sends is untagged and "
                    + fate
                    + port.id()
                    + meant.map(v -> "; there is a " + VlanNames.of(v)).orElse("")
                    + ".")
            .relatedTo(port.id(), Aspect.PORT_MODE);
    found.accept(
        meant
            .map(
                v ->
                    finding.mendedBy(
                        Fix.replace(
                            "Tag it: 'vlan " + ElementId.of(v.id().name()) + "'",
                            vnic.id(),
                            Aspect.VLAN,
                            "vlan " + ElementId.of(v.id().name()))))
            .orElse(finding));
  }

  /** Without DCB nothing is said of priorities; iWARP needs none. */
  private static void rdma(HostVnic vnic, NetworkView network, Consumer<Finding> found) {
    if (isUntagged(vnic) && vnic.adapter().settings().rdma()) {
      boolean prioritised = !vnic.host().settings().trafficClasses().isEmpty();
      found.accept(
          Finding.of(
                  RuleCode.HV084,
                  vnic.id(),
                  Aspect.RDMA,
                  "The RDMA frames of "
                      + vnic.id()
                      + " have no VLAN tag, and so no priority that RoCE and DCB could go by.")
              .withSeverity(prioritised ? Severity.ERROR : Severity.WARNING));
    }
  }
}
