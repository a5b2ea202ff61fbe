package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.BridgeKind;
import org.hvnet.sim.forwarding.Topology.Port;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.IpNetwork.Member;

/** Rules about what is plugged into physical switches. */
final class CablingRules {
  /** HV203: a port with a host behind it need not wait for spanning tree. */
  static final Rule EDGE =
      Table.of(NetworkView::hosts, Hosts::nics)
          .row((nic, network, found) -> edge(nic, network, found));

  /** HV207 and HV208: an untagged server is in the VLAN of its department. */
  static final Rule SERVERS =
      Table.of(NetworkView::cabling, Cabling::serverNics)
          .row((nic, network, found) -> server(nic, network, found));

  /** HV205: one prefix, and members on switches that no cable joins. */
  static final Rule ISLANDS = CablingRules::islands;

  /** All of them. */
  static final Rule ALL = Rule.all(EDGE, ISLANDS, SERVERS);

  private CablingRules() {}

  private static void edge(HostNic nic, NetworkView network, Consumer<Finding> found) {
    network
        .cabling()
        .peerPort(nic.id())
        .filter(p -> !p.port().edge() && !p.port().settings().shutdown())
        .filter(p -> p.bridge().spanningTree().protocol() != PhysicalSwitch.Protocol.NONE)
        .ifPresent(
            p ->
                found.accept(
                    Finding.of(
                            RuleCode.HV203,
                            p.id(),
                            "Host "
                                + nic.host().id()
                                + " is behind "
                                + p.id()
                                + ", which is no edge port: it waits for spanning tree whenever the"
                                + " link comes up.")
                        .relatedTo(nic.id())
                        .mendedBy(Fix.add("Make it an edge port", p.id(), "edge"))));
  }

  private static void server(ServerNic nic, NetworkView network, Consumer<Finding> found) {
    Optional<BridgePort> port = network.cabling().peerPort(nic.id());
    Optional<Department> department =
        nic.server().department().flatMap(network.vlans()::department);
    if (port.isEmpty() || nic.nic().tag().isPresent() || nic.server().off()) {
      return;
    }
    Set<VlanId> own = new HashSet<>();
    department.ifPresent(
        d -> d.vlans().forEach(v -> network.vlans().vlan(v).map(Vlan::vid).ifPresent(own::add)));
    switch (port.get().port().mode()) {
      case PortMode.Access(var vlan) -> {
        if (!own.isEmpty() && !own.contains(vlan) && !isAtHome(nic.server(), own, network)) {
          found.accept(
              atPort(
                  RuleCode.HV207,
                  port.get(),
                  nic,
                  department,
                  nic.id()
                      + " is of "
                      + department.get().id()
                      + ", but its port "
                      + port.get().id()
                      + " is in VLAN "
                      + vlan
                      + "."));
        }
      }
      case PortMode.Trunk(var allowed, var nativeVlan) -> {
        boolean lost = nativeVlan.isEmpty();
        boolean astray =
            !lost
                && !own.isEmpty()
                && !own.contains(nativeVlan.get())
                && !isAtHome(nic.server(), own, network);
        if ((lost || astray) && !port.get().port().settings().asNeeded()) {
          found.accept(
              atPort(
                  RuleCode.HV208,
                  port.get(),
                  nic,
                  department,
                  nic.id()
                      + " does not tag, and its port "
                      + port.get().id()
                      + " is a trunk "
                      + (lost
                          ? "that drops untagged frames."
                          : "whose native VLAN is " + nativeVlan.get() + ".")));
        }
      }
      case PortMode.Promiscuous promiscuous -> {
        // Serves all secondary VLANs, untagged.
      }
    }
  }

  /** Whether another NIC of a server is where its department is. */
  private static boolean isAtHome(Server server, Set<VlanId> own, NetworkView network) {
    return server.nics().size() > 1
        && network.ip().of(server.id()).stream()
            .anyMatch(m -> own.stream().anyMatch(v -> v.value() == m.vlan()));
  }

  private static Finding atPort(
      RuleCode code,
      BridgePort port,
      ServerNic nic,
      Optional<Department> department,
      String message) {
    Finding finding =
        Finding.of(code, port.id(), Aspect.PORT_MODE, message)
            .relatedTo(nic.id(), Aspect.DEPARTMENT);
    return department
        .filter(d -> d.vlans().size() == 1)
        .map(d -> d.vlans().getFirst().toString())
        .map(
            vlan ->
                finding.mendedBy(
                    Fix.replace(
                        "Make it an access port of " + vlan,
                        port.id(),
                        Aspect.PORT_MODE,
                        "access " + vlan)))
        .orElse(finding);
  }

  // ---- HV205

  /** Virtual switches with NICs on both sides count as a joint: a team is not to be judged here. */
  private static void islands(NetworkView network, Consumer<Finding> found) {
    Topology topology = network.verification().topology();
    Trees trees = new Trees(topology.bridges().size());
    for (Port port : topology.ports()) {
      Segments.peer(topology, port).ifPresent(peer -> trees.join(port.bridge(), peer.bridge()));
    }
    Map<Integer, List<ElementId>> switches = new HashMap<>();
    topology.bridges().stream()
        .filter(b -> b.kind() == BridgeKind.PHYSICAL)
        .forEach(
            b ->
                switches
                    .computeIfAbsent(trees.root(b.index()), i -> new ArrayList<>())
                    .add(b.id()));
    if (switches.size() < 2) {
      return;
    }
    Map<Vlan, Map<Integer, Member>> islandsOfVlan = new IdentityHashMap<>();
    for (Member member : network.ip().members()) {
      int island = trees.root(member.bridge());
      if (member.declared().flatMap(Vlan::subnet).isPresent() && switches.containsKey(island)) {
        islandsOfVlan
            .computeIfAbsent(member.declared().get(), v -> new LinkedHashMap<>())
            .putIfAbsent(island, member);
      }
    }
    Set<Integer> said = new HashSet<>();
    network
        .network()
        .vlans()
        .forEach(
            vlan ->
                islands(vlan, islandsOfVlan.getOrDefault(vlan, Map.of()), switches, said, found));
  }

  private static void islands(
      Vlan vlan,
      Map<Integer, Member> islands,
      Map<Integer, List<ElementId>> switches,
      Set<Integer> said,
      Consumer<Finding> found) {
    if (islands.size() < 2) {
      return;
    }
    Member first = islands.values().iterator().next();
    ElementId mainland = switches.get(islands.keySet().iterator().next()).getFirst();
    islands.forEach(
        (island, member) -> {
          if (member != first && said.add(island)) {
            found.accept(
                Finding.of(
                        RuleCode.HV205,
                        switches.get(island).getFirst(),
                        "No cable leads from "
                            + switches.get(island).getFirst()
                            + " to "
                            + mainland
                            + ", so that "
                            + member.id()
                            + " and "
                            + first.id()
                            + " are apart, both in "
                            + vlan.id()
                            + ".")
                    .relatedTo(mainland)
                    .relatedTo(vlan.id()));
          }
        });
  }
}
