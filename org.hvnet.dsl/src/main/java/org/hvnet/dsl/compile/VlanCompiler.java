package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.compile.Symbols.Symbol;
import org.hvnet.dsl.declaration.DeclaredDepartment;
import org.hvnet.dsl.declaration.DeclaredName;
import org.hvnet.dsl.declaration.DeclaredSet;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.NameReference;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Vlan;

/** VLANs, departments and sets, and which VLAN a name stands for. */
final class VlanCompiler {
  private final Merge merge;
  private final Map<ElementId, Vlan> vlans = new HashMap<>();
  private final List<Vlan> inOrder = new ArrayList<>();
  private final Map<ElementId, Department> departments = new HashMap<>();
  private final List<Department> departmentsInOrder = new ArrayList<>();
  private final Map<ElementId, DeclaredSet> sets = new HashMap<>();

  VlanCompiler(Merge merge) {
    this.merge = merge;
  }

  void compile() {
    for (var declared : merge.all(Fragment::vlans)) {
      vlan(declared.name(), declared.vid(), declared.subnet());
    }
    List<DeclaredDepartment> accepted = new ArrayList<>();
    for (var declared : merge.all(Fragment::departments)) {
      if (merge.declare(Kind.DEPARTMENT, idOf(declared.name()), declared.name())) {
        accepted.add(declared);
        declared.vid().ifPresent(vid -> vlan(declared.name(), vid, declared.subnet()));
      }
    }
    accepted.forEach(this::department);
    for (var declared : merge.all(Fragment::sets)) {
      if (merge.declare(Kind.SET, idOf(declared.name()), declared.name())) {
        sets.put(idOf(declared.name()), declared);
      }
    }
  }

  private static ElementId idOf(DeclaredName name) {
    return ElementId.of(name.text());
  }

  /** A number that is impossible (HV060) is the validator's to report. */
  private void vlan(DeclaredName name, int vid, Optional<Subnet> subnet) {
    boolean possible = vid >= VlanId.MIN && vid <= VlanId.MAX;
    if (possible && merge.declare(Kind.VLAN, idOf(name), name)) {
      Vlan vlan = new Vlan(idOf(name), new VlanId(vid), subnet);
      vlans.put(vlan.id(), vlan);
      inOrder.add(vlan);
    }
  }

  private void department(DeclaredDepartment declared) {
    ElementId id = idOf(declared.name());
    Set<ElementId> own = new LinkedHashSet<>();
    if (declared.vid().isPresent() && vlans.containsKey(id)) {
      own.add(id);
    }
    for (NameReference reference : declared.vlans()) {
      merge.symbols().find(reference, Kind.VLAN).map(Symbol::id).ifPresent(own::add);
    }
    Department department = new Department(id, List.copyOf(own), declared.subnet());
    departments.put(id, department);
    departmentsInOrder.add(department);
  }

  List<Vlan> vlans() {
    return inOrder;
  }

  List<Department> departments() {
    return departmentsInOrder;
  }

  Optional<Department> department(NameReference reference) {
    return merge.symbols().find(reference, Kind.DEPARTMENT).map(s -> departments.get(s.id()));
  }

  /**
   * The one VLAN that a name stands for: a VLAN, or the department that has just this one. Anything
   * else is a finding; a name that the linker does not know is not.
   */
  Optional<Vlan> one(NameReference reference) {
    Optional<Symbol> symbol = merge.symbols().find(reference, Kind.VLAN, Kind.DEPARTMENT);
    List<Vlan> meant = symbol.map(this::vlansOf).orElse(List.of());
    if (symbol.isPresent() && meant.size() != 1) {
      merge.error(
          IssueCodes.VLAN_NOT_ONE,
          reference.at(),
          symbol.get().id()
              + (meant.isEmpty() ? " has no VLAN" : " has several VLANs")
              + "; name the one that is meant.");
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** The VLAN of a department's members: its only one, or none at all. */
  Optional<Vlan> derived(Department department) {
    return department.vlans().size() == 1
        ? Optional.ofNullable(vlans.get(department.vlans().getFirst()))
        : Optional.empty();
  }

  /** The VLANs that a name of a list stands for; members of sets included. */
  VlanSet several(NameReference reference) {
    return merge
        .symbols()
        .find(reference, Kind.VLAN, Kind.DEPARTMENT, Kind.SET)
        .map(s -> VlanSet.of(several(s, new HashSet<>()).stream().map(Vlan::vid).toList()))
        .orElse(VlanSet.NONE);
  }

  private List<Vlan> several(Symbol symbol, Set<ElementId> entered) {
    if (symbol.kind() != Kind.SET) {
      return vlansOf(symbol);
    }
    List<Vlan> found = new ArrayList<>();
    if (entered.add(symbol.id())) {
      for (NameReference member : sets.get(symbol.id()).members()) {
        merge
            .symbols()
            .find(member, Kind.VLAN, Kind.DEPARTMENT, Kind.SET)
            .ifPresent(s -> found.addAll(several(s, entered)));
      }
    }
    return found;
  }

  private List<Vlan> vlansOf(Symbol symbol) {
    return symbol.kind() == Kind.VLAN
        ? List.of(vlans.get(symbol.id()))
        : departments.get(symbol.id()).vlans().stream().map(vlans::get).toList();
  }

  /** The prefix of the first VLAN with this number. */
  Optional<Subnet> subnet(VlanId vid) {
    return inOrder.stream().filter(v -> v.vid().equals(vid)).findFirst().flatMap(Vlan::subnet);
  }

  /** The prefix of a VLAN. */
  Optional<Subnet> subnetOf(ElementId vlan) {
    return Optional.ofNullable(vlans.get(vlan)).flatMap(Vlan::subnet);
  }

  /** The members of a set, as written. */
  List<NameReference> members(ElementId set) {
    return sets.get(set).members();
  }
}
