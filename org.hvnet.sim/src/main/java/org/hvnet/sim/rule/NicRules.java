package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Vlan;

/** Rules about the physical NICs of hosts, and what of them storage and clusters use. */
final class NicRules {
  /**
   * HV004: a NIC meant for management is taken over by a virtual switch.
   *
   * <p>HV010: a NIC that is used has no cable.
   */
  static final Rule NICS =
      Table.of(NetworkView::hosts, Hosts::nics).row(NicRules::taken).row(NicRules::uncabled);

  /**
   * HV009: two NICs are looked for under one name.
   *
   * <p>HV012: two storage or cluster interfaces of a host are in one network.
   *
   * <p>HV014: migration or heartbeat over less than 1 Gbit/s.
   */
  static final Rule HOSTS =
      Table.of(NetworkView::network, Network::hosts)
          .row(NicRules::aliasTwice)
          .row(NicRules::oneNetwork)
          .row(NicRules::slow);

  /** An interface of a host by itself: a NIC without a virtual switch, or a vnic. */
  private record Interface(
      ElementId id,
      Optional<VlanId> vlan,
      Optional<IpInterface> ip,
      boolean rdma,
      List<HostNic> over) {}

  private NicRules() {}

  private static void taken(HostNic nic, NetworkView network, Consumer<Finding> found) {
    if (nic.nic().management() && nic.carries().isPresent()) {
      ElementId vswitch = nic.carries().get().id();
      boolean lost = nic.carries().get().managementAdapters().isEmpty();
      Finding finding =
          Finding.of(
                  RuleCode.HV004,
                  nic.id(),
                  Aspect.FOR_MANAGEMENT,
                  nic.id()
                      + " is for management, but "
                      + vswitch.name()
                      + " takes it over: "
                      + (lost
                          ? nic.host().id() + " loses this way, and has no vnic on the switch."
                          : "the address moves to a vnic, and the connection may drop meanwhile."))
              .relatedTo(vswitch, Aspect.SWITCH_KIND)
              .withSeverity(lost ? Severity.ERROR : Severity.WARNING);
      found.accept(
          lost
              ? finding
              : finding.mendedBy(
                  Fix.remove("Remove 'for management'", nic.id(), Aspect.FOR_MANAGEMENT)));
    }
  }

  private static void uncabled(HostNic nic, NetworkView network, Consumer<Finding> found) {
    boolean used =
        nic.carries().isPresent() || nic.nic().management() || nic.nic().ip().isPresent();
    if (used && network.cabling().peer(nic.id()).isEmpty() && !Hosts.isNested(nic.host())) {
      Finding finding =
          Finding.of(
              RuleCode.HV010,
              nic.id(),
              nic.id()
                  + nic.carries()
                      .map(s -> " is an uplink of " + s.id().name())
                      .orElse(" is an interface of " + nic.host().id())
                  + ", and has no cable.");
      found.accept(
          nic.carries().isPresent()
              ? finding.relatedTo(nic.carries().get().id(), Aspect.SWITCH_KIND)
              : finding);
    }
  }

  private static void aliasTwice(Host host, NetworkView network, Consumer<Finding> found) {
    Map<String, ElementId> known = new HashMap<>();
    network
        .hosts()
        .nicsOf(host)
        .forEach(
            nic -> {
              if (nic.nic().identity() instanceof NicIdentity.Alias(var alias)) {
                ElementId first = known.putIfAbsent(LocalNames.key(alias), nic.id());
                if (first != null) {
                  found.accept(
                      Finding.of(
                              RuleCode.HV009,
                              nic.id(),
                              Aspect.IDENTITY,
                              nic.id() + " and " + first + " are both '" + alias + "' in Windows.")
                          .relatedTo(first, Aspect.IDENTITY));
                }
              }
            });
  }

