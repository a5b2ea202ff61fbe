package org.hvnet.dsl.compile;

import static org.hvnet.dsl.grammar.Rules.DEPARTMENT;
import static org.hvnet.dsl.grammar.Rules.DEPARTMENT_VLAN;
import static org.hvnet.dsl.grammar.Rules.GATEWAY_CLAUSE;
import static org.hvnet.dsl.grammar.Rules.MTU;
import static org.hvnet.dsl.grammar.Rules.NAMED_TERM;
import static org.hvnet.dsl.grammar.Rules.NAME_SET;
import static org.hvnet.dsl.grammar.Rules.SECONDARY_VLAN;
import static org.hvnet.dsl.grammar.Rules.SUBNET_CLAUSE;
import static org.hvnet.dsl.grammar.Rules.UNROUTED;
import static org.hvnet.dsl.grammar.Rules.VLAN;
import static org.hvnet.dsl.grammar.Rules.VLAN_NUMBER;
import static org.hvnet.dsl.grammar.Rules.VLAN_TERM;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Vlan;
import org.hvnet.sim.rule.RuleCode;

/** VLANs and departments, and which VLAN a name stands for. */
final class VlanCompiler {
  private record Wire(Element site, VlanId vid) {}

  private final Context context;
  private final AddressCompiler addresses;
  private final Map<Element, Vlan> vlans = new HashMap<>();
  private final Map<ElementId, Vlan> byId = new HashMap<>();
  private final Map<Wire, Vlan> byNumber = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Vlan> inOrder = new ArrayList<>();
  private final Map<Element, Department> departments = new HashMap<>();
  private final List<Department> departmentsInOrder = new ArrayList<>();
  private final List<Vlan> secondaries = new ArrayList<>();

  VlanCompiler(Context context, AddressCompiler addresses) {
    this.context = context;
    this.addresses = addresses;
  }

  void compile(List<Element> sites) {
    for (Element site : sites) {
      for (Element vlan : site.children(VLAN)) {
        vlan(vlan, vlan.integer(VLAN_NUMBER, "number"), Optional.empty());
        for (Element secondary : vlan.children(SECONDARY_VLAN)) {
          vlan(secondary, secondary.integer(VLAN_NUMBER, "number"), Optional.of(vlan));
        }
      }
      for (Element department : site.children(DEPARTMENT)) {
        context.place(department.id(), department.at());
        OptionalInt number = department.integer(DEPARTMENT_VLAN, "number");
        if (number.isPresent()) {
          vlan(department, number, Optional.empty());
        }
      }
    }
    for (Element site : sites) {
      site.children(DEPARTMENT).forEach(this::compileDepartment);
    }
  }

  /** A number that is impossible (HV060) is the validator's to report. */
  private void vlan(Element element, OptionalInt number, Optional<Element> primary) {
    if (number.isEmpty()) {
      context.error(
          IssueCodes.VLAN_WITHOUT_NUMBER, element.at(), element + " needs a number: its VLAN id.");
      return;
    }
    if (number.getAsInt() < VlanId.MIN || number.getAsInt() > VlanId.MAX) {
      return;
    }
    if (!taken.add(element.id().toString().toLowerCase(Locale.ROOT))) {
      context.error(
          RuleCode.HV061.name(),
          element.at(),
          "There is another VLAN " + element + ": a department with a VLAN number declares one.");
      return;
    }
    Element owner = primary.orElse(element);
    Optional<Subnet> subnet =
        owner
            .clause(SUBNET_CLAUSE)
            .flatMap(c -> c.node("prefix"))
            .flatMap(p -> addresses.prefix(owner, p));
    Vlan vlan =
        new Vlan(
            element.id(),
            new VlanId(number.getAsInt()),
            subnet,
            owner
                .clause(GATEWAY_CLAUSE)
                .flatMap(c -> c.node("address"))
                .flatMap(a -> addresses.gateway(owner, a, subnet)),
            owner.integer(MTU, "size").isPresent()
                ? Optional.of(owner.integer(MTU, "size").getAsInt())
                : Optional.empty(),
            owner.says(UNROUTED),
            primary
                .filter(vlans::containsKey)
                .map(
                    p ->
                        new Vlan.Secondary(
                            p.id(),
                            element.text(SECONDARY_VLAN, "kind").orElse("").equals("isolated")
                                ? Vlan.Kind.ISOLATED
                                : Vlan.Kind.COMMUNITY)));
    context.place(element.id(), element.at());
    vlans.put(element, vlan);
    byId.put(vlan.id(), vlan);
    byNumber.putIfAbsent(new Wire(element.site(), vlan.vid()), vlan);
    inOrder.add(vlan);
    if (vlan.secondary().isPresent()) {
      secondaries.add(vlan);
    }
  }

