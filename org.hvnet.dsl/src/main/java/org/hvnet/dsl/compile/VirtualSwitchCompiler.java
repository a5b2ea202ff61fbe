package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.VirtualSwitch;
import org.hvnet.sim.network.VirtualSwitch.LoadBalancing;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.RuleCode;

/** Virtual switches and the adapters of the management operating system on them. */
final class VirtualSwitchCompiler {
  private final Context context;
  private final VlanCompiler vlans;
  private final AddressCompiler addresses;
  private final BandwidthCompiler bandwidth;
  private final Map<Element, Optional<IpInterface>> ips = new HashMap<>();

  VirtualSwitchCompiler(Context context, VlanCompiler vlans, AddressCompiler addresses) {
    this.context = context;
    this.vlans = vlans;
    this.addresses = addresses;
    this.bandwidth = new BandwidthCompiler(context);
  }

  void reserve(Element vnic) {
    addresses.reserve(vnic, AddressCompiler.written(vnic.said(ADDRESS_CLAUSE)), subnet(vnic));
  }

  private Optional<Vlan> vlan(Element vnic) {
    return Context.strongest(vnic, VLAN_CLAUSE_OF_ADAPTER, UNTAGGED)
        .filter(s -> s.clause().is(VLAN_CLAUSE_OF_ADAPTER))
        .flatMap(s -> s.clause().node("vlan"))
        .flatMap(r -> vlans.one(r, vnic));
  }

  private AdapterVlan mode(Element vnic) {
    Optional<Stated> said =
        context.strongest(
            vnic,
            "an adapter has one VLAN mode.",
            RuleCode.HV077.name(),
            VLAN_CLAUSE_OF_ADAPTER,
            UNTAGGED);
    AdapterVlan mode = vlan(vnic).map(vlans::member).orElse(new AdapterVlan.Untagged());
    context.derive(
        vnic.id(), DerivedValue.ADAPTER_VLAN, AdapterCompiler.text(mode), said, Level.DEFAULT);
    return mode;
  }

  private Optional<Subnet> subnet(Element vnic) {
    return vlan(vnic).flatMap(Vlan::subnet).or(() -> nat(vnic.parent()));
  }

  private static Optional<Subnet> nat(Element virtual) {
    return virtual.clause(NAT_NETWORK).flatMap(c -> c.value("prefix", Subnet.class));
  }

  /** The address of a host vNIC; always the same one. */
  Optional<IpInterface> ip(Element vnic) {
    Optional<IpInterface> known = ips.get(vnic);
    if (known == null) {
      known = addresses.ip(vnic, vnic.id(), vnic.said(ADDRESS_CLAUSE), subnet(vnic));
      ips.put(vnic, known);
    }
    return known;
  }

  /**
   * A virtual switch.
   *
   * @param uplinks its NICs
   * @param machines the machines of its host, wherever they are written
   * @param host the number of its host
   * @param management the address by which its host is managed
   */
  VirtualSwitch virtualSwitch(
      Element virtual,
      List<ElementId> uplinks,
      List<Element> machines,
      int host,
      Optional<IpInterface> management) {
    ElementId id = virtual.id();
    context.place(id, virtual.at());
    VirtualSwitch.Kind kind = kind(virtual);
    List<ManagementAdapter> adapters = new ArrayList<>();
    for (Element vnic : virtual.children(MANAGEMENT_ADAPTER)) {
      adapters.add(vnic(vnic, host, management));
    }
    if (kind == VirtualSwitch.Kind.EXTERNAL) {
      context.derive(
          id, DerivedValue.MANAGEMENT_OS, adapters.isEmpty() ? "no" : "yes", Level.TOPOLOGY);
    }
    if (kind == VirtualSwitch.Kind.INTERNAL && adapters.isEmpty()) {
      adapters.add(unwritten(id, virtual.name(), host, management));
    }
    return new VirtualSwitch(
        id, virtual.name(), kind, uplinks, adapters, settings(virtual, uplinks.size(), machines));
  }

