package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AccessRule;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualAdapter.SubInterface;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.RuleCode;

/**
 * Adapters of machines. One stands in the VLAN that it names, else in that of its machine's
 * department, which must have just one; without one it is untagged.
 */
final class AdapterCompiler {
  private static final EClass[] MODES = {
    VLAN_CLAUSE_OF_ADAPTER, UNTAGGED, ADAPTER_TRUNK, PROMISCUOUS
  };

  private final Context context;
  private final VlanCompiler vlans;
  private final AddressCompiler addresses;
  private final ServiceCompiler services;
  private final ConnectionCompiler connections;

  AdapterCompiler(
      Context context, VlanCompiler vlans, AddressCompiler addresses, ServiceCompiler services) {
    this.context = context;
    this.vlans = vlans;
    this.addresses = addresses;
    this.services = services;
    this.connections = new ConnectionCompiler(context);
  }

  void reserve(Element adapter, Optional<Department> department) {
    addresses.reserve(
        adapter, AddressCompiler.written(address(adapter)), subnet(adapter, department));
    for (Node item : trunkItems(adapter)) {
      addresses.reserve(
          adapter, item.node("address"), itemVlan(item, adapter).flatMap(Vlan::subnet));
    }
  }

  private static Optional<Stated> mode(Element adapter) {
    return Context.strongest(adapter, MODES);
  }

  private static List<Node> trunkItems(Element adapter) {
    return mode(adapter)
        .filter(m -> m.clause().is(ADAPTER_TRUNK))
        .map(m -> m.clause().nodes("items"))
        .orElse(List.of());
  }

  /** The address of the adapter; what is said of the machine is that of its first. */
  private static Optional<Stated> address(Element adapter) {
    Element machine = adapter.parent();
    boolean first = machine.children(VIRTUAL_ADAPTER).iterator().next() == adapter;
    return adapter
        .said(ADDRESS_CLAUSE)
        .or(() -> first ? machine.said(ADDRESS_CLAUSE) : Optional.empty());
  }

  /**
   * An adapter; empty if it is not known what it is connected to.
   *
   * @param id its id
   * @param name its real name
   * @param host the host the machine runs on
   * @param number the number of the host
   * @param management the host's management address
   */
  Optional<VirtualAdapter> adapter(
      Element adapter,
      ElementId id,
      String name,
      Optional<Department> department,
      Element host,
      int number,
      Optional<IpInterface> management) {
    Optional<ElementId> on = connections.virtualSwitch(adapter, id, host);
    AdapterVlan mode = mode(adapter, id, department);
    Optional<Subnet> subnet = subnet(adapter, department);
    Optional<MacAddress> written = addresses.mac(adapter, adapter.said(MAC_CLAUSE));
    MacAddress mac =
        written.orElseGet(
            () -> {
              MacAddress dynamic = addresses.dynamic(number, management);
              context.derive(id, DerivedValue.MAC, dynamic, Level.TOPOLOGY);
              return dynamic;
            });
    Optional<IpInterface> ip =
        mode instanceof AdapterVlan.Trunk
            ? Optional.empty()
            : addresses.ip(adapter, id, address(adapter), subnet);
    return on.map(
        s ->
            new VirtualAdapter(
                id,
                name,
                adapter.says(LEGACY) ? VirtualAdapter.Kind.LEGACY : VirtualAdapter.Kind.SYNTHETIC,
                s,
                mode,
                mac,
                written.isEmpty(),
                ip,
                gateway(adapter, subnet),
                subInterfaces(adapter),
                features(adapter)));
  }

  private Optional<InterfaceAddress> gateway(Element adapter, Optional<Subnet> subnet) {
    return adapter
        .clause(GATEWAY_CLAUSE)
        .flatMap(c -> c.node("address"))
        .flatMap(a -> addresses.gateway(adapter, a, subnet));
  }

  private List<SubInterface> subInterfaces(Element adapter) {
    List<SubInterface> interfaces = new ArrayList<>();
    for (Node item : trunkItems(adapter)) {
      Optional<Vlan> vlan = itemVlan(item, adapter);
      if (vlan.isPresent() && item.node("address").isPresent()) {
        addresses
            .said(adapter, item.node("address").get(), vlan.get().subnet())
            .ifPresent(
                a -> interfaces.add(new SubInterface(vlan.get().vid(), new IpInterface(a, false))));
      }
    }
    return interfaces;
  }

  private Optional<Vlan> itemVlan(Node item, Element adapter) {
    VlanSet set = vlans.item(item, adapter);
    return set.size() == 1
        ? vlans.byNumber(adapter, new VlanId(set.stream().findFirst().orElseThrow()))
        : Optional.empty();
  }

  // ---- the VLAN

