package org.hvnet.sim.rule;

import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.verify.Groups;
import org.hvnet.sim.verify.Verification;

/**
 * What the rules look at: a network with the verdicts on it, and indexes of it by subject, so that
 * no rule searches. Built once for all rules; used by one thread.
 */
final class NetworkView {
  private final Verification verification;
  private final Network network;
  private final Hosts hosts;
  private final Machines machines;
  private final Clusters clusters;
  private final Vlans vlans;
  private final Cabling cabling;
  private Groups groups;
  private Fabric fabric;
  private Claims claims;
  private VlanUse vlanUse;
  private Permissions permissions;
  private IpNetwork ip;

  NetworkView(Verification verification) {
    this.verification = verification;
    this.network = verification.topology().network();
    this.hosts = new Hosts(network);
    this.machines = new Machines(network, hosts);
    this.clusters = new Clusters(network, machines);
    this.vlans = new Vlans(network);
    this.cabling = new Cabling(network);
  }

  Verification verification() {
    return verification;
  }

  Network network() {
    return network;
  }

  Hosts hosts() {
    return hosts;
  }

  Machines machines() {
    return machines;
  }

  Clusters clusters() {
    return clusters;
  }

  Vlans vlans() {
    return vlans;
  }

  Cabling cabling() {
    return cabling;
  }

  /** Who the groups of sentences are. */
  Groups groups() {
    if (groups == null) {
      groups = Groups.of(verification.topology());
    }
    return groups;
  }

  /** What is cabled together. */
  Fabric fabric() {
    if (fabric == null) {
      fabric = new Fabric(verification.topology());
    }
    return fabric;
  }

  /** What sentences demand and forbid. */
  Claims claims() {
    if (claims == null) {
      claims = new Claims(verification.topology(), groups());
    }
    return claims;
  }

  /** Who is in which VLAN and where. */
  VlanUse vlanUse() {
    if (vlanUse == null) {
      vlanUse = new VlanUse(this);
    }
    return vlanUse;
  }

  /** Who may reach whom by a sentence of its own. */
  Permissions permissions() {
    if (permissions == null) {
      permissions = new Permissions(this);
    }
    return permissions;
  }

  /** The interfaces by VLAN, with their addresses. */
  IpNetwork ip() {
    if (ip == null) {
      Topology topology = verification.topology();
      ip = new IpNetwork(topology, vlans, new Segments(topology));
    }
    return ip;
  }
}
