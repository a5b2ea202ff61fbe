package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Expander;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.network.Cluster;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Mlag;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Router;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Sentence;
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
    return compile(fragments, List.of(), Defaults.HYPER_V);
  }

  /**
   * The network of a project with some changes.
   *
   * @param fragments its files, the root file first
   * @param variant the changes of a variant
   * @param defaults what machines have where nothing is said
   */
  public static Compilation compile(
      List<Fragment> fragments, List<Node> variant, Defaults defaults) {
    Context context = new Context(Expander.expand(fragments, variant), defaults);
    Element root = context.root();
    List<Element> sites = new ArrayList<>();
    sites.add(root);
    sites.addAll(root.children(SITE));

    Uniqueness.check(context, sites);
    AddressCompiler addresses = new AddressCompiler(context);
    VlanCompiler vlans = new VlanCompiler(context, addresses);
    vlans.compile(sites);
    ServiceCompiler services = new ServiceCompiler(context);
    services.compile(sites);
    CableCompiler cables = new CableCompiler(context);
    GroupCompiler groups = new GroupCompiler(context, vlans);
    SentenceCompiler sentences = new SentenceCompiler(context, groups, services);
    RouteCompiler routes = new RouteCompiler(context, addresses);
    RouterCompiler routers =
        new RouterCompiler(context, vlans, cables, addresses, sentences, services, routes);
    AdapterCompiler adapters = new AdapterCompiler(context, vlans, addresses, services);
    MachineCompiler machines =
        new MachineCompiler(context, vlans, adapters, services, routers, routes);
    NicCompiler nics = new NicCompiler(context, vlans, cables, addresses);
    HostCompiler hosts =
        new HostCompiler(
            context, nics, new VirtualSwitchCompiler(context, vlans, addresses), machines);
    ServerCompiler servers =
        new ServerCompiler(context, vlans, cables, addresses, services, routes);
    PhysicalCompiler physical = new PhysicalCompiler(context, vlans);
    ClusterCompiler clusters = new ClusterCompiler(context, vlans);

    List<PhysicalSwitch> switches = physical.switches(sites);
    List<Outside> outsides = physical.outsides(sites, addresses);
    List<Mlag> mlags = physical.mlags(sites);
    cables.compile(sites, switches);
    List<Cluster> compiledClusters = clusters.compile(sites);
    List<Element> allServers = all(sites, SERVER);
    List<Element> allHosts = all(sites, HOST);
    allServers.forEach(servers::reserve);
    allHosts.forEach(h -> hosts.reserve(h, clusters.placedOn(h)));
    routers.reserve(sites, outsides);
    all(sites, STORAGE_ARRAY).forEach(array -> array.children(PHYSICAL_NIC).forEach(nics::reserve));
    List<Host> compiledHosts = new ArrayList<>();
    for (Element host : allHosts) {
      compiledHosts.add(hosts.host(host, clusters.placedOn(host), compiledHosts.size()));
    }
    List<Server> compiledServers = allServers.stream().map(servers::server).toList();
    List<StorageArray> arrays = physical.storageArrays(sites, nics);
    List<Router> compiledRouters = routers.routers(sites, outsides);
    List<Element> allSwitches = all(sites, PHYSICAL_SWITCH);
    List<PhysicalSwitch> layer3 = new ArrayList<>();
    for (int i = 0; i < switches.size(); i++) {
      layer3.add(routers.withInterfaces(switches.get(i), allSwitches.get(i), outsides));
    }
    cables.rejectDirect(
        compiledHosts,
        compiledServers.stream()
            .flatMap(s -> s.nics().stream())
            .map(Server.Nic::id)
            .collect(Collectors.toSet()));
    List<Requirement> requirements = requirements(context, sites, sentences);
    List<Scenario> scenarios =
        root.children(SCENARIO).stream()
            .map(s -> new ScenarioCompiler(context, sentences, services, s).scenario(s))
            .toList();
    Network network =
        new Network(
            root.name(),
            vlans.vlans(),
            vlans.departments(),
            layer3,
            compiledHosts,
            compiledServers,
            arrays,
            outsides,
            cables.links(),
            policy(context, root),
            requirements,
            scenarios,
            compiledRouters,
            compiledClusters,
            mlags);
    return new Compilation(
        AsNeeded.configure(network, context),
        context.trace(),
        context.derivations(),
        VariantReader.read(context, root),
        context.diagnostics().stream().distinct().toList());
  }

  private static List<Element> all(List<Element> sites, EClass kind) {
    return sites.stream().flatMap(s -> s.children(kind).stream()).toList();
  }

  /** The id of a requirement: its name, or its number where it has none; a site's name before. */
  private static List<Requirement> requirements(
      Context context, List<Element> sites, SentenceCompiler sentences) {
    List<Requirement> requirements = new ArrayList<>();
    for (Element site : sites) {
      ElementId owner =
          site.is(SITE) ? ElementId.of("requirement", site.name()) : ElementId.of("requirement");
      for (Element department : site.children(DEPARTMENT)) {
        mark(context, department, owner, ISOLATED, Sentence.Isolated::new)
            .ifPresent(requirements::add);
        mark(
                context,
                department,
                owner,
                INVISIBLE,
                g -> new Sentence.Invisible(g, Optional.empty()))
            .ifPresent(requirements::add);
      }
      int number = 0;
      for (Element one : site.children(REQUIREMENT)) {
        number++;
        String name = one.name().startsWith("#") ? Integer.toString(number) : one.name();
        ElementId id = owner.child(name);
        Optional<Node> sentence = one.clause(REQUIREMENT).flatMap(c -> c.node("sentence"));
        if (sentence.isPresent()) {
          context.place(id, sentence.get().at());
          sentences
              .sentence(sentence.get(), site)
              .map(s -> new Requirement(id, s, sentences.qualifiers(sentence.get(), site)))
              .ifPresent(requirements::add);
        }
      }
    }
    return requirements;
  }

  /** {@code isolated} and {@code invisible} of a department are sentences about it. */
  private static Optional<Requirement> mark(
      Context context,
      Element department,
      ElementId owner,
      EClass clause,
      Function<Group, Sentence> sentence) {
    return department
        .said(clause)
        .map(
            said -> {
              ElementId id =
                  owner.child(department.name() + " " + clause.getName().toLowerCase(Locale.ROOT));
              context.place(id, said.at());
              Group group =
                  new Group(
                      department.id().toString(),
                      List.of(new Group.Term.DepartmentMembers(department.id())),
                      List.of());
              return new Requirement(id, sentence.apply(group));
            });
  }

  /** Defaults that nobody wrote, as docs/decisions/0004 has them. */
  private static Policy policy(Context context, Element root) {
    return new Policy(
        rule(context, root, "inside", Rule.REACHES, List.of(Rule.REACHES, Rule.MAY, Rule.APART)),
        rule(context, root, "between", Rule.APART, List.of(Rule.APART, Rule.MAY)),
        rule(context, root, "management", Rule.APART, List.of(Rule.APART, Rule.MAY)),
        rule(context, root, "outside", Rule.MAY, List.of(Rule.APART, Rule.MAY)),
        root.says(POLICY));
  }

  private static Rule rule(
      Context context, Element root, String scope, Rule otherwise, List<Rule> possible) {
    Optional<Node> written = Optional.empty();
    for (Stated policy : root.every(POLICY)) {
      ElementId id = ElementId.of("policy", scope);
      for (Node rule : policy.clause().nodes("rules")) {
        if (rule.text("scope").filter(scope::equals).isPresent()) {
          if (written.isPresent()) {
            context.error(
                IssueCodes.CLAUSE_TWICE, rule.at(), "The default '" + scope + "' stands twice.");
          }
          written = written.or(() -> Optional.of(rule));
        }
      }
      SourceRange at = written.map(w -> w.at("rule", 0)).orElse(policy.at());
      context.place(id, at);
    }
    Optional<Rule> rule =
        written.flatMap(r -> r.text("rule")).map(r -> Rule.valueOf(r.toUpperCase(Locale.ROOT)));
    if (rule.isPresent() && !possible.contains(rule.get())) {
      context.error(
          IssueCodes.WORD_UNKNOWN,
          written.get().at(),
          "The default '" + scope + "' is " + words(possible) + ".");
      return otherwise;
    }
    return rule.orElse(otherwise);
  }

  private static String words(List<Rule> rules) {
    return String.join(" or ", rules.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).toList());
  }
}
