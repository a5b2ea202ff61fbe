package org.hvnet.sim.rule;

import java.util.List;
import java.util.function.Consumer;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about hosts: how they are managed, and what management shares with their machines. */
final class HostRules {
  /**
   * HV001: somebody must be able to reach each host: over a cabled NIC that no virtual switch uses,
   * or over an adapter of its management operating system on an external switch.
   *
   * <p>HV002: management and machines share the host's only NIC.
   *
   * <p>HV003: no external switch is for machines alone.
   *
   * <p>HV112: a host's name is not one that Windows can have.
   */
  static final Rule ALL =
      Table.of(NetworkView::network, Network::hosts)
          .row(HostRules::managementPath)
          .row(HostRules::sharedNic)
          .row(HostRules::computerName);

  private static final int NET_BIOS_LENGTH = 15;

  private HostRules() {}

  private static void managementPath(Host host, NetworkView network, Consumer<Finding> found) {
    boolean own = network.hosts().nicsOf(host).anyMatch(n -> isOwn(n, network));
    boolean vnic =
        network
            .hosts()
            .virtualSwitchesOf(host)
            .anyMatch(
                s ->
                    s.is(VirtualSwitch.Kind.EXTERNAL)
                        && !s.vswitch().managementAdapters().isEmpty());
    if (!own && !vnic) {
      found.accept(
          Finding.of(
              RuleCode.HV001,
              host.id(),
              "Nobody can manage "
                  + host.id()
                  + ": it has neither a cabled NIC that no virtual switch uses nor a vnic on an"
                  + " external switch."));
    }
  }

  private static boolean isOwn(HostNic nic, NetworkView network) {
    return nic.carries().isEmpty()
        && (network.cabling().peer(nic.id()).isPresent() || Hosts.isNested(nic.host()));
  }

  /**
   * A team with vnics, and weights, are how a converged host is built on purpose. A host without
   * machines on it shares nothing, and a nested one has the NICs that it is given.
   */
  private static void sharedNic(Host host, NetworkView network, Consumer<Finding> found) {
    List<HostSwitch> external =
        network
            .hosts()
            .virtualSwitchesOf(host)
            .filter(s -> s.is(VirtualSwitch.Kind.EXTERNAL))
            .toList();
    if (Hosts.isNested(host)
        || external.stream().anyMatch(s -> s.vswitch().managementAdapters().isEmpty())) {
      return;
    }
    external.stream()
        .filter(s -> !s.isTeam() && !isShaped(s.vswitch()))
        .filter(network.clusters()::mayCarryMachines)
        .findFirst()
        .ifPresent(s -> found.accept(host.nics().size() == 1 ? onlyNic(s) : notReserved(s)));
  }

  private static boolean isShaped(VirtualSwitch vswitch) {
    return vswitch.settings().minimumBandwidth() == VirtualSwitch.MinimumBandwidth.WEIGHT;
  }

  private static Finding onlyNic(HostSwitch shared) {
    Host host = shared.host();
    return Finding.of(
            RuleCode.HV002,
            host.id(),
            host.id()
                + " has one NIC, "
                + host.nics().getFirst().id().name()
                + ": machines on "
                + shared.id().name()
                + " can crowd out its management.")
        .relatedTo(shared.id());
  }

  private static Finding notReserved(HostSwitch shared) {
    return Finding.of(
            RuleCode.HV003,
            shared.id(),
            shared.id()
                + " carries machines and the host's own "
                + shared.vswitch().managementAdapters().getFirst().id().name()
                + "; no external switch of "
                + shared.host().id()
                + " is for machines alone.")
        .relatedTo(shared.vswitch().managementAdapters().getFirst().id());
  }

  private static void computerName(Host host, NetworkView network, Consumer<Finding> found) {
    String name = host.name();
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    boolean address = name.matches("[0-9.]+") && name.contains(".") || name.contains(":");
    if (address) {
      return;
    }
    String problem =
        first.length() > NET_BIOS_LENGTH
            ? "'" + first + "' has " + first.length() + " characters, and Windows keeps 15"
            : !first.matches("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")
                ? "'" + first + "' has other signs than letters, digits and inner hyphens"
                : first.matches("[0-9]+") ? "'" + first + "' is a number" : "";
    if (!problem.isEmpty()) {
      found.accept(
          Finding.of(
              RuleCode.HV112,
              host.id(),
              Aspect.REAL_NAME,
              "No computer can have the name of " + host.id() + ": " + problem + "."));
    }
  }
}
