package org.hvnet.sim.forwarding;

import java.util.List;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;

/**
 * What a port of a switch does with VLANs: which VLAN a received frame is in, and how a frame of a
 * VLAN leaves. Immutable. Inside a switch, VLAN 0 stands for the untagged traffic of a Hyper-V
 * virtual switch, which its uplink carries untagged; physical switches never use it.
 *
 * <p>A private VLAN (RFC 5517) is three ways of asymmetric membership: who belongs to a secondary
 * VLAN sends in that and receives what is sent in the primary one; a promiscuous port sends in the
 * primary one and receives what is sent in its secondaries.
 *
 * <p>Sources: IEEE 802.1Q 6.9 (ingress classification), 8.6.2 (ingress filtering), 8.6.8 (egress);
 * Hyper-V: {@code Set-VMNetworkAdapterVlan}.
 *
 * @param allowed VLANs carried tagged
 * @param nativeVlan the VLAN of untagged frames, or {@link #DROP} if these are dropped
 * @param nativeTagged whether frames of the native VLAN leave tagged
 * @param sameVlanTagged whether a frame tagged with the native VLAN is accepted; switches differ
 *     here for access ports, and hvnet takes the strict reading
 * @param received further VLANs whose frames leave untagged
 * @param receivesNative whether frames of the native VLAN leave at all; not from an isolated port
 */
public record PortPolicy(
    VlanSet allowed,
    int nativeVlan,
    boolean nativeTagged,
    boolean sameVlanTagged,
    VlanSet received,
    boolean receivesNative) {
  /** Answer of {@link #ingress} for a frame that is dropped, and of {@link #egress} for none. */
  public static final int DROP = -2;

  /** An access port: one VLAN, untagged; tagged frames are dropped. */
  public static PortPolicy access(int vlan) {
    return symmetric(VlanSet.NONE, vlan, false, false);
  }

  /** A trunk that drops untagged frames. */
  public static PortPolicy trunk(VlanSet allowed) {
    return symmetric(allowed, DROP, false, false);
  }

  /** A trunk whose native VLAN is untagged on the wire. */
  public static PortPolicy trunk(VlanSet allowed, int nativeVlan) {
    return symmetric(allowed, nativeVlan, false, true);
  }

  /** A trunk that tags its native VLAN too. */
  public static PortPolicy nativeTaggedTrunk(VlanSet allowed, int nativeVlan) {
    return symmetric(allowed, nativeVlan, true, true);
  }

  /** The external port of a virtual switch: carries everything, and has no VLAN setting. */
  public static PortPolicy uplink() {
    return symmetric(VlanSet.ALL, 0, false, true);
  }

  /** A port of an isolated secondary VLAN: it reaches promiscuous ports only. */
  public static PortPolicy isolated(VlanId primary, VlanId secondary) {
    VlanSet received = VlanSet.of(List.of(primary));
    return new PortPolicy(VlanSet.NONE, secondary.value(), false, false, received, false);
  }

  /** A port of a community: it reaches its like and promiscuous ports. */
  public static PortPolicy community(VlanId primary, VlanId secondary) {
    VlanSet received = VlanSet.of(List.of(primary));
    return new PortPolicy(VlanSet.NONE, secondary.value(), false, false, received, true);
  }

  /** The promiscuous port of a private VLAN: it reaches all of its secondaries. */
  public static PortPolicy promiscuous(VlanId primary, VlanSet secondaries) {
    return new PortPolicy(VlanSet.NONE, primary.value(), false, false, secondaries, true);
  }

  private static PortPolicy symmetric(
      VlanSet allowed, int nativeVlan, boolean nativeTagged, boolean sameVlanTagged) {
    return new PortPolicy(allowed, nativeVlan, nativeTagged, sameVlanTagged, VlanSet.NONE, true);
  }

  /** The policy of a port of a physical switch. */
  public static PortPolicy of(PortMode mode) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> access(vlan.value());
      case PortMode.Trunk(var allowed, var nativeVlan) ->
          nativeVlan.map(vlan -> trunk(allowed, vlan.value())).orElseGet(() -> trunk(allowed));
      case PortMode.Promiscuous(var primary, var secondaries) -> promiscuous(primary, secondaries);
    };
  }

  /** The policy of the switch port behind a virtual adapter. */
  public static PortPolicy of(AdapterVlan mode) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> access(0);
      case AdapterVlan.Access(var vlan) -> access(vlan.value());
      case AdapterVlan.Trunk(var allowed, var nativeVlan) ->
          trunk(allowed, nativeVlan.map(VlanId::value).orElse(0));
      case AdapterVlan.Isolated(var primary, var secondary) -> isolated(primary, secondary);
      case AdapterVlan.Community(var primary, var secondary) -> community(primary, secondary);
      case AdapterVlan.Promiscuous(var primary, var secondaries) ->
          promiscuous(primary, secondaries);
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

  /** Whether frames of the VLAN leave by the port. */
  public boolean carries(int vlan) {
    return vlan == nativeVlan && receivesNative
        || allowed.contains(vlan)
        || received.contains(vlan);
  }

  /**
   * The tag with which a frame of the VLAN leaves: {@link Tag#NONE}, a tag with the priority, or
   * {@link #DROP} if the port does not carry the VLAN.
   */
  public int egress(int vlan, int priority) {
    if (vlan == nativeVlan) {
      return !receivesNative ? DROP : nativeTagged ? Tag.of(vlan, priority) : Tag.NONE;
    }
    if (received.contains(vlan)) {
      return Tag.NONE;
    }
    return allowed.contains(vlan) ? Tag.of(vlan, priority) : DROP;
  }
}
