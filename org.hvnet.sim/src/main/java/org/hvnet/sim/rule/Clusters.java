package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;

/** The clusters, and which machines may run on a virtual switch because of them. */
final class Clusters {
  private final Machines machines;
  private final Map<ElementId, Cluster> byNode = new HashMap<>();
  private final Map<ElementId, Map<String, List<MachineAdapter>>> adapters = new HashMap<>();
  private final Map<ElementId, Set<Integer>> movingTags = new HashMap<>();

  Clusters(Network network, Machines machines) {
    this.machines = machines;
    network.clusters().forEach(c -> c.nodes().forEach(n -> byNode.put(n, c)));
    machines.adapters().forEach(this::index);
  }

  private void index(MachineAdapter adapter) {
    Optional<ElementId> cluster = adapter.machine().settings().cluster();
    if (cluster.isPresent()) {
      adapters
          .computeIfAbsent(cluster.get(), c -> new HashMap<>())
          .computeIfAbsent(
              LocalNames.key(adapter.adapter().virtualSwitch().name()), n -> new ArrayList<>())
          .add(adapter);
    }
  }

  /** The cluster that a host is a node of. */
  Optional<Cluster> of(ElementId host) {
    return Optional.ofNullable(byNode.get(host));
  }

  /**
   * The adapters of the machines of a cluster, by the name of their virtual switch: it stands for
   * the switch of that name on each node.
   */
  Map<String, List<MachineAdapter>> adapters(ElementId cluster) {
    return adapters.getOrDefault(cluster, Map.of());
  }

  /** Whether machines are on a virtual switch, or may be moved to it in a cluster. */
  boolean mayCarryMachines(HostSwitch on) {
    return !machines.adaptersOn(on.id()).isEmpty() || !moving(on).isEmpty();
  }

  /** The tags of all adapters that are on a virtual switch, or may be moved to it. */
  Set<Integer> tagsOn(HostSwitch on) {
    Set<Integer> tags = tags(machines.adaptersOn(on.id()));
    on.vswitch().managementAdapters().forEach(v -> tags.addAll(Carriage.tags(v.vlan())));
    List<MachineAdapter> moving = moving(on);
    if (!moving.isEmpty()) {
      tags.addAll(movingTags.computeIfAbsent(moving.getFirst().id(), first -> tags(moving)));
    }
    return tags;
  }

  /** The machines' adapters that a cluster may move to a virtual switch. */
  private List<MachineAdapter> moving(HostSwitch on) {
    return of(on.host().id())
        .map(c -> adapters(c.id()).getOrDefault(LocalNames.key(on.id().name()), List.of()))
        .orElse(List.of());
  }

  private static Set<Integer> tags(Collection<MachineAdapter> adapters) {
    Set<Integer> tags = new TreeSet<>();
    adapters.forEach(a -> tags.addAll(Carriage.tags(a.adapter().vlan())));
    return tags;
  }
}
