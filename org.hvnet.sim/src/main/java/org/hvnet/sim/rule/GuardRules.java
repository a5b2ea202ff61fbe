package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about what a port of a virtual switch lets a machine send. */
final class GuardRules {
  private static final int DHCP_SERVER = 67;

  /** HV130: a DHCP server answers. HV131: a router advertises itself. HV132: foreign addresses. */
  static final Rule ALL =
      Table.of(NetworkView::machines, Machines::all)
          .row(m -> allGuarded(m, AdapterFeatures::dhcpGuard) && isDhcpServer(m), GuardRules::dhcp)
          .row(
              m ->
                  allGuarded(m, AdapterFeatures::routerGuard)
                      && m.machine().settings().forwarding().isPresent(),
              GuardRules::router)
          .row(GuardRules::balances)
          .row(GuardRules::bridges)
          .row(GuardRules::nests);

  private GuardRules() {}

  /** A guard on some adapters is meant: a server need not serve on all. */
  private static boolean allGuarded(HostMachine machine, Predicate<AdapterFeatures> guard) {
    for (VirtualAdapter adapter : machine.machine().adapters()) {
      if (!guard.test(adapter.features())) {
        return false;
      }
    }
    return !machine.machine().adapters().isEmpty();
  }

  private static boolean isDhcpServer(HostMachine machine) {
    return machine.machine().services().stream()
        .anyMatch(
            s ->
                s.transport() == Service.Transport.UDP
                    && s.ports().stream()
                        .anyMatch(p -> p.first() <= DHCP_SERVER && DHCP_SERVER <= p.last()));
  }

  private static Finding dhcp(HostMachine machine) {
    VirtualAdapter first = machine.machine().adapters().getFirst();
    return Finding.of(
            RuleCode.HV130,
            first.id(),
            Aspect.DHCP_GUARD,
            machine.id() + " serves DHCP, and dhcp-guard drops what it answers.")
        .relatedTo(machine.id(), Aspect.SERVICE)
        .mendedBy(Fix.remove("Remove 'dhcp-guard'", first.id(), Aspect.DHCP_GUARD));
  }

  private static Finding router(HostMachine machine) {
    VirtualAdapter first = machine.machine().adapters().getFirst();
    Finding finding =
        Finding.of(
                RuleCode.HV131,
                first.id(),
                Aspect.ROUTER_GUARD,
                machine.id()
                    + " routes, and router-guard drops its advertisements and redirects on each"
                    + " of its adapters.")
            .relatedTo(machine.id(), Aspect.FORWARDING)
            .mendedBy(Fix.remove("Remove 'router-guard'", first.id(), Aspect.ROUTER_GUARD));
    return advertises(machine.machine()) ? finding : finding.withSeverity(Severity.WARNING);
  }

  /** IPv6 hosts find their router by its advertisements; IPv4 hosts are told its address. */
  private static boolean advertises(VirtualMachine machine) {
    return machine.adapters().stream()
        .anyMatch(
            a ->
                a.ip().filter(ip -> ip.address().host().isIPv6()).isPresent()
                    || a.subInterfaces().stream().anyMatch(s -> s.ip().address().host().isIPv6()));
  }

  private static boolean mayNot(VirtualAdapter adapter) {
    return !adapter.features().macSpoofing();
  }

  private static void balances(HostMachine machine, NetworkView network, Consumer<Finding> found) {
    List<VirtualAdapter> adapters = machine.machine().adapters();
    if (machine.machine().settings().balancing()
        && !adapters.isEmpty()
        && adapters.stream().allMatch(GuardRules::mayNot)) {
      Finding finding =
          Finding.of(
              RuleCode.HV132,
              machine.id(),
              Aspect.BALANCING,
              machine.id()
                  + " balances, so it sends from the MAC address that it shares; without spoofing"
                  + " the virtual switch drops that.");
      found.accept(
          adapters.size() > 1
              ? finding
              : finding.mendedBy(
                  Fix.add("Allow spoofing", machine.id(), "each adapter { spoofing }")));
    }
  }

  private static void bridges(HostMachine machine, NetworkView network, Consumer<Finding> found) {
    machine.machine().settings().bridges().stream()
        .flatMap(b -> b.adapters().stream())
        .distinct()
        .forEach(
            id ->
                machine.machine().adapters().stream()
                    .filter(a -> a.id().equals(id) && mayNot(a))
                    .forEach(
                        a ->
                            found.accept(
                                needed(a, "is bridged: frames of others leave by it")
                                    .relatedTo(machine.id(), Aspect.GUEST_BRIDGE))));
  }

  /** The adapter below a nested virtual switch carries the frames of the machines on that. */
  private static void nests(HostMachine machine, NetworkView network, Consumer<Finding> found) {
    Optional<Host> nested = network.hosts().in(machine.id());
    if (nested.isEmpty()) {
      return;
    }
    for (VirtualSwitch inner : nested.get().virtualSwitches()) {
      if (!network.machines().adaptersOn(inner.id()).isEmpty()) {
        inner.uplinks().stream()
            .flatMap(u -> network.hosts().nic(u).stream())
            .flatMap(n -> below(n.nic(), machine.machine()).stream())
            .filter(GuardRules::mayNot)
            .forEach(
                a ->
                    found.accept(
                        needed(a, "carries the frames of the machines on " + inner.id())
                            .relatedTo(inner.id())));
      }
    }
  }

  private static Optional<VirtualAdapter> below(PhysicalNic nic, VirtualMachine machine) {
    return machine.adapters().stream()
        .filter(
            a ->
                switch (nic.identity()) {
                  case NicIdentity.Alias(var name) -> name.equalsIgnoreCase(a.name());
                  case NicIdentity.Permanent(var mac) -> mac.equals(a.mac());
                })
        .findFirst();
  }

  private static Finding needed(VirtualAdapter adapter, String why) {
    return Finding.of(
            RuleCode.HV132,
            adapter.id(),
            adapter.id() + " " + why + ", which the virtual switch drops without spoofing.")
        .mendedBy(Fix.add("Allow spoofing", adapter.id(), "spoofing"));
  }
}
