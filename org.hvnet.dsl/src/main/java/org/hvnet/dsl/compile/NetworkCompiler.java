package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.declaration.DeclaredHost;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.DeclaredPolicy;
import org.hvnet.dsl.declaration.DeclaredPolicy.Setting;
import org.hvnet.dsl.declaration.DeclaredServer;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.StorageArray;

/**
 * Merges the fragments of a project into one network. Total: what is wrong is a diagnostic, what
 * the linker already reported is skipped in silence, and nothing is thrown. Stateless.
 */
public final class NetworkCompiler {
  private NetworkCompiler() {}

  /**
   * The network of a project.
   *
   * @param fragments its files, the root file first
   */
  public static Compilation compile(List<Fragment> fragments) {
    Merge merge = new Merge(fragments);
    VlanCompiler vlans = new VlanCompiler(merge);
    vlans.compile();
    ServiceCompiler services = new ServiceCompiler(merge);
    services.compile();
    AddressCompiler addresses = new AddressCompiler(merge);
    CableCompiler cables = new CableCompiler(merge);
    MachineCompiler machines = new MachineCompiler(merge, vlans, addresses, services);
    HostCompiler hosts = new HostCompiler(merge, vlans, cables, addresses, machines);
    ServerCompiler servers = new ServerCompiler(merge, vlans, cables, addresses, services);
    PhysicalCompiler physical = new PhysicalCompiler(merge, vlans);

    List<PhysicalSwitch> compiledSwitches = physical.switches();
    List<StorageArray> compiledStorage = physical.storageArrays();
    List<Outside> compiledOutsides = physical.outsides();
    List<DeclaredServer> acceptedServers =
        merge.all(Fragment::servers).stream()
            .filter(s -> merge.declare(Kind.SERVER, ElementId.of(s.name().text()), s.name()))
            .toList();
    List<DeclaredHost> acceptedHosts = hosts.declare(merge.all(Fragment::hosts));
    cables.compile(compiledSwitches);
    servers.reserve(acceptedServers);
    acceptedHosts.forEach(hosts::reserve);
    List<Host> compiledHosts = new ArrayList<>();
    for (DeclaredHost host : acceptedHosts) {
      compiledHosts.add(hosts.host(host, compiledHosts.size()));
    }
    List<Server> compiledServers = servers.servers(acceptedServers);
    cables.rejectDirect(compiledHosts);
    List<Link> links = cables.links();

    SentenceCompiler sentences = new SentenceCompiler(merge, vlans, services);
    ScenarioCompiler scenarios = new ScenarioCompiler(merge, sentences, services);
    List<Requirement> requirements = requirements(merge, sentences);
    List<Scenario> compiledScenarios =
        merge.all(Fragment::scenarios).stream()
            .filter(
                s ->
                    merge.declare(
                        Kind.SCENARIO, ElementId.of("scenario", s.name().text()), s.name()))
            .map(scenarios::scenario)
            .toList();
    Network network =
        new Network(
            name(fragments),
            vlans.vlans(),
            vlans.departments(),
            compiledSwitches,
            compiledHosts,
            compiledServers,
            compiledStorage,
            compiledOutsides,
            links,
            policy(merge),
            requirements,
            compiledScenarios);
    return new Compilation(network, merge.trace(), merge.diagnostics());
  }

  private static String name(List<Fragment> fragments) {
    return fragments.stream()
        .flatMap(f -> f.network().stream())
        .map(DeclaredName::text)
        .findFirst()
        .orElse("Network");
  }

  /** The id of a requirement: its name, or its number where it has none. */
  private static List<Requirement> requirements(Merge merge, SentenceCompiler sentences) {
    List<Requirement> requirements = new ArrayList<>();
    int number = 0;
    for (var declared : merge.all(Fragment::requirements)) {
      number++;
      DeclaredName name =
          declared
              .name()
              .orElse(new DeclaredName(Integer.toString(number), declared.sentence().at()));
      ElementId id = ElementId.of("requirement", name.text());
      if (!merge.declare(Kind.REQUIREMENT, id, name)) {
        continue;
      }
      merge.place(id, declared.sentence().at());
      sentences
          .sentence(declared.sentence())
          .map(s -> new Requirement(id, s))
          .ifPresent(requirements::add);
    }
    return requirements;
  }

  /** Defaults that nobody wrote, as docs/decisions/0004 has them. */
  private static Policy policy(Merge merge) {
    List<DeclaredPolicy> declared = merge.all(Fragment::policies);
    return new Policy(
        rule(merge, "inside", declared, DeclaredPolicy::inside, Rule.REACHES),
        rule(merge, "between", declared, DeclaredPolicy::between, Rule.APART),
        rule(merge, "management", declared, DeclaredPolicy::management, Rule.APART),
        rule(merge, "outside", declared, DeclaredPolicy::outside, Rule.MAY),
        !declared.isEmpty());
  }

  private static Rule rule(
      Merge merge,
      String name,
      List<DeclaredPolicy> declared,
      Function<DeclaredPolicy, Optional<Setting>> part,
      Rule otherwise) {
    Optional<Setting> setting = declared.stream().flatMap(p -> part.apply(p).stream()).findFirst();
    setting
        .map(Setting::at)
        .or(() -> declared.stream().map(DeclaredPolicy::at).findFirst())
        .ifPresent(at -> merge.place(ElementId.of("policy", name), at));
    return setting.map(Setting::rule).orElse(otherwise);
  }
}
