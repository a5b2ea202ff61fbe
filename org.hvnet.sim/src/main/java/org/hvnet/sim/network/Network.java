package org.hvnet.sim.network;

import java.util.List;

/**
 * A whole network with what is demanded of it. Immutable and therefore safe to share between
 * threads; every default, inheritance and unit is already decided, and every id that a record names
 * is declared in it.
 *
 * @param name the name of the network
 * @param vlans declared VLANs, in order of declaration like all lists here
 * @param departments organisational groups of endpoints
 * @param switches physical switches
 * @param hosts Hyper-V hosts with their virtual switches and machines
 * @param servers physical servers
 * @param storageArrays storage arrays
 * @param outsides networks of which nothing is described
 * @param links cables; each port and NIC stands in one at most
 * @param policy what holds where no requirement says otherwise
 * @param requirements the sentences that must be true
 * @param scenarios what the simulator is asked to run
 * @param routers its physical routers and firewalls
 * @param clusters its clusters
 * @param mlags its switches that act as one
 */
public record Network(
    String name,
    List<Vlan> vlans,
    List<Department> departments,
    List<PhysicalSwitch> switches,
    List<Host> hosts,
    List<Server> servers,
    List<StorageArray> storageArrays,
    List<Outside> outsides,
    List<Link> links,
    Policy policy,
    List<Requirement> requirements,
    List<Scenario> scenarios,
    List<Router> routers,
    List<Cluster> clusters,
    List<Mlag> mlags) {
  /** Copies all lists. */
  public Network {
    vlans = List.copyOf(vlans);
    departments = List.copyOf(departments);
    switches = List.copyOf(switches);
    hosts = List.copyOf(hosts);
    servers = List.copyOf(servers);
    storageArrays = List.copyOf(storageArrays);
    outsides = List.copyOf(outsides);
    links = List.copyOf(links);
    requirements = List.copyOf(requirements);
    scenarios = List.copyOf(scenarios);
    routers = List.copyOf(routers);
    clusters = List.copyOf(clusters);
    mlags = List.copyOf(mlags);
  }

  /** A network without routers and clusters. */
  public Network(
      String name,
      List<Vlan> vlans,
      List<Department> departments,
      List<PhysicalSwitch> switches,
      List<Host> hosts,
      List<Server> servers,
      List<StorageArray> storageArrays,
      List<Outside> outsides,
      List<Link> links,
      Policy policy,
      List<Requirement> requirements,
      List<Scenario> scenarios) {
    this(
        name,
        vlans,
        departments,
        switches,
        hosts,
        servers,
        storageArrays,
        outsides,
        links,
        policy,
        requirements,
        scenarios,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with other physical switches. */
  public Network with(List<PhysicalSwitch> others) {
    return new Network(
        name,
        vlans,
        departments,
        others,
        hosts,
        servers,
        storageArrays,
        outsides,
        links,
        policy,
        requirements,
        scenarios,
        routers,
        clusters,
        mlags);
  }
}
