package org.hvnet.sim.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * HV036: no more virtual switches than are needed. A switch with nothing on it is needless, and so
 * is a second one of a kind on a host, since VLANs keep groups apart on one.
 */
final class NeedlessSwitchRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    for (Host host : network.hosts()) {
      Map<VirtualSwitch.Kind, VirtualSwitch> first = new EnumMap<>(VirtualSwitch.Kind.class);
      for (VirtualSwitch virtual : host.virtualSwitches()) {
        VirtualSwitch earlier = first.putIfAbsent(virtual.kind(), virtual);
        if (virtual.managementAdapters().isEmpty() && network.adaptersOn(virtual.id()).isEmpty()) {
          found.accept(
              Finding.of(
                  RuleCode.HV036, virtual.id(), "Nothing is connected to " + virtual.id() + "."));
        } else if (earlier != null) {
          found.accept(
              Finding.of(
                      RuleCode.HV036,
                      virtual.id(),
                      virtual.id()
                          + " is needless: VLANs keep its machines apart on "
                          + earlier.id()
                          + " just as well.")
                  .relatedTo(earlier.id()));
        }
      }
    }
  }
}
