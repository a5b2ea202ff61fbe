package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.Server;

/** Rules about written MAC addresses. */
final class MacAddressRules {
  private static final long LOCAL = 0x0200_0000_0000L;

  /** The prefixes that Hyper-V and Virtual Machine Manager give machines. */
  private static final List<Long> MICROSOFT = List.of(0x00155DL, 0x001DD8L);

  /** HV120: one address, one interface. */
  static final Rule TWICE = MacAddressRules::twice;

  /** HV122: an invented address is locally administered or one of Hyper-V's. */
  static final Rule FOREIGN = MacAddressRules::foreign;

  private MacAddressRules() {}

  /**
   * A written address.
   *
   * @param id the interface
   * @param mac its address
   * @param invented whether it is given by hand to what could have one of Hyper-V's
   * @param dormant whether its machine is off
   * @param balancing whether its machine shares the address with others on purpose
   * @param existing whether it is described as it is, so that a host may have given it
   */
  record Written(
      ElementId id,
      MacAddress mac,
      boolean invented,
      boolean dormant,
      boolean balancing,
      boolean existing) {

    /** A finding about it; gone if Hyper-V chooses the address. */
    Finding mended(Finding finding) {
      return invented && !balancing && !existing
          ? finding.mendedBy(Fix.remove("Leave the address to Hyper-V", id, Aspect.MAC))
          : finding;
    }
  }

  /** The addresses that are given to machines and management operating systems. */
  static List<Written> invented(NetworkView network) {
    List<Written> written = new ArrayList<>();
    network.machines().adapters().stream()
        .filter(a -> !a.adapter().macAssumed())
        .forEach(
            a ->
                written.add(
                    new Written(
                        a.id(),
                        a.adapter().mac(),
                        true,
                        a.machine().settings().off(),
                        a.machine().settings().balancing(),
                        a.machine().settings().existing())));
    network.hosts().vnics().stream()
        .filter(v -> !v.adapter().settings().macAssumed())
        .forEach(
            v -> written.add(new Written(v.id(), v.adapter().mac(), true, false, false, false)));
    return written;
  }

  private static List<Written> all(NetworkView network) {
    List<Written> written = invented(network);
    for (var one : network.cabling().serverNics()) {
      Server server = one.server();
      if (!one.nic().macAssumed()) {
        written.add(new Written(one.id(), one.nic().mac(), false, server.off(), false, false));
      }
    }
    for (var nic : network.hosts().nics()) {
      if (nic.nic().identity() instanceof NicIdentity.Permanent(var mac)) {
        written.add(new Written(nic.id(), mac, false, false, false, false));
      }
    }
    return written;
  }

  private static void foreign(NetworkView network, Consumer<Finding> found) {
    Set<MacAddress> taken = all(network).stream().map(Written::mac).collect(Collectors.toSet());
    for (Written written : invented(network)) {
      if (!written.existing() && !isFree(written.mac())) {
        Finding finding =
            Finding.of(
                RuleCode.HV122,
                written.id(),
                Aspect.MAC,
                written.id()
                    + " has the address "
                    + written.mac()
                    + " of a maker of hardware, which some device may have as well;"
                    + " 02-... and 00-15-5D-... are free.");
        MacAddress own = new MacAddress(written.mac().value() | LOCAL);
        found.accept(
            taken.contains(own)
                ? finding
                : finding.mendedBy(
                    Fix.replace(
                        "Take " + own + ", an address of your own",
                        written.id(),
                        Aspect.MAC,
                        "mac \"" + own + "\"")));
      }
    }
  }

  private static void twice(NetworkView network, Consumer<Finding> found) {
    Map<MacAddress, List<Written>> byAddress = new TreeMap<>();
    all(network).forEach(w -> byAddress.computeIfAbsent(w.mac(), m -> new ArrayList<>(1)).add(w));
    for (List<Written> alike : byAddress.values()) {
      Written first = alike.getFirst();
      for (Written other : alike.subList(1, alike.size())) {
        if (!(first.balancing() && other.balancing())) {
          found.accept(twice(first, other, network));
        }
      }
    }
  }

  private static Finding twice(Written first, Written other, NetworkView network) {
    Finding finding =
        Finding.of(
                RuleCode.HV120,
                other.id(),
                Aspect.MAC,
                other.id() + " has the address " + other.mac() + " of " + first.id() + ".")
            .relatedTo(first.id(), Aspect.MAC);
    boolean meet =
        !first.dormant() && !other.dormant() && network.fabric().joins(first.id(), other.id());
    return other.mended(meet ? finding : finding.withSeverity(Severity.WARNING));
  }

  private static boolean isFree(MacAddress mac) {
    return mac.isGroup() || (mac.value() & LOCAL) != 0 || MICROSOFT.contains(mac.value() >>> 24);
  }
}
