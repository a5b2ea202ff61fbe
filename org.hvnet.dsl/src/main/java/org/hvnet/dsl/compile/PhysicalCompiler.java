package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.Mlag;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PhysicalSwitch.SpanningTree;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.RuleCode;

/** Physical switches, storage arrays and outsides. */
final class PhysicalCompiler {
  /** What a port is in of which nothing is said, and the native VLAN of a trunk: out of the box. */
  private static final VlanId OUT_OF_THE_BOX = new VlanId(1);

  private final Context context;
  private final VlanCompiler vlans;

  PhysicalCompiler(Context context, VlanCompiler vlans) {
    this.context = context;
    this.vlans = vlans;
  }

  List<PhysicalSwitch> switches(List<Element> sites) {
    List<PhysicalSwitch> switches = new ArrayList<>();
    for (Element site : sites) {
      for (Element physical : site.children(PHYSICAL_SWITCH)) {
        context.place(physical.id(), physical.at());
        List<SwitchPort> ports = new ArrayList<>();
        for (Element port : physical.children(SWITCH_PORT)) {
          context.place(port.id(), port.at());
          ports.add(port(port));
        }
        switches.add(new PhysicalSwitch(physical.id(), ports, spanningTree(physical), List.of()));
      }
    }
    return switches;
  }

  private SpanningTree spanningTree(Element physical) {
    Optional<Stated> said = physical.said(SPANNING_TREE);
    if (said.isEmpty()) {
      context.derive(
          physical.id(), DerivedValue.SPANNING_TREE, "rstp priority 32768", Level.DEFAULT);
      return SpanningTree.DEFAULT;
    }
    Node node = said.get().clause();
    String protocol = node.text("protocol").orElse("rstp").toUpperCase(Locale.ROOT);
    int priority = node.integer("priority").orElse(SpanningTree.DEFAULT.priority());
    if (priority > 61440 || priority % 4096 != 0) {
      context.error(
          IssueCodes.VALUE_OUT_OF_RANGE,
          node.at(),
          "A bridge priority is 0 to 61440 in steps of 4096.");
      priority = SpanningTree.DEFAULT.priority();
    }
    try {
      return new SpanningTree(PhysicalSwitch.Protocol.valueOf(protocol), priority);
    } catch (IllegalArgumentException e) {
      context.error(
          IssueCodes.WORD_UNKNOWN, node.at(), "Spanning tree is rstp, mstp, stp or none.");
      return SpanningTree.DEFAULT;
    }
  }

  private SwitchPort port(Element port) {
    Optional<Stated> said =
        context.strongest(
            port,
            "a port is access, trunk, promiscuous or as needed, and one of them only.",
            RuleCode.HV077.name(),
            ACCESS,
            TRUNK,
            PROMISCUOUS,
            AS_NEEDED);
    boolean needed = said.filter(s -> s.clause().is(AS_NEEDED)).isPresent();
    PortMode mode = needed ? new PortMode.Trunk(VlanSet.NONE, Optional.empty()) : mode(port, said);
    return new SwitchPort(
        port.id(),
        mode,
        port.says(EDGE),
        new SwitchPort.Settings(
            port.says(PROTECTED),
            optional(port.integer(MTU, "size")),
            CableCompiler.lagOf(port),
            port.says(SHUTDOWN),
            needed,
            said.isEmpty()));
  }

