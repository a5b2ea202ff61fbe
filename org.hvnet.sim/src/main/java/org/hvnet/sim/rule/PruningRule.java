package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.PortMode;

/**
 * HV075: a trunk carries what has members beyond it. Ports that carry the same VLANs are configured
 * alike on purpose, so that a VLAN is too much only where none of them needs it. A VLAN that nobody
 * uses at all is found at its declaration.
 */
final class PruningRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    Beyond beyond = new Beyond(network, network.vlanUse());
    Map<PortMode, Set<VlanId>> needed = new HashMap<>();
    for (BridgePort port : network.cabling().ports()) {
      if (isCabledTrunk(network, port)) {
        PortMode.Trunk trunk = (PortMode.Trunk) port.port().mode();
        Set<VlanId> here = needed.computeIfAbsent(trunk, m -> new HashSet<>());
        if (here.size() < trunk.allowed().size()) {
          IntPredicate isBeyond = beyond.at(port);
          trunk.allowed().stream()
              .filter(v -> isBeyond.test(v) || !isUsed(network, port, v))
              .forEach(v -> here.add(new VlanId(v)));
        }
      }
    }
    for (BridgePort port : network.cabling().ports()) {
      if (isCabledTrunk(network, port)) {
        PortMode.Trunk trunk = (PortMode.Trunk) port.port().mode();
        Set<VlanId> here = needed.get(trunk);
        if (here.size() < trunk.allowed().size()) {
          Set<VlanId> idle = new TreeSet<>();
          trunk.allowed().stream().mapToObj(VlanId::new).forEach(idle::add);
          idle.removeAll(here);
          found.accept(finding(network, port, trunk, idle));
        }
      }
    }
  }

  private static boolean isCabledTrunk(NetworkView network, BridgePort port) {
    return port.port().mode() instanceof PortMode.Trunk(var allowed, var nativeVlan)
        && allowed.size() < VlanSet.ALL.size()
        && !port.port().settings().asNeeded()
        && !port.port().settings().shutdown()
        && network.cabling().peer(port.id()).isPresent();
  }

  private static boolean isUsed(NetworkView network, BridgePort port, int number) {
    return network
        .vlans()
        .vlan(port.id(), number)
        .filter(v -> !network.vlanUse().placesOf(v.id()).isEmpty())
        .isPresent();
  }

  private static Finding finding(
      NetworkView network, BridgePort port, PortMode.Trunk trunk, Set<VlanId> idle) {
    Finding finding =
        Finding.of(
                RuleCode.HV075,
                port.id(),
                Aspect.PORT_MODE,
                port.id()
                    + " carries "
                    + network.vlans().names().of(port.id(), idle)
                    + ", but nothing beyond "
                    + network.cabling().peer(port.id()).orElseThrow()
                    + " is in it.")
            .relatedTo(network.cabling().peer(port.id()).orElseThrow());
    Set<VlanId> left = new TreeSet<>();
    trunk.allowed().stream().mapToObj(VlanId::new).forEach(left::add);
    left.removeAll(idle);
    return left.isEmpty()
        ? finding
        : finding.mendedBy(
            Fix.replace(
                "Leave it out",
                port.id(),
                Aspect.PORT_MODE,
                network.vlans().names().trunk(port.id(), VlanSet.of(left), trunk.nativeVlan())));
  }
}
