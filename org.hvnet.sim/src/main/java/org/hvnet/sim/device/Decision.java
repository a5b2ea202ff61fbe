package org.hvnet.sim.device;

/** What a bridge does with a frame that it has classified into a VLAN. */
public enum Decision {
  /** To all members of the VLAN: the destination is a group. */
  FLOOD_GROUP("group address: flood"),
  /** To all members of the VLAN: the destination is unknown. */
  FLOOD_UNKNOWN("unknown address: flood"),
  /** To the port on which the destination was learned, or whose adapter has the address. */
  KNOWN("known address: forward"),
  /** To the external port of a virtual switch: no adapter has the address. */
  EXTERNAL("no adapter's address: external port"),
  /** To all: nothing is known of how an outside forwards. */
  RELAY("outside: relay");

  private final String text;

  Decision(String text) {
    this.text = text;
  }

  /** A few words for a trace. */
  @Override
  public String toString() {
    return text;
  }
}
