package org.hvnet.sim.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.forwarding.PortPolicy;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.Station;

/**
 * VLANs in which a frame can begin, end, or find itself after a native port, and of those that only
 * stations of many VLANs use, one of each run of numbers that all ports treat alike. Each has a
 * dense number, its slot. Immutable.
 */
final class UsedVlans {
  private final int[] vlans;
  private final int[] slots = new int[VlanId.MAX + 2];

  UsedVlans(Topology topology) {
    BitSet used = new BitSet();
    used.set(0);
    Set<PortPolicy> policies = new HashSet<>();
    topology.ports().forEach(port -> policies.add(port.policy()));
    for (PortPolicy policy : policies) {
      if (policy.nativeVlan() != PortPolicy.DROP) {
        used.set(policy.nativeVlan());
      }
      policy.received().stream().forEach(used::set);
    }
    for (Station station : topology.stations()) {
      station.interfaces().forEach(i -> used.set(Tag.vlan(i.tag())));
    }
    topology.network().vlans().forEach(vlan -> used.set(vlan.vid().value()));
    if (topology.stations().stream().anyMatch(s -> s.anywhere().isPresent())) {
      policies.forEach(policy -> addFirstOfRuns(policy, used));
    }
    vlans = used.stream().toArray();
    Arrays.fill(slots, Topology.NONE);
    for (int slot = 0; slot < vlans.length; slot++) {
      slots[vlans[slot]] = slot;
    }
  }

  private static void addFirstOfRuns(PortPolicy policy, BitSet used) {
    boolean before = policy.allowed().contains(VlanId.MIN - 1);
    for (int vlan = VlanId.MIN; vlan <= VlanId.MAX; vlan++) {
      boolean allowed = policy.allowed().contains(vlan);
      if (allowed != before || vlan == policy.nativeVlan() + 1) {
        used.set(vlan);
      }
      before = allowed;
    }
  }

  /** All of them, ascending. */
  int[] all() {
    return vlans;
  }

  int count() {
    return vlans.length;
  }

  /** The slot of a VLAN; NONE for one that makes no difference, and for a dropped frame. */
  int slot(int vlan) {
    return vlan < 0 ? Topology.NONE : slots[vlan];
  }
}
