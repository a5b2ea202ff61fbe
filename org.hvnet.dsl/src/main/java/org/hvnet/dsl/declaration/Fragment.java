package org.hvnet.dsl.declaration;

import java.util.List;
import java.util.Optional;

/**
 * What one file says, each kind of statement in the order of the file.
 *
 * @param file its URI
 * @param network the name of the network, in a root file
 * @param imports imported files
 * @param severities severities
 * @param sets sets
 * @param vlans VLANs
 * @param departments departments
 * @param switches physical switches
 * @param servers servers
 * @param storageArrays storage arrays
 * @param outsides outsides
 * @param services services
 * @param links cables
 * @param hosts hosts
 * @param policies policies
 * @param requirements requirements
 * @param scenarios scenarios
 */
public record Fragment(
    String file,
    Optional<DeclaredName> network,
    List<DeclaredImport> imports,
    List<DeclaredSeverity> severities,
    List<DeclaredSet> sets,
    List<DeclaredVlan> vlans,
    List<DeclaredDepartment> departments,
    List<DeclaredSwitch> switches,
    List<DeclaredServer> servers,
    List<DeclaredStorage> storageArrays,
    List<DeclaredOutside> outsides,
    List<DeclaredService> services,
    List<DeclaredLink> links,
    List<DeclaredHost> hosts,
    List<DeclaredPolicy> policies,
    List<DeclaredRequirement> requirements,
    List<DeclaredScenario> scenarios) {
  /** Copies all lists. */
  public Fragment {
    imports = List.copyOf(imports);
    severities = List.copyOf(severities);
    sets = List.copyOf(sets);
    vlans = List.copyOf(vlans);
    departments = List.copyOf(departments);
    switches = List.copyOf(switches);
    servers = List.copyOf(servers);
    storageArrays = List.copyOf(storageArrays);
    outsides = List.copyOf(outsides);
    services = List.copyOf(services);
    links = List.copyOf(links);
    hosts = List.copyOf(hosts);
    policies = List.copyOf(policies);
    requirements = List.copyOf(requirements);
    scenarios = List.copyOf(scenarios);
  }
}
