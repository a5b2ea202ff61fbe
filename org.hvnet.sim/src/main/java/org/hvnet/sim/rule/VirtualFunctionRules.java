package org.hvnet.sim.rule;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about SR-IOV: frames of a virtual function do not pass the virtual switch. */
final class VirtualFunctionRules {
  private static final Pattern OLD =
      Pattern.compile("windows (nt|2000|xp|vista|7)\\b.*|windows server (2000|2003|2008)\\b.*");

  /** HV161: no guarantees of bandwidth. HV162: it needs NICs that offer it. */
  static final Rule SWITCHES =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(
              s ->
                  s.vswitch().settings().sriov()
                      && s.vswitch().settings().minimumBandwidth()
                          != VirtualSwitch.MinimumBandwidth.NONE,
              s ->
                  Finding.of(
                          RuleCode.HV161,
                          s.id(),
                          Aspect.SRIOV,
                          s.id()
                              + " offers SR-IOV and guarantees bandwidth by weight; a switch can"
                              + " do one of them.")
                      .relatedTo(s.id(), Aspect.WEIGHTS))
          .row(VirtualFunctionRules::hardware);

  /**
   * HV136: the switch cannot act on what passes it by. HV160: the switch offers it. HV163: the
   * guest can. HV164: some ports are never offloaded.
   */
  static final Rule ADAPTERS =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(VirtualFunctionRules::policies)
          .row(
              a -> sriov(a) && a.on().filter(s -> !s.vswitch().settings().sriov()).isPresent(),
              a ->
                  without(
                          finding(
                              RuleCode.HV160,
                              a,
                              Aspect.SRIOV,
                              "asks for SR-IOV, and "
                                  + a.adapter().virtualSwitch()
                                  + " does not offer it"),
                          a)
                      .relatedTo(a.adapter().virtualSwitch(), Aspect.SWITCH_KIND))
          .row(VirtualFunctionRules::guest)
          .row(VirtualFunctionRules::port);

  private VirtualFunctionRules() {}

  private static boolean sriov(MachineAdapter adapter) {
    return adapter.adapter().features().sriov();
  }

  private static Finding finding(
      RuleCode code, MachineAdapter adapter, Aspect aspect, String what) {
    return Finding.of(code, adapter.id(), aspect, adapter.id() + " " + what + ".");
  }

  private static Finding without(Finding finding, MachineAdapter adapter) {
    return finding.mendedBy(Fix.remove("Remove 'sriov'", adapter.id(), Aspect.SRIOV));
  }

  private static void hardware(HostSwitch on, NetworkView network, Consumer<Finding> found) {
    if (!on.vswitch().settings().sriov()) {
      return;
    }
    if (!on.is(VirtualSwitch.Kind.EXTERNAL)) {
      found.accept(
          Finding.of(
                  RuleCode.HV162,
                  on.id(),
                  Aspect.SRIOV,
                  on.id()
                      + " is "
                      + on.vswitch().kind().name().toLowerCase(Locale.ROOT)
                      + ": it has no NIC that could offer SR-IOV.")
              .mendedBy(Fix.remove("Remove 'sriov'", on.id(), Aspect.SRIOV)));
    }
    for (ElementId uplink : on.vswitch().uplinks()) {
      if (network.hosts().nic(uplink).filter(n -> !n.nic().settings().sriov()).isPresent()) {
        found.accept(
            Finding.of(
                    RuleCode.HV162,
                    on.id(),
                    Aspect.SRIOV,
                    on.id() + " offers SR-IOV, and its NIC " + uplink + " does not.")
                .relatedTo(uplink)
                .mendedBy(Fix.add("Say that " + uplink + " offers it", uplink, "sriov")));
      }
    }
  }

  private static void policies(
      MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    if (!sriov(adapter)) {
      return;
    }
    AdapterFeatures features = adapter.adapter().features();
    if (features.mirror().isPresent()) {
      found.accept(bypassed(adapter, Aspect.MIRROR, "mirroring sees none of them"));
    }
    if (!features.accessRules().isEmpty()) {
      found.accept(bypassed(adapter, Aspect.ACCESS_RULE, "its access rules stop none of them"));
    }
    if (features.bandwidth().maximum().isPresent()) {
      found.accept(bypassed(adapter, Aspect.MAXIMUM, "its maximum bandwidth does not hold"));
    }
  }

  private static Finding bypassed(MachineAdapter adapter, Aspect aspect, String what) {
    return without(
            finding(
                RuleCode.HV136,
                adapter,
                aspect,
                "has a virtual function, whose frames do not pass the virtual switch: " + what),
            adapter)
        .relatedTo(adapter.id(), Aspect.SRIOV);
  }

  private static void guest(MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    if (!sriov(adapter)) {
      return;
    }
    String system = adapter.machine().settings().guest().orElse("");
    if (adapter.adapter().kind() == VirtualAdapter.Kind.LEGACY) {
      found.accept(
          without(
                  finding(
                      RuleCode.HV163,
                      adapter,
                      Aspect.SRIOV,
                      "is a legacy adapter, which is emulated: it gets no virtual function"),
                  adapter)
              .relatedTo(adapter.id(), Aspect.LEGACY));
    } else if (OLD.matcher(system.toLowerCase(Locale.ROOT)).matches()) {
      found.accept(
          without(
                  finding(
                      RuleCode.HV163,
                      adapter,
                      Aspect.SRIOV,
                      "asks for SR-IOV, and the guest "
                          + system
                          + " has no driver for a virtual function"),
                  adapter)
              .relatedTo(adapter.machine().id(), Aspect.GUEST));
    }
  }

  private static void port(MachineAdapter adapter, NetworkView network, Consumer<Finding> found) {
    if (!sriov(adapter)) {
      return;
    }
    if (adapter.adapter().features().macSpoofing()) {
      found.accept(slow(adapter, Aspect.SPOOFING, "with spoofing"));
    }
    AdapterVlan mode = adapter.adapter().vlan();
    if (!(mode instanceof AdapterVlan.Access || mode instanceof AdapterVlan.Untagged)) {
      found.accept(
          slow(
              adapter,
              Aspect.VLAN,
              mode instanceof AdapterVlan.Trunk ? "in trunk mode" : "in a private VLAN"));
    }
  }

  private static Finding slow(MachineAdapter adapter, Aspect aspect, String why) {
    return without(
            finding(
                RuleCode.HV164,
                adapter,
                aspect,
                "asks for SR-IOV, and a port " + why + " gets no virtual function"),
            adapter)
        .relatedTo(adapter.id(), Aspect.SRIOV);
  }
}
