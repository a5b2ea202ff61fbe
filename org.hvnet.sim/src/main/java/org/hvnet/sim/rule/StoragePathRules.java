package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.StorageArray.Transport;
import org.hvnet.sim.network.Volume;
import org.hvnet.sim.rule.IpNetwork.Member;
import org.hvnet.sim.rule.IpNetwork.Owner;

/** Rules about the ways from hosts to storage arrays. */
final class StoragePathRules {
  /**
   * HV219 and HV222: a host that uses a LUN has an adapter that leads to its array, or an address
   * in the VLAN of it. What a router joins is left to the sentences.
   */
  static final Rule PATHS = StoragePathRules::paths;

  /** HV221: an iSCSI network carries storage alone. */
  static final Rule SHARED = StoragePathRules::shared;

  /** All of them. */
  static final Rule ALL = Rule.all(PATHS, SHARED);

  private StoragePathRules() {}

  private static void paths(NetworkView network, Consumer<Finding> found) {
    Map<ElementId, StorageArray> arrays = new HashMap<>();
    for (StorageArray array : network.network().storageArrays()) {
      array.luns().forEach(l -> arrays.put(l.id(), array));
    }
    for (Host host : network.network().hosts()) {
      for (Volume volume : host.volumes()) {
        check(host, arrays.get(volume.lun()), volume.lun(), volume.id(), network, found);
      }
    }
    for (HostMachine machine : network.machines().all()) {
      for (var disk : machine.machine().disks()) {
        Set<ElementId> hosts = new HashSet<>();
        hosts.add(machine.host().id());
        if (machine.machine().settings().cluster().isPresent()) {
          network.clusters().of(machine.host().id()).ifPresent(c -> hosts.addAll(c.nodes()));
        }
        for (ElementId host : hosts.stream().sorted().toList()) {
          network
              .hosts()
              .host(host)
              .ifPresent(
                  h ->
                      check(
                          h,
                          arrays.get(disk.lun()),
                          disk.lun(),
                          disk.id(machine.id()),
                          network,
                          found));
        }
      }
    }
  }

  private static void check(
      Host host,
      StorageArray array,
      ElementId lun,
      ElementId user,
      NetworkView network,
      Consumer<Finding> found) {
    if (array == null || host.settings().nestedIn().isPresent()) {
      return;
    }
    boolean wired = host.hostBusAdapters().stream().anyMatch(h -> h.array().equals(array.id()));
    if (array.transport() == Transport.FC) {
      if (!wired) {
        found.accept(
            noPath(RuleCode.HV219, host, array, lun, user, "no hba that leads to " + array.id()));
      }
      return;
    }
    List<Member> ofArray = network.ip().of(array.id());
    Set<Integer> segments = ofArray.stream().map(Member::segment).collect(Collectors.toSet());
    if (wired
        || segments.isEmpty()
        || isIn(host, segments, network)
        || segments.stream().anyMatch(s -> isRouted(s, network))) {
      return;
    }
    Optional<HostSwitch> carrying = carrying(host, ofArray, network);
    found.accept(
        carrying
            .map(
                s ->
                    noPath(
                            RuleCode.HV222,
                            host,
                            array,
                            lun,
                            user,
                            "its NIC there is the uplink of "
                                + s.id()
                                + ", which has no vnic in "
                                + ofArray.getFirst().where())
                        .relatedTo(s.id()))
            .orElseGet(
                () ->
                    noPath(
                        RuleCode.HV219,
                        host,
                        array,
                        lun,
                        user,
                        "no address in " + ofArray.getFirst().where())));
  }

  private static boolean isIn(Host host, Set<Integer> segments, NetworkView network) {
    return network.ip().of(host.id()).stream().anyMatch(m -> segments.contains(m.segment()));
  }

  private static boolean isRouted(int segment, NetworkView network) {
    return network.ip().isOpen(segment)
        || network.ip().in(segment).stream().anyMatch(m -> m.kind() == Owner.ROUTER);
  }

  /** The virtual switch of a host whose NICs lead into the VLAN of an array. */
  private static Optional<HostSwitch> carrying(
      Host host, List<Member> ofArray, NetworkView network) {
    Map<Object, Integer> bridges = Segments.bridges(network.verification().topology());
    return host.virtualSwitches().stream()
        .filter(
            s ->
                ofArray.stream()
                    .anyMatch(
                        m ->
                            network.ip().segments().in(bridges.get(s.id()), m.vlan()) == m.segment()
                                || network.ip().segments().in(bridges.get(s.id()), 0)
                                    == m.segment()))
        .findFirst()
        .flatMap(s -> network.hosts().virtualSwitch(s.id()));
  }

  private static Finding noPath(
      RuleCode code, Host host, StorageArray array, ElementId lun, ElementId user, String why) {
    return Finding.of(code, user, host.id() + " cannot get at " + lun + ": " + why + ".")
        .relatedTo(host.id())
        .relatedTo(array.id());
  }

  // ---- HV221

  /** A guest that has its iSCSI initiator in the VLAN has another adapter for everything else. */
  private static void shared(NetworkView network, Consumer<Finding> found) {
    Set<ElementId> managing = new HashSet<>();
    network.hosts().nics().stream()
        .filter(n -> n.nic().management())
        .forEach(n -> managing.add(n.id()));
    network.hosts().vnics().stream()
        .filter(v -> v.adapter().management())
        .forEach(v -> managing.add(v.id()));
    Set<Integer> seen = new HashSet<>();
    for (StorageArray array : network.network().storageArrays()) {
      if (array.transport() != Transport.ISCSI) {
        continue;
      }
      for (Member nic : network.ip().of(array.id())) {
        if (seen.add(nic.segment())) {
          network.ip().in(nic.segment()).stream()
              .filter(m -> managing.contains(m.id()) || isOnlyThere(m, network))
              .forEach(m -> found.accept(shared(m, nic, array)));
        }
      }
    }
  }

  private static boolean isOnlyThere(Member member, NetworkView network) {
    return member.kind() == Owner.MACHINE
        && network.ip().of(member.owner()).stream().allMatch(m -> m.segment() == member.segment());
  }

  private static Finding shared(Member member, Member nic, StorageArray array) {
    return Finding.of(
            RuleCode.HV221,
            member.id(),
            Aspect.VLAN,
            member.id()
                + (member.kind() == Owner.MACHINE
                    ? " has its only network in "
                    : " manages its host over ")
                + member.where()
                + ", where "
                + array.id()
                + " offers iSCSI.")
        .relatedTo(nic.id());
  }
}
