package org.hvnet.sim.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.NicIdentity;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualSwitch;

/** Rules about clusters: each node is a possible place of each clustered machine. */
final class ClusterRules {
  /** HV024: a clustered machine on a switch that does not leave its host. */
  static final Rule ADAPTERS =
      Table.of(NetworkView::machines, Machines::adapters)
          .row(
              a ->
                  a.machine().settings().cluster().isPresent()
                      && a.on().filter(s -> !s.is(VirtualSwitch.Kind.EXTERNAL)).isPresent(),
              ClusterRules::tied);

  /**
   * HV013: NICs of one use differ between nodes.
   *
   * <p>HV025: a node has no such switch as its machines need, or it does not lead there.
   */
  static final Rule CLUSTERS = ClusterRules::checkAll;

  private ClusterRules() {}

  private static Finding tied(MachineAdapter adapter) {
    HostSwitch on = adapter.on().orElseThrow();
    return Finding.of(
            RuleCode.HV024,
            adapter.id(),
            Aspect.ON_SWITCH,
            adapter.machine().id()
                + " moves between the nodes of "
                + adapter.machine().settings().cluster().orElseThrow()
                + ", but "
                + on.id()
                + " is "
                + on.vswitch().kind().name().toLowerCase(Locale.ROOT)
                + " and ends at "
                + on.host().id()
                + ".")
        .relatedTo(on.id(), Aspect.SWITCH_KIND);
  }

  private static void checkAll(NetworkView network, Consumer<Finding> found) {
    for (Cluster cluster : network.network().clusters()) {
      List<Host> nodes =
          cluster.nodes().stream().flatMap(n -> network.hosts().host(n).stream()).toList();
      nodes.stream().skip(1).forEach(n -> asymmetric(nodes.getFirst(), n, cluster, network, found));
      new TreeMap<>(network.clusters().adapters(cluster.id()))
          .values()
          .forEach(moving -> targets(cluster, nodes, moving, network, found));
    }
  }

  // ---- NICs

  private static void asymmetric(
      Host first, Host node, Cluster cluster, NetworkView network, Consumer<Finding> found) {
    Map<String, List<PhysicalNic>> wanted = uses(first, network);
    uses(node, network)
        .forEach(
            (use, nics) -> {
              List<PhysicalNic> others = wanted.getOrDefault(use, List.of());
              if (!others.isEmpty() && !text(others).equals(text(nics))) {
                found.accept(
                    Finding.of(
                            RuleCode.HV013,
                            nics.getFirst().id(),
                            "NICs of "
                                + use
                                + " differ between nodes of "
                                + cluster.id()
                                + ": "
                                + node.id()
                                + " has "
                                + text(nics)
                                + ", "
                                + first.id()
                                + " has "
                                + text(others)
                                + ".")
                        .relatedTo(others.getFirst().id()));
              }
            });
  }

  /** The NICs of a host by what they are for. */
  private static Map<String, List<PhysicalNic>> uses(Host host, NetworkView network) {
    Map<String, List<PhysicalNic>> uses = new LinkedHashMap<>();
    network
        .hosts()
        .virtualSwitchesOf(host)
        .filter(s -> s.is(VirtualSwitch.Kind.EXTERNAL))
        .forEach(
            s ->
                uses.put(
                    "virtual switch " + s.vswitch().name(),
                    network.hosts().uplinks(s).stream().map(HostNic::nic).toList()));
    uses.put("management", unbound(host, network).filter(PhysicalNic::management).toList());
    uses.put("storage", unbound(host, network).filter(n -> n.settings().rdma()).toList());
    uses.values().removeIf(List::isEmpty);
    return uses;
  }

  private static Stream<PhysicalNic> unbound(Host host, NetworkView network) {
    return network.hosts().nicsOf(host).filter(n -> n.carries().isEmpty()).map(HostNic::nic);
  }

  private static String text(List<PhysicalNic> nics) {
    return nics.stream()
        .map(n -> name(n) + " (" + n.rate() + ")")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String name(PhysicalNic nic) {
    return nic.identity() instanceof NicIdentity.Alias(var alias) ? alias : nic.id().name();
  }

  // ---- switches

  /** Looks for the switch of some adapters on each node; the machines' own node has it. */
  private static void targets(
      Cluster cluster,
      List<Host> nodes,
      List<MachineAdapter> moving,
      NetworkView network,
      Consumer<Finding> found) {
    MachineAdapter sample = moving.getFirst();
    HostSwitch own = sample.on().orElseThrow();
    if (!own.is(VirtualSwitch.Kind.EXTERNAL)) {
      return;
    }
    Map<Integer, MachineAdapter> tags = new TreeMap<>();
    for (MachineAdapter adapter : moving) {
      Carriage.tags(adapter.adapter().vlan()).forEach(t -> tags.putIfAbsent(t, adapter));
    }
    for (Host node : nodes) {
      Optional<HostSwitch> there =
          network
              .hosts()
              .virtualSwitchesOf(node)
              .filter(s -> s.vswitch().name().equalsIgnoreCase(own.vswitch().name()))
              .findFirst();
      if (there.isEmpty() || !there.get().is(VirtualSwitch.Kind.EXTERNAL)) {
        found.accept(noSwitch(cluster, node, own, there, sample));
      } else {
        noVlan(there.get(), tags, network, found);
      }
    }
  }

  private static Finding noSwitch(
      Cluster cluster,
      Host node,
      HostSwitch own,
      Optional<HostSwitch> there,
      MachineAdapter sample) {
    String name = own.vswitch().name();
    Finding finding =
        Finding.of(
                RuleCode.HV025,
                cluster.id(),
                Aspect.NODES,
                sample.machine().id()
                    + " cannot move to "
                    + node.id()
                    + ": "
                    + (there.isEmpty()
                        ? "it has no virtual switch '" + name + "'."
                        : "its virtual switch '" + name + "' is not external."))
            .relatedTo(node.id());
    return there.isEmpty() ? finding : finding.relatedTo(there.get().id(), Aspect.SWITCH_KIND);
  }

  /** What no port of a node's switch carries is missing there; one port of several is HV045. */
  private static void noVlan(
      HostSwitch there,
      Map<Integer, MachineAdapter> tags,
      NetworkView network,
      Consumer<Finding> found) {
    List<BridgePort> ports =
        there.vswitch().uplinks().stream()
            .flatMap(u -> network.cabling().peerPort(u).stream())
            .toList();
    Set<Integer> missing = new HashSet<>(tags.keySet());
    ports.forEach(p -> missing.removeIf(t -> Carriage.vlan(p.port().mode(), t).isPresent()));
    if (ports.isEmpty() || missing.isEmpty()) {
      return;
    }
    int tag = missing.stream().sorted().findFirst().orElseThrow();
    MachineAdapter adapter = tags.get(tag);
    ElementId port = ports.getFirst().id();
    found.accept(
        Finding.of(
                RuleCode.HV025,
                port,
                Aspect.PORT_MODE,
                adapter.machine().id()
                    + (adapter.host() == there.host()
                        ? " has no network on "
                        : " would have no network on ")
                    + there.host().id()
                    + ": "
                    + LocalNames.of(List.of(port))
                    + " of "
                    + ports.getFirst().bridge().id()
                    + " does not carry "
                    + (tag == Carriage.UNTAGGED ? "untagged frames" : "VLAN " + tag)
                    + " of "
                    + there.id()
                    + ".")
            .relatedTo(adapter.id(), Aspect.VLAN)
            .relatedTo(there.id(), Aspect.SWITCH_KIND));
  }
}
