package org.hvnet.dsl.generator.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;

/**
 * The colours of departments, by number: the n-th department has the n-th colour, and its VLANs
 * have it too. Colours repeat after {@link #COUNT}; no meaning is carried by colour alone.
 */
final class Hues {
  /** What belongs to no department. */
  static final int NEUTRAL = -1;

  /** How many colours the style sheet has. */
  static final int COUNT = 8;

  private final Map<ElementId, Integer> departments = new HashMap<>();
  private final Map<VlanId, Integer> vlans = new HashMap<>();

  Hues(Network network) {
    for (Department department : network.departments()) {
      int hue = departments.size() % COUNT;
      departments.put(department.id(), hue);
      for (Vlan vlan : network.vlans()) {
        if (department.vlans().contains(vlan.id())) {
          vlans.putIfAbsent(vlan.vid(), hue);
        }
      }
    }
  }

  int of(Optional<ElementId> department) {
    return department.map(id -> departments.getOrDefault(id, NEUTRAL)).orElse(NEUTRAL);
  }

  int of(VlanId vlan) {
    return vlans.getOrDefault(vlan, NEUTRAL);
  }
}
