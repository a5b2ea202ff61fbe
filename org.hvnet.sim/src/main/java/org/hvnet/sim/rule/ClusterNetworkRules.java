package org.hvnet.sim.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.rule.IpNetwork.Member;

/** Rules about failover clusters. */
final class ClusterNetworkRules {
  private static final int NODES = 64;
  private static final int CLUSTERED = 8000;
  private static final int RUNNING = 1024;

  /** HV230, HV231, HV235 and HV236: the networks of clusters. HV232: how large they may be. */
  static final Rule NETWORKS =
      Table.of(NetworkView::network, Network::clusters)
          .row(ClusterNetworkRules::separation)
          .row(ClusterNetworkRules::oneNetwork)
          .row(ClusterNetworkRules::migration)
          .row(ClusterNetworkRules::stretched)
          .row(ClusterNetworkRules::size);

  /** HV232: how many machines run on a host. */
  static final Rule HOSTS =
      Table.of(NetworkView::network, Network::hosts)
          .row(
              h -> running(h) > RUNNING,
              h -> limit(h.id(), running(h) + " running machines", RUNNING));

  /** All of them. */
  static final Rule ALL = Rule.all(NETWORKS, HOSTS);

  private ClusterNetworkRules() {}

  /** Shares of the bandwidth keep what is in one VLAN apart as well. */
  private static void separation(Cluster cluster, NetworkView network, Consumer<Finding> found) {
    if (cluster.migration().isEmpty()
        || !cluster.management().containsAll(cluster.migration())
        || hasShares(cluster, network)) {
      return;
    }
    ElementId vlan = cluster.migration().getFirst();
    found.accept(
        Finding.of(
                RuleCode.HV230,
                Cluster.network(cluster.id(), "migrate"),
                "Live migration of "
                    + cluster.id()
                    + " fills "
                    + vlan
                    + ", over which the nodes are managed as well.")
            .relatedTo(Cluster.network(cluster.id(), "manage")));
  }

  private static boolean hasShares(Cluster cluster, NetworkView network) {
    return cluster.nodes().stream()
        .flatMap(n -> network.hosts().host(n).stream())
        .flatMap(h -> h.virtualSwitches().stream())
        .anyMatch(
            s ->
                s.settings().minimumBandwidth() == VirtualSwitch.MinimumBandwidth.WEIGHT
                    || s.managementAdapters().stream()
                        .anyMatch(a -> a.settings().bandwidth().minimum().isPresent()));
  }

  /** Only where the networks are said at all. */
  private static void oneNetwork(Cluster cluster, NetworkView network, Consumer<Finding> found) {
    Set<ElementId> all = new LinkedHashSet<>(cluster.heartbeat());
    all.addAll(cluster.management());
    all.addAll(cluster.migration());
    if (cluster.nodes().size() > 1 && all.size() == 1) {
      ElementId vlan = all.iterator().next();
      found.accept(
          Finding.of(
                  RuleCode.HV231,
                  cluster.id(),
                  "The nodes of "
                      + cluster.id()
                      + " talk over "
                      + vlan
                      + " alone: when it fails, each takes the others for dead.")
              .relatedTo(vlan));
    }
  }

  private static void migration(Cluster cluster, NetworkView network, Consumer<Finding> found) {
    for (ElementId vlan : cluster.migration()) {
      for (ElementId node : cluster.nodes()) {
        boolean in =
            network.ip().of(node).stream()
                .anyMatch(m -> m.declared().filter(v -> v.id().equals(vlan)).isPresent());
        if (!in) {
          found.accept(
              Finding.of(
                      RuleCode.HV235,
                      Cluster.network(cluster.id(), "migrate"),
                      node
                          + " has no address in "
                          + vlan
                          + ", over which "
                          + cluster.id()
                          + " migrates.")
                  .relatedTo(node)
                  .relatedTo(vlan));
        }
      }
    }
  }

  /** Storage over RDMA stays within a site. */
  private static void stretched(Cluster cluster, NetworkView network, Consumer<Finding> found) {
    Set<List<String>> sites = new HashSet<>();
    cluster.nodes().forEach(n -> sites.add(site(n)));
    if (sites.size() < 2) {
      return;
    }
    Set<ElementId> rdma = new HashSet<>();
    network.hosts().nics().stream()
        .filter(n -> n.nic().settings().rdma())
        .forEach(n -> rdma.add(n.id()));
    network.hosts().vnics().stream()
        .filter(v -> v.adapter().settings().rdma())
        .forEach(v -> rdma.add(v.id()));
    Map<Integer, Member> first = new HashMap<>();
    Set<Integer> said = new HashSet<>();
    for (ElementId node : cluster.nodes()) {
      for (Member member : network.ip().of(node)) {
        if (!rdma.contains(member.id())) {
          continue;
        }
        Member known = first.putIfAbsent(member.segment(), member);
        if (known != null
            && !site(known.owner()).equals(site(node))
            && said.add(member.segment())) {
          found.accept(
              Finding.of(
                      RuleCode.HV236,
                      member.id(),
                      Aspect.RDMA,
                      known.id()
                          + " and "
                          + member.id()
                          + " are in two sites and one storage network, "
                          + member.where()
                          + ".")
                  .relatedTo(known.id(), Aspect.RDMA)
                  .relatedTo(cluster.id()));
        }
      }
    }
  }

  private static List<String> site(ElementId id) {
    return id.path().subList(0, id.path().size() - 1);
  }

  private static void size(Cluster cluster, NetworkView network, Consumer<Finding> found) {
    if (cluster.nodes().size() > NODES) {
      found.accept(limit(cluster.id(), cluster.nodes().size() + " nodes", NODES));
    }
    long machines =
        cluster.nodes().stream()
            .flatMap(n -> network.hosts().host(n).stream())
            .flatMap(h -> h.machines().stream())
            .filter(m -> m.settings().cluster().filter(cluster.id()::equals).isPresent())
            .count();
    if (machines > CLUSTERED) {
      found.accept(limit(cluster.id(), machines + " machines", CLUSTERED));
    }
  }

  private static long running(Host host) {
    return host.machines().stream().filter(m -> !m.settings().off()).count();
  }

  private static Finding limit(ElementId id, String has, int most) {
    return Finding.of(RuleCode.HV232, id, id + " has " + has + "; " + most + " are possible.");
  }
}
