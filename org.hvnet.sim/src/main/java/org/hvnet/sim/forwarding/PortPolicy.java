package org.hvnet.sim.forwarding;

import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;

/**
 * What a port of a switch does with VLANs: which VLAN a received frame is in, and how a frame of a
 * VLAN leaves. Immutable. Inside a switch, VLAN 0 stands for the untagged traffic of a Hyper-V
 * virtual switch, which its uplink carries untagged; physical switches never use it.
 *
 * <p>Sources: IEEE 802.1Q 6.9 (ingress classification), 8.6.2 (ingress filtering), 8.6.8 (egress);
 * Hyper-V: {@code Set-VMNetworkAdapterVlan}.
 *
 * @param allowed VLANs carried tagged
 * @param nativeVlan the VLAN of untagged frames, or {@link #DROP} if these are dropped
 * @param nativeTagged whether frames of the native VLAN leave tagged
 * @param sameVlanTagged whether a frame tagged with the native VLAN is accepted; switches differ
 *     here for access ports, and hvnet takes the strict reading
 */
public record PortPolicy(
    VlanSet allowed, int nativeVlan, boolean nativeTagged, boolean sameVlanTagged) {
  /** Answer of {@link #ingress} for a frame that is dropped, and of {@link #egress} for none. */
  public static final int DROP = -2;

  /** An access port: one VLAN, untagged; tagged frames are dropped. */
  public static PortPolicy access(int vlan) {
    return new PortPolicy(VlanSet.NONE, vlan, false, false);
  }

  /** A trunk that drops untagged frames. */
  public static PortPolicy trunk(VlanSet allowed) {
    return new PortPolicy(allowed, DROP, false, false);
  }

  /** A trunk whose native VLAN is untagged on the wire. */
  public static PortPolicy trunk(VlanSet allowed, int nativeVlan) {
    return new PortPolicy(allowed, nativeVlan, false, true);
  }

  /** A trunk that tags its native VLAN too. */
  public static PortPolicy nativeTaggedTrunk(VlanSet allowed, int nativeVlan) {
    return new PortPolicy(allowed, nativeVlan, true, true);
  }

  /** The external port of a virtual switch: carries everything, and has no VLAN setting. */
  public static PortPolicy uplink() {
    return new PortPolicy(VlanSet.ALL, 0, false, true);
  }

  /** The policy of a port of a physical switch. */
  public static PortPolicy of(PortMode mode) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> access(vlan.value());
      case PortMode.Trunk(var allowed, var nativeVlan) ->
          nativeVlan.map(vlan -> trunk(allowed, vlan.value())).orElseGet(() -> trunk(allowed));
      case PortMode.Promiscuous(var primary, var secondaries) -> access(primary.value());
    };
  }

  /** The policy of the switch port behind a virtual adapter. */
  public static PortPolicy of(AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> access(0);
      case AdapterVlan.Access(var vlan) -> access(vlan.value());
      case AdapterVlan.Trunk(var allowed, var nativeVlan) ->
          trunk(allowed, nativeVlan.map(VlanId::value).orElse(0));
      case AdapterVlan.Isolated(var primary, var secondary) -> access(secondary.value());
      case AdapterVlan.Community(var primary, var secondary) -> access(secondary.value());
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> access(primary.value());
    };
  }

  /**
   * The VLAN of a frame received with this tag, or {@link #DROP}. A priority tag (VLAN 0) is no
   * VLAN.
   */
  public int ingress(int tag) {
    int vlan = Tag.vlan(tag);
    if (vlan == 0) {
      return nativeVlan;
    }
    if (vlan == nativeVlan) {
      return sameVlanTagged ? vlan : DROP;
    }
    return allowed.contains(vlan) ? vlan : DROP;
  }

  /** Whether the port is a member of the VLAN. */
  public boolean carries(int vlan) {
    return vlan == nativeVlan || allowed.contains(vlan);
  }

  /**
   * The tag with which a frame of the VLAN leaves: {@link Tag#NONE}, a tag with the priority, or
   * {@link #DROP} if the port does not carry the VLAN.
   */
  public int egress(int vlan, int priority) {
    if (vlan == nativeVlan) {
      return nativeTagged ? Tag.of(vlan, priority) : Tag.NONE;
    }
    return allowed.contains(vlan) ? Tag.of(vlan, priority) : DROP;
  }
}