  private VirtualSwitch.Kind kind(Element virtual) {
    Optional<Stated> said =
        context.strongest(
            virtual,
            "a virtual switch is external, internal or private, and one of them only.",
            (virtual.says(PRIVATE) ? RuleCode.HV020 : RuleCode.HV021).name(),
            EXTERNAL,
            INTERNAL,
            PRIVATE);
    if (said.isEmpty()) {
      context.error(
          IssueCodes.WORD_UNKNOWN,
          virtual.at(),
          virtual + " needs a kind: external, internal or private.");
    }
    return said.map(Stated::clause)
        .map(
            c ->
                c.is(EXTERNAL)
                    ? VirtualSwitch.Kind.EXTERNAL
                    : c.is(INTERNAL) ? VirtualSwitch.Kind.INTERNAL : VirtualSwitch.Kind.PRIVATE)
        .orElse(VirtualSwitch.Kind.PRIVATE);
  }

  private VirtualSwitch.Settings settings(Element virtual, int nics, List<Element> machines) {
    ElementId id = virtual.id();
    Optional<Stated> written = virtual.said(TEAM);
    boolean team = written.isPresent() || nics > 1;
    if (nics > 0) {
      context.derive(id, DerivedValue.TEAM, team ? "yes" : "no", written, Level.TOPOLOGY);
    }
    String algorithm = written.flatMap(t -> t.clause().text("algorithm")).orElse("hyper-v-port");
    if (team) {
      context.derive(
          id,
          DerivedValue.LOAD_BALANCING,
          algorithm,
          written.filter(t -> t.clause().text("algorithm").isPresent()),
          Level.DEFAULT);
    }
    if (!algorithm.equalsIgnoreCase("hyper-v-port") && !algorithm.equalsIgnoreCase("dynamic")) {
      context.error(
          RuleCode.HV044.name(),
          written.orElseThrow().at(),
          virtual
              + " cannot balance by "
              + algorithm
              + "; a team balances hyper-v-port or dynamic, independent of the physical switch.");
    }
    Optional<Node> weights = virtual.clause(WEIGHTS);
    return new VirtualSwitch.Settings(
        team,
        algorithm.equalsIgnoreCase("dynamic") ? LoadBalancing.DYNAMIC : LoadBalancing.HYPER_V_PORT,
        bandwidth.mode(virtual, machines),
        weights.flatMap(w -> PhysicalCompiler.optional(w.integer("default"))),
        virtual.says(SR_IOV),
        nat(virtual),
        virtual.isMarked("existing"));
  }

  private ManagementAdapter vnic(Element vnic, int host, Optional<IpInterface> management) {
    context.place(vnic.id(), vnic.at());
    AdapterVlan mode = mode(vnic);
    Optional<MacAddress> mac = addresses.mac(vnic, vnic.said(MAC_CLAUSE));
    return new ManagementAdapter(
        vnic.id(),
        vnic.name(),
        mode,
        mac.orElseGet(() -> addresses.dynamic(host, management)),
        ip(vnic),
        vnic.says(FOR_MANAGEMENT),
        new ManagementAdapter.Settings(
            vnic.clause(VIA)
                .flatMap(c -> c.node("nic"))
                .flatMap(r -> context.one(r, vnic, PHYSICAL_NIC))
                .map(Element::id),
            vnic.says(RDMA),
            BandwidthCompiler.of(vnic),
            PhysicalCompiler.optional(vnic.integer(MTU, "size")),
            vnic.clause(GATEWAY_CLAUSE)
                .flatMap(c -> c.node("address"))
                .flatMap(a -> addresses.gateway(vnic, a, subnet(vnic))),
            mac.isEmpty()));
  }

  /**
   * The adapter that Hyper-V gives the management operating system on every internal switch, under
   * the name of the switch ({@code New-VMSwitch -SwitchType Internal}). Left out, the host would
   * seem to be apart.
   */
  private ManagementAdapter unwritten(
      ElementId virtual, String name, int host, Optional<IpInterface> management) {
    return new ManagementAdapter(
        virtual.child(virtual.name()),
        name,
        new AdapterVlan.Untagged(),
        addresses.dynamic(host, management),
        Optional.empty(),
        false);
  }
}