  static Optional<Integer> optional(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private PortMode mode(Element port, Optional<Stated> said) {
    if (said.isEmpty()) {
      context.derive(port.id(), DerivedValue.PORT_MODE, "access 1", Level.DEFAULT);
      return new PortMode.Access(OUT_OF_THE_BOX);
    }
    Node node = said.get().clause();
    if (node.is(TRUNK)) {
      return new PortMode.Trunk(
          vlans.items(node.nodes("carried"), port), nativeVlan(port, said.get()));
    }
    Optional<Vlan> vlan = node.node("vlan").flatMap(r -> vlans.one(r, port));
    if (node.is(PROMISCUOUS)) {
      return vlan.<PortMode>map(v -> new PortMode.Promiscuous(v.vid(), vlans.secondaries(v)))
          .orElse(new PortMode.Access(OUT_OF_THE_BOX));
    }
    return new PortMode.Access(vlan.map(Vlan::vid).orElse(OUT_OF_THE_BOX));
  }

  private Optional<VlanId> nativeVlan(Element port, Stated trunk) {
    Node node = trunk.clause();
    if (node.flag("noNative")) {
      return Optional.empty();
    }
    Optional<Node> written = node.node("nativeVlan");
    if (written.isPresent()) {
      return vlans.one(written.get(), port).map(Vlan::vid);
    }
    context.derive(port.id(), DerivedValue.NATIVE_VLAN, OUT_OF_THE_BOX, Level.DEFAULT);
    return Optional.of(OUT_OF_THE_BOX);
  }

  List<StorageArray> storageArrays(List<Element> sites, NicCompiler nics) {
    List<StorageArray> arrays = new ArrayList<>();
    for (Element site : sites) {
      for (Element array : site.children(STORAGE_ARRAY)) {
        context.place(array.id(), array.at());
        List<Lun> luns = new ArrayList<>();
        for (Element lun : array.children(LUN)) {
          context.place(lun.id(), lun.at());
          Node node = lun.clause(LUN).orElseThrow();
          luns.add(new Lun(lun.id(), node.quantity("size").orElse(0L), node.text("uniqueId")));
        }
        arrays.add(
            new StorageArray(
                array.id(),
                transport(array),
                luns,
                array.children(PHYSICAL_NIC).stream().map(nics::ofArray).toList()));
      }
    }
    return arrays;
  }

  /** A word that is unknown is the validator's to report. */
  private static StorageArray.Transport transport(Element array) {
    return switch (array.text(STORAGE_ARRAY, "transport").orElse("").toLowerCase(Locale.ROOT)) {
      case "iscsi" -> StorageArray.Transport.ISCSI;
      case "smb" -> StorageArray.Transport.SMB;
      default -> StorageArray.Transport.FC;
    };
  }

  List<Outside> outsides(List<Element> sites, AddressCompiler addresses) {
    List<Outside> outsides = new ArrayList<>();
    for (Element site : sites) {
      for (Element outside : site.children(OUTSIDE)) {
        context.place(outside.id(), outside.at());
        List<Subnet> prefixes =
            outside.all(SUBNET_CLAUSE).stream()
                .flatMap(s -> s.clause().node("prefix").stream())
                .flatMap(p -> addresses.prefix(outside, p).stream())
                .toList();
        outsides.add(
            new Outside(
                outside.id(),
                prefixes,
                outside.all(OUTSIDE_GATEWAY).stream()
                    .flatMap(g -> g.clause().nodes("vlans").stream())
                    .flatMap(r -> vlans.one(r, outside).stream())
                    .map(Vlan::id)
                    .toList(),
                outside.clause(OUTSIDE_VLANS).map(c -> vlans.items(c.nodes("carried"), outside))));
      }
    }
    return outsides;
  }

  List<Mlag> mlags(List<Element> sites) {
    List<Mlag> mlags = new ArrayList<>();
    for (Element site : sites) {
      for (Element mlag : site.children(MLAG)) {
        Node node = mlag.clause(MLAG).orElseThrow();
        String lag =
            node.node("lag")
                .flatMap(r -> r.nodes("steps").stream().findFirst())
                .flatMap(s -> s.text("element"))
                .orElse("");
        List<Element> switches = context.all(node.nodes("switches"), mlag, PHYSICAL_SWITCH);
        for (Element physical : switches) {
          if (physical.children(SWITCH_PORT).stream()
              .noneMatch(p -> CableCompiler.lagOf(p).filter(lag::equalsIgnoreCase).isPresent())) {
            context.error(
                IssueCodes.NAME_UNKNOWN,
                node.node("lag").orElse(node).at(),
                physical + " has no lag " + lag + ".");
          }
        }
        var id = ElementId.of("mlag", Integer.toString(mlags.size() + 1));
        context.place(id, node.at());
        mlags.add(new Mlag(id, switches.stream().map(Element::id).toList(), lag));
      }
    }
    return mlags;
  }
}
