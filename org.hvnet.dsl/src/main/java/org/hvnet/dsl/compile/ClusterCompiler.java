package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.RuleCode;

/** Clusters, and the node that each clustered machine is placed on: round robin in order. */
final class ClusterCompiler {
  private final Context context;
  private final VlanCompiler vlans;
  private final Map<Element, List<Element>> placed = new LinkedHashMap<>();

  ClusterCompiler(Context context, VlanCompiler vlans) {
    this.context = context;
    this.vlans = vlans;
  }

  /** Places the machines of all clusters. */
  List<Cluster> compile(List<Element> sites) {
    List<Cluster> clusters = new ArrayList<>();
    for (Element site : sites) {
      for (Element cluster : site.children(CLUSTER)) {
        context.place(cluster.id(), cluster.at());
        List<Element> nodes = nodes(cluster);
        place(cluster, nodes);
        clusters.add(
            new Cluster(
                cluster.id(),
                nodes.stream().map(Element::id).toList(),
                networks(cluster, "manage"),
                networks(cluster, "heartbeat"),
                networks(cluster, "migrate"),
                cluster.text(WITNESS, "path")));
      }
    }
    return clusters;
  }

  private List<Element> nodes(Element cluster) {
    List<Node> written = cluster.clause(NODES).map(n -> n.nodes("hosts")).orElse(List.of());
    return context.all(written, cluster, HOST);
  }

  private void place(Element cluster, List<Element> nodes) {
    if (nodes.isEmpty()) {
      if (!cluster.children(VIRTUAL_MACHINE).isEmpty()) {
        context.error(
            RuleCode.HV113.name(), cluster.at(), cluster + " has no nodes for its machines.");
      }
      return;
    }
    int next = 0;
    for (Element machine : cluster.children(VIRTUAL_MACHINE)) {
      Element node = nodes.get(next++ % nodes.size());
      placed.computeIfAbsent(node, n -> new ArrayList<>()).add(machine);
      context.derive(machine.id(), DerivedValue.NODE, node, Level.TOPOLOGY);
    }
  }

  private List<ElementId> networks(Element cluster, String use) {
    List<ElementId> networks = new ArrayList<>();
    for (Stated said : cluster.all(CLUSTER_NETWORK)) {
      if (said.clause().text("use").filter(use::equals).isPresent()) {
        context.place(Cluster.network(cluster.id(), use), said.at());
        for (Node reference : said.clause().nodes("vlans")) {
          Optional<Vlan> vlan = vlans.one(reference, cluster);
          vlan.map(Vlan::id).ifPresent(networks::add);
        }
      }
    }
    return networks;
  }

  /** The clustered machines that are placed on a host. */
  List<Element> placedOn(Element host) {
    return placed.getOrDefault(host, List.of());
  }
}
