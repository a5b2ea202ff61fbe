package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.IpNetwork.Owner;

/**
 * HV177: addresses that hosts give themselves (RFC 3927) are for networks in which nothing has
 * another way. Of storage and clusters they are an error.
 */
final class LinkLocalRule implements Rule {
  private static final Subnet LINK_LOCAL = Subnet.of("169.254.0.0/16");

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Set<ElementId> important = null;
    for (var vlan : network.network().vlans()) {
      if (vlan.secondary().isPresent()
          || vlan.subnet().filter(s -> LINK_LOCAL.block().contains(s.block())).isEmpty()) {
        continue;
      }
      important = important == null ? important(network) : important;
      boolean error = important.contains(vlan.id());
      Finding finding =
          Finding.of(
              RuleCode.HV177,
              vlan.id(),
              Aspect.SUBNET,
              vlan.id()
                  + " has the prefix "
                  + vlan.subnet().get()
                  + ", from which hosts choose addresses themselves"
                  + (error ? ", and carries storage or a cluster." : "."));
      found.accept(error ? finding : finding.withSeverity(Severity.WARNING));
    }
  }

  /** The VLANs of storage and of clusters. */
  private static Set<ElementId> important(NetworkView network) {
    Set<ElementId> important = new HashSet<>();
    for (var cluster : network.network().clusters()) {
      important.addAll(cluster.management());
      important.addAll(cluster.heartbeat());
      important.addAll(cluster.migration());
    }
    Set<ElementId> rdma = new HashSet<>();
    network.hosts().nics().stream()
        .filter(n -> n.nic().settings().rdma())
        .forEach(n -> rdma.add(n.id()));
    network.hosts().vnics().stream()
        .filter(v -> v.adapter().settings().rdma())
        .forEach(v -> rdma.add(v.id()));
    network.ip().members().stream()
        .filter(m -> m.kind() == Owner.STORAGE || rdma.contains(m.id()))
        .forEach(m -> m.declared().ifPresent(v -> important.add(v.id())));
    return important;
  }
}
