package org.hvnet.sim.network;

import java.util.List;
import java.util.Optional;

/**
 * A failover cluster. Its machines are listed with the host they are placed on.
 *
 * @param id its name
 * @param nodes its hosts
 * @param management the VLANs it is managed over
 * @param heartbeat the VLANs of the nodes' heartbeat
 * @param migration the VLANs of live migration
 * @param witness the path of the quorum's witness
 */
public record Cluster(
    ElementId id,
    List<ElementId> nodes,
    List<ElementId> management,
    List<ElementId> heartbeat,
    List<ElementId> migration,
    Optional<String> witness) {
  /** Copies all lists. */
  public Cluster {
    nodes = List.copyOf(nodes);
    management = List.copyOf(management);
    heartbeat = List.copyOf(heartbeat);
    migration = List.copyOf(migration);
  }

  /**
   * The networks of a cluster for one use.
   *
   * @param cluster the cluster
   * @param use {@code manage}, {@code heartbeat} or {@code migrate}
   */
  public static ElementId network(ElementId cluster, String use) {
    return cluster.child(use + " over");
  }
}
