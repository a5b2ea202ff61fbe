package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterFeatures.Mirror;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Sentence;

/** Rules about port mirroring, which stays within one virtual switch. */
final class MirrorRules {
  /** HV134: copies have somewhere to go. HV135: and nobody reads what is not for him. */
  static final Rule ALL =
      Table.of(NetworkView::hosts, Hosts::virtualSwitches)
          .row(MirrorRules::partners)
          .row(MirrorRules::departments);

  private MirrorRules() {}

  private static List<MachineAdapter> with(Mirror role, HostSwitch on, NetworkView network) {
    List<MachineAdapter> with = new ArrayList<>();
    for (MachineAdapter adapter : network.machines().adaptersOn(on.id())) {
      if (adapter.adapter().features().mirror().orElse(null) == role) {
        with.add(adapter);
      }
    }
    return with;
  }

  private static void partners(HostSwitch on, NetworkView network, Consumer<Finding> found) {
    List<MachineAdapter> sources = with(Mirror.SOURCE, on, network);
    List<MachineAdapter> destinations = with(Mirror.DESTINATION, on, network);
    for (MachineAdapter source : sources) {
      if (destinations.isEmpty()) {
        found.accept(
            finding(
                source,
                "is mirrored, and nothing on "
                    + on.id()
                    + " is a mirror destination: the copies"
                    + " go nowhere"));
      } else if (destinations.stream().noneMatch(d -> sees(d, source))) {
        Finding finding =
            finding(
                source,
                "is mirrored in "
                    + text(source.adapter().vlan())
                    + ", and no mirror destination on "
                    + on.id()
                    + " is in it: "
                    + destinations.getFirst().id()
                    + " is in "
                    + text(destinations.getFirst().adapter().vlan()));
        found.accept(finding.relatedTo(destinations.getFirst().id(), Aspect.VLAN));
      }
    }
    if (sources.isEmpty()) {
      for (MachineAdapter destination : destinations) {
        found.accept(
            finding(
                    destination,
                    "is a mirror destination, and nothing on " + on.id() + " is a mirror source")
                .withSeverity(Severity.WARNING));
      }
    }
  }

  private static Finding finding(MachineAdapter adapter, String what) {
    return Finding.of(RuleCode.HV134, adapter.id(), Aspect.MIRROR, adapter.id() + " " + what + ".");
  }

  /** A copy keeps the VLAN of its source. */
  private static boolean sees(MachineAdapter destination, MachineAdapter source) {
    AdapterVlan mode = destination.adapter().vlan();
    return switch (source.adapter().vlan()) {
      case AdapterVlan.Access(var vlan) -> carries(mode, vlan);
      case AdapterVlan.Isolated(var primary, var secondary) -> carries(mode, secondary);
      case AdapterVlan.Community(var primary, var secondary) -> carries(mode, secondary);
      case AdapterVlan.Untagged() ->
          mode instanceof AdapterVlan.Untagged
              || mode instanceof AdapterVlan.Trunk(var allowed, var nativeVlan)
                  && nativeVlan.isEmpty();
      case AdapterVlan.Trunk trunk -> mode instanceof AdapterVlan.Trunk;
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> carries(mode, primary);
    };
  }

  private static boolean carries(AdapterVlan mode, VlanId vlan) {
    return switch (mode) {
      case AdapterVlan.Access(var own) -> own.equals(vlan);
      case AdapterVlan.Trunk(var allowed, var nativeVlan) -> allowed.contains(vlan.value());
      case AdapterVlan.Community(var primary, var secondary) -> secondary.equals(vlan);
      case AdapterVlan.Isolated(var primary, var secondary) -> secondary.equals(vlan);
      case AdapterVlan.Promiscuous(var primary, var secondaries) ->
          primary.equals(vlan) || secondaries.contains(vlan.value());
      case AdapterVlan.Untagged() -> false;
    };
  }

  private static String text(AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> "no VLAN";
      case AdapterVlan.Access(var vlan) -> "VLAN " + vlan;
      case AdapterVlan.Trunk(var allowed, var nativeVlan) -> "a trunk of " + allowed;
      case AdapterVlan.Isolated(var primary, var secondary) -> "VLAN " + secondary;
      case AdapterVlan.Community(var primary, var secondary) -> "VLAN " + secondary;
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> "VLAN " + primary;
    };
  }

  private static void departments(HostSwitch on, NetworkView network, Consumer<Finding> found) {
    List<MachineAdapter> sources = with(Mirror.SOURCE, on, network);
    for (MachineAdapter destination : with(Mirror.DESTINATION, on, network)) {
      for (MachineAdapter source : sources) {
        boolean foreign =
            source.machine().department().isPresent()
                && destination.machine().department().isPresent()
                && !Objects.equals(
                    source.machine().department(), destination.machine().department());
        if (foreign && sees(destination, source)) {
          foreign(destination, source, network).ifPresent(found);
        }
      }
    }
  }

  /** What a sentence wants to be seen is no finding; what one forbids is an error. */
  private static Optional<Finding> foreign(
      MachineAdapter destination, MachineAdapter source, NetworkView network) {
    var said = network.claims().about(source.machine().id(), destination.machine().id());
    if (said.stream().anyMatch(c -> c.requirement().sentence() instanceof Sentence.Sees)) {
      return Optional.empty();
    }
    Policy policy = network.network().policy();
    boolean forbidden =
        said.stream().anyMatch(c -> c.kind() == Claims.Kind.FORBIDDEN)
            || said.isEmpty() && policy.written() && policy.between() == Policy.Rule.APART;
    Finding finding = foreign(destination, source);
    return Optional.of(forbidden ? finding : finding.withSeverity(Severity.WARNING));
  }

  private static Finding foreign(MachineAdapter destination, MachineAdapter source) {
    return Finding.of(
            RuleCode.HV135,
            destination.id(),
            Aspect.MIRROR,
            destination.machine().id()
                + " of "
                + destination.machine().department().orElseThrow()
                + " reads all that "
                + source.machine().id()
                + " of "
                + source.machine().department().orElseThrow()
                + " sends and receives.")
        .relatedTo(source.id(), Aspect.MIRROR);
  }
}
