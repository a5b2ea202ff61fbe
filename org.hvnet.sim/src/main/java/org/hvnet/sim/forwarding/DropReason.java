package org.hvnet.sim.forwarding;

/**
 * Why a frame was dropped. Names and numbers of virtual switches are those of the Windows Packet
 * Monitor ({@code pktmon}), so that a simulated drop can be compared with one seen on a host;
 * reasons that only physical switches and links have carry no number (-1).
 */
public enum DropReason {
  /** The frame's VLAN is not one of the port's. */
  FilteredVLAN(9),
  /** The source address is not the one of the adapter, and spoofing is off. */
  MacSpoofing(16),
  /** A reserved group address, 01-80-C2-00-00-00 to -0F, which a bridge never relays. */
  BridgeReserved(19),
  /** A tag where none is allowed. */
  InvalidVlanFormat(25),
  /** No adapter has the address, and there is no external port, or it came from there. */
  InvalidDestMac(26),
  /** The source address is a group address or zero. */
  InvalidSourceMac(27),
  /** The link or the element is down. */
  Disconnected(5),
  /** The destination was learned on the port it came from. */
  SamePort(-1),
  /** No other port is a member of the frame's VLAN. */
  NoDestination(-1),
  /** Both the port and the one the frame came in by are protected. */
  ProtectedPort(-1),
  /** The queue of the port is full. */
  QueueFull(-1);

  private final int pktmon;

  DropReason(int pktmon) {
    this.pktmon = pktmon;
  }

  /** The number of the reason in {@code pktmon}, -1 if it has none. */
  public int pktmon() {
    return pktmon;
  }
}
