package org.hvnet.sim.rule;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;

/** Which tags adapters of virtual switches use on an uplink, and which of them ports carry. */
final class Carriage {
  /** A frame without a tag. */
  static final int UNTAGGED = 0;

  private Carriage() {}

  /** The tags that an adapter's frames bear on the uplink of its switch. */
  static Set<Integer> tags(AdapterVlan mode) {
    Set<Integer> tags = new TreeSet<>();
    switch (mode) {
      case AdapterVlan.Untagged() -> tags.add(UNTAGGED);
      case AdapterVlan.Access(var vlan) -> tags.add(vlan.value());
      case AdapterVlan.Trunk(var allowed, var nativeVlan) -> {
        allowed.stream().forEach(tags::add);
        nativeVlan.ifPresent(v -> tags.add(v.value()));
      }
      case AdapterVlan.Isolated(var primary, var secondary) -> {
        tags.add(primary.value());
        tags.add(secondary.value());
      }
      case AdapterVlan.Community(var primary, var secondary) -> {
        tags.add(primary.value());
        tags.add(secondary.value());
      }
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> {
        tags.add(primary.value());
        secondaries.stream().forEach(tags::add);
      }
    }
    return tags;
  }

  /** The VLAN that frames with a tag are in behind a port, both ways; empty if it drops them. */
  static Optional<VlanId> vlan(PortMode mode, int tag) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> tag == UNTAGGED ? Optional.of(vlan) : Optional.empty();
      case PortMode.Promiscuous(var primary, var secondaries) ->
          tag == UNTAGGED ? Optional.of(primary) : Optional.empty();
      case PortMode.Trunk(var allowed, var nativeVlan) ->
          tag == UNTAGGED
              ? nativeVlan
              : allowed.contains(tag) && nativeVlan.filter(v -> v.value() == tag).isEmpty()
                  ? Optional.of(new VlanId(tag))
                  : Optional.empty();
    };
  }
}
