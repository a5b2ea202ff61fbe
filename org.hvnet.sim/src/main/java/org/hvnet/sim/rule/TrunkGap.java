package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.verify.Counterexample;
import org.hvnet.sim.verify.Hop;

/**
 * HV066: a trunk on the way does not carry the VLAN that both ends are in. What is missing of a
 * private VLAN is HV095.
 */
final class TrunkGap {
  private TrunkGap() {}

  static Optional<Finding> of(Counterexample example, NetworkView network) {
    Optional<BridgePort> port = network.cabling().port(example.point());
    Optional<VlanId> vlan =
        example.path().stream()
            .filter(h -> h.element().equals(example.point()))
            .map(Hop::vlan)
            .filter(v -> v >= VlanId.MIN && v <= VlanId.MAX)
            .findFirst()
            .map(VlanId::new);
    if (port.isEmpty()
        || vlan.isEmpty()
        || !(port.get().port().mode() instanceof PortMode.Trunk(var allowed, var nativeVlan))
        || VlanModes.carried(port.get().port().mode()).contains(vlan.get().value())
        || network
            .vlans()
            .vlan(port.get().id(), vlan.get())
            .filter(network.vlans()::isPrivate)
            .isPresent()) {
      return Optional.empty();
    }
    ElementId id = port.get().id();
    return Optional.of(
        Finding.of(
                RuleCode.HV066,
                id,
                Aspect.PORT_MODE,
                id
                    + " does not carry "
                    + network.vlans().names().of(id, vlan.get())
                    + ", the VLAN in which "
                    + example.from()
                    + " and "
                    + example.to()
                    + " are to meet.")
            .relatedTo(network.cabling().peer(id).orElse(id))
            .mendedBy(
                Fix.replace(
                    "Carry " + network.vlans().names().of(id, vlan.get()),
                    id,
                    Aspect.PORT_MODE,
                    network
                        .vlans()
                        .names()
                        .trunk(id, allowed.union(VlanSet.of(List.of(vlan.get()))), nativeVlan))));
  }
}
