package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * HV036: no more virtual switches than are needed. A switch with nothing on it is needless, and so
 * is a second one of a kind on a host, since VLANs keep groups apart on one. Not so where the two
 * differ in what they can do: in settings, in the VLANs of their ports, in carrying the host's own
 * adapters, or because a machine is connected to both.
 */
final class NeedlessSwitchRule implements Rule {
  /** What a switch is good for: one of the same use could carry what is on it. */
  private record Use(
      VirtualSwitch.Kind kind,
      boolean team,
      boolean sriov,
      VirtualSwitch.MinimumBandwidth bandwidth,
      boolean machinesOnly,
      Set<Optional<PortMode>> ports) {}

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    boolean separate =
        network.network().requirements().stream()
            .anyMatch(
                r ->
                    r.sentence() instanceof Sentence.ShareNo share
                        && share.element() != Sentence.Element.HOST);
    for (Host host : network.network().hosts()) {
      check(host, separate, network, found);
    }
  }

  private static void check(
      Host host, boolean separate, NetworkView network, Consumer<Finding> found) {
    Map<Use, HostSwitch> earlier = new HashMap<>();
    for (HostSwitch one : network.hosts().virtualSwitchesOf(host).toList()) {
      boolean external = one.is(VirtualSwitch.Kind.EXTERNAL);
      if (VirtualSwitchRules.isBare(one, network)) {
        if (!external) {
          found.accept(
              Finding.of(RuleCode.HV036, one.id(), "Nothing is connected to " + one.id() + "."));
        }
      } else if (one.vswitch().settings().nat().isEmpty() && !(external && separate)) {
        HostSwitch first = earlier.putIfAbsent(use(one, network), one);
        if (first != null && !joined(one, first, network)) {
          found.accept(finding(first, one));
        }
      }
    }
  }

  private static Finding finding(HostSwitch earlier, HostSwitch one) {
    return Finding.of(
            RuleCode.HV036,
            one.id(),
            one.id()
                + " is needless: VLANs keep its machines apart on "
                + earlier.id()
                + " just as well.")
        .relatedTo(earlier.id());
  }

  private static Use use(HostSwitch one, NetworkView network) {
    VirtualSwitch.Settings settings = one.vswitch().settings();
    return new Use(
        one.vswitch().kind(),
        one.isTeam(),
        settings.sriov(),
        settings.minimumBandwidth(),
        one.vswitch().managementAdapters().isEmpty(),
        modes(one, network));
  }

  /** What the physical ports under a switch do with VLANs. */
  private static Set<Optional<PortMode>> modes(HostSwitch one, NetworkView network) {
    Set<Optional<PortMode>> modes = new HashSet<>();
    one.vswitch()
        .uplinks()
        .forEach(u -> modes.add(network.cabling().peerPort(u).map(p -> p.port().mode())));
    return modes;
  }

  /** Whether a machine has adapters on both. */
  private static boolean joined(HostSwitch one, HostSwitch other, NetworkView network) {
    return network.machines().adaptersOn(one.id()).stream()
        .flatMap(a -> a.machine().adapters().stream())
        .anyMatch(a -> a.virtualSwitch().equals(other.id()));
  }
}
