package org.hvnet.sim.packet;

import org.hvnet.sim.ethernet.MacAddress;

/** The header of an Ethernet II frame without VLAN tag (IEEE 802.3, 3.1.1). */
public final class EthernetHeader {
  /** EtherType of the Internet Protocol version 4. */
  public static final int IPV4 = 0x0800;

  /** EtherType of the Address Resolution Protocol. */
  public static final int ARP = 0x0806;

  /** EtherType of the Reverse Address Resolution Protocol. */
  public static final int RARP = 0x8035;

  /** EtherType of the Ethernet Configuration Testing Protocol. */
  public static final int LOOPBACK = 0x9000;

  /** The octets of the header. */
  public static final int LENGTH = 14;

  /** The least octets of a frame, without frame check sequence. */
  public static final int MINIMUM = 60;

  private EthernetHeader() {}

  /**
   * A frame to be filled, padded to the least length.
   *
   * @param destination 48 bits
   * @param source 48 bits
   * @param type its EtherType
   * @param payload how many octets follow the header
   */
  static byte[] frame(long destination, long source, int type, int payload) {
    byte[] frame = new byte[Math.max(MINIMUM, LENGTH + payload)];
    setDestination(frame, destination);
    Octets.put48(frame, 6, source);
    Octets.put16(frame, 12, type);
    return frame;
  }

  /** The broadcast address as a number. */
  public static long broadcast() {
    return MacAddress.BROADCAST.value();
  }

  /** The destination address, 48 bits. */
  public static long destination(byte[] frame) {
    return Octets.u48(frame, 0);
  }

  /** Sets the destination address; for a frame that was built before its address was resolved. */
  public static void setDestination(byte[] frame, long destination) {
    Octets.put48(frame, 0, destination);
  }

  /** The source address, 48 bits. */
  public static long source(byte[] frame) {
    return Octets.u48(frame, 6);
  }

  /** The EtherType. */
  public static int type(byte[] frame) {
    return Octets.u16(frame, 12);
  }
}