  private void compileDepartment(Element element) {
    Set<ElementId> own = new LinkedHashSet<>();
    if (vlans.containsKey(element)) {
      own.add(element.id());
    }
    element
        .clause(DEPARTMENT_VLAN)
        .ifPresent(
            c -> c.nodes("vlans").forEach(r -> vlansOf(r, element).forEach(v -> own.add(v.id()))));
    Optional<Subnet> subnet =
        vlans.containsKey(element)
            ? vlans.get(element).subnet()
            : element
                .clause(SUBNET_CLAUSE)
                .flatMap(c -> c.node("prefix"))
                .flatMap(p -> addresses.prefix(element, p));
    Department department = new Department(element.id(), List.copyOf(own), subnet);
    departments.put(element, department);
    departmentsInOrder.add(department);
  }

  List<Vlan> vlans() {
    return inOrder;
  }

  List<Department> departments() {
    return departmentsInOrder;
  }

  Department department(Element element) {
    return departments.get(element);
  }

  /**
   * The one VLAN that a name stands for: a VLAN, or the department that has just this one. Anything
   * else is a finding; a name that the linker does not know is not.
   */
  Optional<Vlan> one(Node reference, Element scope) {
    List<Element> found = named(reference, scope);
    List<Vlan> meant = found.stream().flatMap(e -> vlansOf(e).stream()).distinct().toList();
    if (!found.isEmpty() && meant.size() != 1) {
      context.error(
          IssueCodes.VLAN_NOT_ONE,
          reference.at(),
          reference.text()
              + (meant.isEmpty() ? " has no VLAN" : " has several VLANs")
              + "; name the one that is meant.");
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** The same without a finding, where another reads the name too. */
  Optional<Vlan> quietly(Node reference, Element scope) {
    List<Vlan> meant = vlansOf(reference, scope).stream().distinct().toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** The VLANs of this name; if there are none, the departments. */
  private List<Element> named(Node reference, Element scope) {
    List<Element> direct = context.all(reference, scope, VLAN, SECONDARY_VLAN);
    return direct.isEmpty() ? context.all(reference, scope, DEPARTMENT) : direct;
  }

  private List<Vlan> vlansOf(Node reference, Element scope) {
    return named(reference, scope).stream().flatMap(e -> vlansOf(e).stream()).toList();
  }

  private List<Vlan> vlansOf(Element element) {
    if (element.is(DEPARTMENT) && departments.containsKey(element)) {
      return departments.get(element).vlans().stream().map(byId::get).toList();
    }
    return vlans.containsKey(element) ? List.of(vlans.get(element)) : List.of();
  }

  /** The one VLAN of this name, as seen from an element. */
  Optional<Vlan> ofName(String name, Element scope) {
    for (Element e = scope; e != null; e = e.parent()) {
      List<Element> named = e.named(name);
      List<Vlan> found =
          named.stream()
              .filter(n -> n.is(VLAN, SECONDARY_VLAN))
              .flatMap(n -> vlansOf(n).stream())
              .toList();
      if (found.isEmpty()) {
        found =
            named.stream().filter(n -> n.is(DEPARTMENT)).flatMap(n -> vlansOf(n).stream()).toList();
      }
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** The VLAN of a department's members: its only one, or none at all. */
  Optional<Vlan> derived(Department department) {
    return department.vlans().size() == 1
        ? Optional.ofNullable(byId.get(department.vlans().getFirst()))
        : Optional.empty();
  }

  /** The numbers of a list of VLANs. */
  VlanSet items(List<Node> items, Element scope) {
    VlanSet set = VlanSet.NONE;
    for (Node item : items) {
      set = set.union(item(item, scope));
    }
    return set;
  }

  VlanSet item(Node item, Element scope) {
    OptionalInt first = item.integer("first");
    if (first.isPresent()) {
      int last = item.integer("last").orElse(first.getAsInt());
      boolean possible =
          first.getAsInt() >= VlanId.MIN && last <= VlanId.MAX && first.getAsInt() <= last;
      return possible ? VlanSet.of(first.getAsInt() + "-" + last) : VlanSet.NONE;
    }
    return item.node("vlan")
        .map(r -> set(vlansOf(r, scope)))
        .or(() -> item.node("named").map(r -> set(several(r, scope))))
        .orElse(VlanSet.NONE);
  }

  private static VlanSet set(List<Vlan> vlans) {
    return VlanSet.of(vlans.stream().map(Vlan::vid).toList());
  }

  /** The VLANs that a name of a list stands for; members of sets included, however deep. */
  private List<Vlan> several(Node named, Element place) {
    record Open(Node reference, Element scope) {}
    List<Vlan> found = new ArrayList<>();
    Set<Element> entered = new HashSet<>();
    Deque<Open> open = new ArrayDeque<>();
    open.add(new Open(named, place));
    while (!open.isEmpty()) {
      Open next = open.remove();
      List<Element> sets = context.all(next.reference(), next.scope(), NAME_SET);
      if (sets.isEmpty()) {
        found.addAll(vlansOf(next.reference(), next.scope()));
      }
      for (Element set : sets) {
        if (entered.add(set)) {
          for (Node term : set.clause(NAME_SET).orElseThrow().nodes("terms")) {
            if (term.is(NAMED_TERM)) {
              term.node("element").ifPresent(r -> open.add(new Open(r, set.parent())));
            } else if (term.is(VLAN_TERM)) {
              term.node("vlan").ifPresent(r -> found.addAll(vlansOf(r, set.parent())));
            }
          }
        }
      }
    }
    return found;
  }

  /** The VLAN with this number in the site of an element, or else in the whole. */
  Optional<Vlan> byNumber(Element near, VlanId vid) {
    return Optional.ofNullable(byNumber.get(new Wire(near.site(), vid)))
        .or(() -> Optional.ofNullable(byNumber.get(new Wire(context.root(), vid))));
  }

  /** The prefix of the VLAN with this number. */
  Optional<Subnet> subnet(Element near, VlanId vid) {
    return byNumber(near, vid).flatMap(Vlan::subnet);
  }

  /** What an adapter in a VLAN does: a member of a secondary VLAN is isolated or of a community. */
  AdapterVlan member(Vlan vlan) {
    Optional<VlanId> primary = vlan.secondary().map(s -> byId.get(s.primary())).map(Vlan::vid);
    if (primary.isEmpty()) {
      return new AdapterVlan.Access(vlan.vid());
    }
    return vlan.secondary().get().kind() == Vlan.Kind.ISOLATED
        ? new AdapterVlan.Isolated(primary.get(), vlan.vid())
        : new AdapterVlan.Community(primary.get(), vlan.vid());
  }

  /** The numbers of the secondary VLANs of a primary one. */
  VlanSet secondaries(Vlan primary) {
    return set(
        secondaries.stream()
            .filter(v -> v.secondary().orElseThrow().primary().equals(primary.id()))
            .toList());
  }
}
