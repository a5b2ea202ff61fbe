package org.hvnet.sim.forwarding;

/**
 * The 802.1Q tag of a frame as an int: the tag control information (PCP, DEI, VID; IEEE 802.1Q,
 * 9.6), or {@link #NONE}. An int and not an object because it travels with every simulated frame.
 */
public final class Tag {
  /** No tag. */
  public static final int NONE = -1;

  private Tag() {}

  /** The tag with this VLAN and priority. */
  public static int of(int vlan, int priority) {
    return priority << 13 | vlan;
  }

  /** The tag of frames of a VLAN with no priority; 0: none. */
  public static int of(int vlan) {
    return vlan == 0 ? NONE : of(vlan, 0);
  }

  /** The VLAN of a tag; 0 for none and for a priority tag. */
  public static int vlan(int tag) {
    return tag == NONE ? 0 : tag & 0xFFF;
  }

  /** The priority code point of a tag; 0 for none. */
  public static int priority(int tag) {
    return tag == NONE ? 0 : tag >>> 13;
  }
}
