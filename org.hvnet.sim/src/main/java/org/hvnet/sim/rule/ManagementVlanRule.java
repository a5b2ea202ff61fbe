package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology.Endpoint;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.PortMode;

/**
 * HV258: no host is managed over the VLAN of a department, unless a sentence speaks of the two or
 * the policy leaves it open.
 */
final class ManagementVlanRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    if (network.network().policy().management() != Policy.Rule.APART) {
      return;
    }
    Map<ElementId, Department> owners = new HashMap<>();
    network.network().departments().forEach(d -> d.vlans().forEach(v -> owners.put(v, d)));
    Map<ElementId, Endpoint> hosts = new HashMap<>();
    Map<ElementId, List<Endpoint>> members = new HashMap<>();
    for (Endpoint endpoint : network.verification().topology().endpoints()) {
      if (endpoint.kind() == EndpointKind.MANAGEMENT) {
        hosts.put(endpoint.id(), endpoint);
      } else if (endpoint.kind() == EndpointKind.MACHINE
          || endpoint.kind() == EndpointKind.SERVER) {
        endpoint
            .department()
            .ifPresent(d -> members.computeIfAbsent(d, k -> new ArrayList<>()).add(endpoint));
      }
    }
    for (var vnic : network.hosts().vnics()) {
      if (vnic.adapter().management()
          && vnic.adapter().vlan() instanceof AdapterVlan.Access(var v)) {
        check(vnic.id(), vnic.host().id(), v, network, owners, members, hosts, found);
      }
    }
    for (HostNic nic : network.hosts().nics()) {
      if (nic.nic().management() && nic.carries().isEmpty()) {
        vlan(nic, network)
            .ifPresent(
                v -> check(nic.id(), nic.host().id(), v, network, owners, members, hosts, found));
      }
    }
  }

  private static Optional<VlanId> vlan(HostNic nic, NetworkView network) {
    return nic.nic()
        .settings()
        .tag()
        .or(
            () ->
                network
                    .cabling()
                    .peerPort(nic.id())
                    .flatMap(
                        p ->
                            p.port().mode() instanceof PortMode.Access(var v)
                                ? Optional.of(v)
                                : Optional.empty()));
  }

  private static void check(
      ElementId id,
      ElementId host,
      VlanId number,
      NetworkView network,
      Map<ElementId, Department> owners,
      Map<ElementId, List<Endpoint>> members,
      Map<ElementId, Endpoint> hosts,
      Consumer<Finding> found) {
    Department owner = network.vlans().vlan(id, number).map(v -> owners.get(v.id())).orElse(null);
    Endpoint management = hosts.get(host);
    if (owner == null || management == null) {
      return;
    }
    boolean unspoken =
        members.getOrDefault(owner.id(), List.of()).stream()
            .anyMatch(m -> !network.claims().speakOf(m.index(), management.index()));
    if (unspoken) {
      found.accept(
          Finding.of(
                  RuleCode.HV258,
                  id,
                  Aspect.VLAN,
                  host
                      + " is managed over VLAN "
                      + number
                      + " of "
                      + owner.id()
                      + ": each of its machines reaches the host.")
              .relatedTo(owner.id(), Aspect.VLAN));
    }
  }
}
