package org.hvnet.sim.rule;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;

/** Which VLANs the modes of adapters and ports are about. */
final class VlanModes {
  private VlanModes() {}

  /** The VLANs of an adapter. */
  static VlanSet vlans(AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> VlanSet.NONE;
      case AdapterVlan.Access(var vlan) -> VlanSet.of(List.of(vlan));
      case AdapterVlan.Trunk(var allowed, var nativeVlan) ->
          allowed.union(VlanSet.of(nativeVlan.stream().toList()));
      case AdapterVlan.Isolated(var primary, var secondary) ->
          VlanSet.of(List.of(primary, secondary));
      case AdapterVlan.Community(var primary, var secondary) ->
          VlanSet.of(List.of(primary, secondary));
      case AdapterVlan.Promiscuous(var primary, var secondaries) ->
          secondaries.union(VlanSet.of(List.of(primary)));
    };
  }

  /** The VLAN of untagged frames at a port of a physical switch. */
  static Optional<VlanId> untagged(PortMode mode) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> Optional.of(vlan);
      case PortMode.Trunk(var allowed, var nativeVlan) -> nativeVlan;
      case PortMode.Promiscuous(var primary, var secondaries) -> Optional.of(primary);
    };
  }

  /** The VLANs that a port carries, tagged or not. */
  static VlanSet carried(PortMode mode) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> VlanSet.of(List.of(vlan));
      case PortMode.Trunk(var allowed, var nativeVlan) ->
          allowed.union(VlanSet.of(nativeVlan.stream().toList()));
      case PortMode.Promiscuous(var primary, var secondaries) ->
          secondaries.union(VlanSet.of(List.of(primary)));
    };
  }
}