  private static List<Interface> interfaces(Host host, NetworkView network) {
    List<Interface> all = new ArrayList<>();
    network
        .hosts()
        .nicsOf(host)
        .filter(n -> n.carries().isEmpty())
        .forEach(
            n ->
                all.add(
                    new Interface(
                        n.id(),
                        n.nic().settings().tag().or(() -> access(n, network)),
                        n.nic().ip(),
                        n.nic().settings().rdma(),
                        List.of(n))));
    network
        .hosts()
        .virtualSwitchesOf(host)
        .forEach(
            s ->
                s.vswitch()
                    .managementAdapters()
                    .forEach(
                        a ->
                            all.add(
                                new Interface(
                                    a.id(),
                                    a.vlan() instanceof AdapterVlan.Access(var vlan)
                                        ? Optional.of(vlan)
                                        : Optional.empty(),
                                    a.ip(),
                                    a.settings().rdma(),
                                    network.hosts().uplinks(s)))));
    return all;
  }

  private static Optional<VlanId> access(HostNic nic, NetworkView network) {
    return network
        .cabling()
        .peerPort(nic.id())
        .flatMap(
            p ->
                p.port().mode() instanceof PortMode.Access(var vlan)
                    ? Optional.of(vlan)
                    : Optional.empty());
  }

  /** The numbers of the VLANs that the cluster of a host uses for itself. */
  private static Set<VlanId> clusterVlans(Host host, NetworkView network) {
    Set<VlanId> vlans = new HashSet<>();
    Optional<Cluster> cluster = network.clusters().of(host.id());
    cluster.ifPresent(
        c -> {
          c.heartbeat().forEach(v -> network.vlans().vlan(v).map(Vlan::vid).ifPresent(vlans::add));
          c.migration().forEach(v -> network.vlans().vlan(v).map(Vlan::vid).ifPresent(vlans::add));
        });
    return vlans;
  }

  private static void oneNetwork(Host host, NetworkView network, Consumer<Finding> found) {
    Set<VlanId> cluster = clusterVlans(host, network);
    Map<Object, Interface> known = new HashMap<>();
    for (Interface one : interfaces(host, network)) {
      boolean storage = one.rdma();
      boolean heartbeat = one.vlan().filter(cluster::contains).isPresent();
      if (storage || heartbeat) {
        Interface first = one.vlan().map(v -> known.putIfAbsent(v, one)).orElse(null);
        if (first != null) {
          found.accept(shared(one, first, "VLAN " + one.vlan().get(), Aspect.VLAN));
          continue;
        }
        Interface near =
            one.ip().map(i -> known.putIfAbsent(i.address().subnet(), one)).orElse(null);
        if (near != null) {
          found.accept(
              shared(one, near, one.ip().get().address().subnet().toString(), Aspect.ADDRESS));
        }
      }
    }
  }

  private static Finding shared(Interface one, Interface first, String network, Aspect aspect) {
    return Finding.of(
            RuleCode.HV012,
            one.id(),
            aspect,
            one.id()
                + " and "
                + first.id()
                + " are both in "
                + network
                + ": storage and cluster traffic then takes any of the two, also across the link"
                + " between the switches.")
        .relatedTo(first.id(), aspect)
        .withSeverity(one.rdma() && first.rdma() ? Severity.ERROR : Severity.WARNING);
  }

  private static void slow(Host host, NetworkView network, Consumer<Finding> found) {
    Set<VlanId> cluster = clusterVlans(host, network);
    Set<ElementId> said = new HashSet<>();
    for (Interface one : interfaces(host, network)) {
      if (one.vlan().filter(cluster::contains).isPresent()) {
        for (HostNic nic : one.over()) {
          DataRate rate = nic.nic().rate();
          if (rate.bitsPerSecond() < DataRate.GIGABIT.bitsPerSecond() && said.add(nic.id())) {
            found.accept(
                Finding.of(
                        RuleCode.HV014,
                        nic.id(),
                        Aspect.SPEED,
                        nic.id()
                            + " has "
                            + rate
                            + " for the heartbeat or live migration of VLAN "
                            + one.vlan().get()
                            + "; at least 1 Gbit/s is advised.")
                    .relatedTo(network.clusters().of(host.id()).orElseThrow().id()));
          }
        }
      }
    }
  }
}
