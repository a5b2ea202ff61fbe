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
    List<Scenario> scenarios) {
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
  }
}
