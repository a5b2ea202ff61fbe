package org.hvnet.sim.forwarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;

/** Which department owns a VLAN number where an element stands: sites may use a number each. */
final class DepartmentVlans {
  private final Map<Place, ElementId> owners = new HashMap<>();
  private final Map<VlanId, Set<ElementId>> everywhere = new HashMap<>();

  private record Place(List<String> site, VlanId vid) {}

  DepartmentVlans(Network network) {
    Map<ElementId, VlanId> vids =
        network.vlans().stream().collect(Collectors.toMap(Vlan::id, Vlan::vid));
    for (Department department : network.departments()) {
      List<String> path = department.id().path();
      for (ElementId vlan : department.vlans()) {
        VlanId vid = vids.get(vlan);
        if (vid != null) {
          owners.putIfAbsent(new Place(path.subList(0, path.size() - 1), vid), department.id());
          everywhere.computeIfAbsent(vid, v -> new HashSet<>()).add(department.id());
        }
      }
    }
  }

  /** The department of the innermost site around the element; else the only one that has it. */
  Optional<ElementId> owner(ElementId element, VlanId vid) {
    for (int depth = element.path().size() - 1; depth >= 0; depth--) {
      ElementId owner = owners.get(new Place(element.path().subList(0, depth), vid));
      if (owner != null) {
        return Optional.of(owner);
      }
    }
    return Optional.ofNullable(everywhere.get(vid))
        .filter(all -> all.size() == 1)
        .map(all -> all.iterator().next());
  }
}
