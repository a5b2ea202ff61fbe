package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.verify.Verification;

/**
 * HV036: no more virtual switches than are needed. A switch with nothing on it is needless, and so
 * is a second one of a kind on a host, since VLANs keep groups apart on one.
 */
final class NeedlessSwitchRule implements Rule {
  @Override
  public List<Finding> check(Verification verification) {
    List<Finding> findings = new ArrayList<>();
    for (Host host : verification.topology().network().hosts()) {
      Set<ElementId> used =
          host.machines().stream()
              .flatMap(m -> m.adapters().stream())
              .map(VirtualAdapter::virtualSwitch)
              .collect(Collectors.toSet());
      Map<VirtualSwitch.Kind, VirtualSwitch> first = new EnumMap<>(VirtualSwitch.Kind.class);
      for (VirtualSwitch virtual : host.virtualSwitches()) {
        VirtualSwitch earlier = first.putIfAbsent(virtual.kind(), virtual);
        if (virtual.managementAdapters().isEmpty() && !used.contains(virtual.id())) {
          findings.add(
              Finding.of(
                  RuleCode.HV036, virtual.id(), "Nothing is connected to " + virtual.id() + "."));
        } else if (earlier != null) {
          findings.add(
              new Finding(
                  RuleCode.HV036,
                  RuleCode.HV036.severity(),
                  virtual.id(),
                  List.of(earlier.id()),
                  virtual.id()
                      + " is needless: VLANs keep its machines apart on "
                      + earlier.id()
                      + " just as well."));
        }
      }
    }
    return findings;
  }
}
