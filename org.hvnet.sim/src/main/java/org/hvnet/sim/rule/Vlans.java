package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;

/** The declared VLANs, and the departments whose own they are. */
final class Vlans {
  private final List<Vlan> declared;
  private final Map<ElementId, Vlan> byId = new HashMap<>();
  private final Map<Integer, List<Vlan>> byNumber = new HashMap<>();
  private final Set<ElementId> primaries = new HashSet<>();
  private final Map<ElementId, Department> departmentById = new HashMap<>();
  private final Map<ElementId, List<ElementId>> owners = new HashMap<>();

  Vlans(Network network) {
    declared = network.vlans();
    for (Vlan vlan : declared) {
      byId.put(vlan.id(), vlan);
      vlan.secondary().ifPresent(s -> primaries.add(s.primary()));
      byNumber.computeIfAbsent(vlan.vid().value(), v -> new ArrayList<>(1)).add(vlan);
    }
    for (Department department : network.departments()) {
      departmentById.put(department.id(), department);
      for (ElementId vlan : department.vlans()) {
        owners.computeIfAbsent(vlan, v -> new ArrayList<>(1)).add(department.id());
      }
    }
  }

  Optional<Vlan> vlan(ElementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The VLAN that a number means for an element: numbers may repeat between sites. */
  Optional<Vlan> vlan(ElementId element, VlanId number) {
    return vlan(element, number.value());
  }

  /** The same; no number that is no VLAN's means one. */
  Optional<Vlan> vlan(ElementId element, int number) {
    List<Vlan> all = byNumber.getOrDefault(number, List.of());
    boolean one = all.size() == 1 && all.getFirst().id().path().size() == 1;
    return one ? Optional.of(all.getFirst()) : nearest(element, all);
  }

  /** The VLAN of this name, as seen from an element. */
  Optional<Vlan> vlan(ElementId element, String name) {
    return nearest(
        element, declared.stream().filter(v -> v.id().name().equalsIgnoreCase(name)).toList());
  }

  private static Optional<Vlan> nearest(ElementId element, List<Vlan> vlans) {
    Vlan best = null;
    for (Vlan vlan : vlans) {
      List<String> site = vlan.id().path().subList(0, vlan.id().path().size() - 1);
      boolean encloses =
          site.size() <= element.path().size()
              && site.equals(element.path().subList(0, site.size()));
      if (encloses && (best == null || vlan.id().path().size() > best.id().path().size())) {
        best = vlan;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether some VLAN is private. */
  boolean anyPrivate() {
    return !primaries.isEmpty();
  }

  /** Whether it is the primary or a secondary VLAN of a private one. */
  boolean isPrivate(Vlan vlan) {
    return vlan.secondary().isPresent() || primaries.contains(vlan.id());
  }

  /** The departments whose own a VLAN is. */
  List<ElementId> owners(ElementId vlan) {
    return owners.getOrDefault(vlan, List.of());
  }

  Optional<Department> department(ElementId id) {
    return Optional.ofNullable(departmentById.get(id));
  }

  /** VLANs in words. */
  VlanNames names() {
    return new VlanNames(this);
  }
}
