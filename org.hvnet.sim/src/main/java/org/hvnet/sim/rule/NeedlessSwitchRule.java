package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.rule.NetworkView.HostSwitch;

/**
 * HV036: no more virtual switches than are needed. A switch with nothing on it is needless, and so
 * is a second one of a kind on a host, since VLANs keep groups apart on one. Not so where the two
 * differ in what they can do: in settings, in the VLANs of their ports, in carrying the host's own
 * adapters, or because a machine is connected to both.
 */
final class NeedlessSwitchRule implements Rule {
  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    boolean separate =
        network.network().requirements().stream()
            .anyMatch(
                r ->
                    r.sentence() instanceof Sentence.ShareNo share
                        && share.element() != Sentence.Element.HOST);
    for (Host host : network.hosts()) {
      check(host, separate, network, found);
    }
  }

  private static void check(
      Host host, boolean separate, NetworkView network, Consumer<Finding> found) {
    Map<VirtualSwitch.Kind, List<HostSwitch>> earlier = new EnumMap<>(VirtualSwitch.Kind.class);
    for (HostSwitch one : network.virtualSwitchesOf(host).toList()) {
      if (VirtualSwitchRules.isBare(one, network)) {
        if (!one.is(VirtualSwitch.Kind.EXTERNAL)) {
          found.accept(
              Finding.of(RuleCode.HV036, one.id(), "Nothing is connected to " + one.id() + "."));
        }
        continue;
      }
      List<HostSwitch> before =
          earlier.computeIfAbsent(one.vswitch().kind(), k -> new ArrayList<>());
      boolean external = one.is(VirtualSwitch.Kind.EXTERNAL);
      if (!external || !separate) {
        before.stream()
            .filter(b -> replaces(b, one, network))
            .findFirst()
            .ifPresent(b -> found.accept(finding(b, one)));
      }
      before.add(one);
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

  /** Whether what is on the one could as well be on the other. */
  private static boolean replaces(HostSwitch earlier, HostSwitch one, NetworkView network) {
    VirtualSwitch.Settings mine = one.vswitch().settings();
    VirtualSwitch.Settings other = earlier.vswitch().settings();
    return mine.nat().isEmpty()
        && other.nat().isEmpty()
        && mine.sriov() == other.sriov()
        && mine.minimumBandwidth() == other.minimumBandwidth()
        && one.isTeam() == earlier.isTeam()
        && one.vswitch().managementAdapters().isEmpty()
            == earlier.vswitch().managementAdapters().isEmpty()
        && modes(one, network).equals(modes(earlier, network))
        && !joined(one, earlier, network);
  }

  /** What the physical ports under a switch do with VLANs. */
  private static Set<Optional<PortMode>> modes(HostSwitch one, NetworkView network) {
    Set<Optional<PortMode>> modes = new HashSet<>();
    one.vswitch()
        .uplinks()
        .forEach(u -> modes.add(network.peerPort(u).map(p -> p.port().mode())));
    return modes;
  }

  /** Whether a machine has adapters on both. */
  private static boolean joined(HostSwitch one, HostSwitch other, NetworkView network) {
    Set<ElementId> machines = new HashSet<>();
    network.adaptersOn(one.id()).forEach(a -> machines.add(a.machine().id()));
    return network.adaptersOn(other.id()).stream()
        .anyMatch(a -> machines.contains(a.machine().id()));
  }
}