  private AdapterVlan mode(Element adapter, ElementId id, Optional<Department> department) {
    Optional<Stated> said =
        context.strongest(adapter, "an adapter has one VLAN mode.", RuleCode.HV077.name(), MODES);
    if (said.isPresent()) {
      Node clause = said.get().clause();
      AdapterVlan mode = written(adapter, clause);
      context.derive(id, DerivedValue.ADAPTER_VLAN, text(mode), said.get());
      if (clause.is(ADAPTER_TRUNK)
          && !clause.flag("noNative")
          && clause.node("nativeVlan").isEmpty()) {
        context.derive(id, DerivedValue.ADAPTER_NATIVE_VLAN, "none", Level.DEFAULT);
      }
      return mode;
    }
    if (department.isPresent() && department.get().vlans().size() > 1) {
      context.error(
          IssueCodes.VLAN_NOT_ONE,
          adapter.at(),
          department.get().id()
              + " has several VLANs; say which one "
              + adapter.parent()
              + " is in.");
    }
    Optional<Vlan> derived = department.flatMap(vlans::derived);
    AdapterVlan mode = derived.map(vlans::member).orElse(new AdapterVlan.Untagged());
    context.derive(
        id,
        DerivedValue.ADAPTER_VLAN,
        text(mode),
        derived.isPresent() ? Level.DEPARTMENT : Level.DEFAULT);
    return mode;
  }

  private AdapterVlan written(Element adapter, Node clause) {
    if (clause.is(UNTAGGED)) {
      return new AdapterVlan.Untagged();
    }
    if (clause.is(ADAPTER_TRUNK)) {
      VlanSet allowed = VlanSet.NONE;
      for (Node item : clause.nodes("items")) {
        allowed = allowed.union(vlans.item(item, adapter));
      }
      return new AdapterVlan.Trunk(
          allowed, clause.node("nativeVlan").flatMap(r -> vlans.one(r, adapter)).map(Vlan::vid));
    }
    Optional<Vlan> vlan = clause.node("vlan").flatMap(r -> vlans.one(r, adapter));
    return clause.is(PROMISCUOUS)
        ? vlan.<AdapterVlan>map(v -> new AdapterVlan.Promiscuous(v.vid(), vlans.secondaries(v)))
            .orElse(new AdapterVlan.Untagged())
        : vlan.map(vlans::member).orElse(new AdapterVlan.Untagged());
  }

  /** The mode in words. */
  static String text(AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> "untagged";
      case AdapterVlan.Access(var vlan) -> "VLAN " + vlan;
      case AdapterVlan.Trunk(var allowed, var nativeVlan) ->
          "trunk " + allowed + " native " + nativeVlan.map(VlanId::toString).orElse("none");
      case AdapterVlan.Isolated(var primary, var secondary) ->
          "isolated " + secondary + " of " + primary;
      case AdapterVlan.Community(var primary, var secondary) ->
          "community " + secondary + " of " + primary;
      case AdapterVlan.Promiscuous(var primary, var secondaries) ->
          "promiscuous " + primary + " for " + secondaries;
    };
  }

  private Optional<Subnet> subnet(Element adapter, Optional<Department> department) {
    Optional<Stated> said = mode(adapter);
    if (said.filter(s -> s.clause().is(VLAN_CLAUSE_OF_ADAPTER, PROMISCUOUS)).isPresent()) {
      return said.get()
          .clause()
          .node("vlan")
          .flatMap(r -> vlans.quietly(r, adapter))
          .flatMap(Vlan::subnet);
    }
    Optional<Subnet> ofVlan = department.flatMap(vlans::derived).flatMap(Vlan::subnet);
    return ofVlan
        .filter(s -> said.filter(m -> m.clause().is(UNTAGGED)).isEmpty())
        .or(() -> department.flatMap(Department::subnet))
        .or(() -> natOf(adapter));
  }

  /** The prefix of the internal switch that it stands in. */
  private static Optional<Subnet> natOf(Element adapter) {
    return adapter
        .enclosing(VIRTUAL_SWITCH)
        .flatMap(s -> s.clause(NAT_NETWORK))
        .flatMap(c -> c.value("prefix", Subnet.class));
  }

  // ---- features

  private AdapterFeatures features(Element adapter) {
    Optional<String> mirror = adapter.text(MIRRORING, "role");
    Optional<AdapterFeatures.Mirror> role =
        mirror.map(m -> m.toUpperCase(Locale.ROOT)).flatMap(AdapterCompiler::mirror);
    if (mirror.isPresent() && role.isEmpty()) {
      context.error(
          IssueCodes.WORD_UNKNOWN,
          adapter.said(MIRRORING).orElseThrow().at(),
          "An adapter is mirror source or mirror destination.");
    }
    List<AccessRule> rules = new ArrayList<>();
    for (Stated rule : adapter.all(ACCESS_RULE)) {
      rules.add(rule(rule.clause()));
    }
    return new AdapterFeatures(
        adapter.says(MAC_SPOOFING),
        adapter.says(GUEST_TEAMING),
        adapter.says(DHCP_GUARD),
        adapter.says(ROUTER_GUARD),
        role,
        PhysicalCompiler.optional(adapter.integer(STORM_LIMIT, "packets")),
        adapter.says(SR_IOV),
        BandwidthCompiler.of(adapter),
        rules);
  }

  private static Optional<AdapterFeatures.Mirror> mirror(String word) {
    return Arrays.stream(AdapterFeatures.Mirror.values())
        .filter(m -> m.name().equals(word))
        .findFirst();
  }

  private AccessRule rule(Node rule) {
    Optional<Subnet> remote =
        rule.value("from", Subnet.class).or(() -> rule.value("to", Subnet.class));
    boolean allow = rule.text("action").orElse("").equals("allow");
    boolean in = rule.text("direction").orElse("").equals("in");
    return new AccessRule(allow, in, remote, services.all(rule), rule.flag("stateful"));
  }
}
