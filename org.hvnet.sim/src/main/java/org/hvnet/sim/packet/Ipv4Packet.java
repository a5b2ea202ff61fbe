package org.hvnet.sim.packet;

/** IPv4 packets without options (RFC 791). */
public final class Ipv4Packet {
  /** Protocol number of ICMP. */
  public static final int ICMP = 1;

  /** Protocol number of TCP. */
  public static final int TCP = 6;

  /** Protocol number of UDP. */
  public static final int UDP = 17;

  /** The octets of the header. */
  static final int LENGTH = 20;

  /** The first octet of the header in a frame. */
  static final int HEADER = EthernetHeader.LENGTH;

  /** The first octet behind the header in a frame. */
  static final int PAYLOAD = HEADER + LENGTH;

  /** The most octets behind the header that fit in a frame of 1514 octets. */
  public static final int MAX_PAYLOAD = 1500 - LENGTH;

  /** The initial time to live of Windows. */
  private static final int TIME_TO_LIVE = 128;

  private Ipv4Packet() {}

  /** A packet to be filled, in a frame whose destination is still to be set. */
  static byte[] packet(Addresses addresses, int protocol, int payload) {
    if (payload > MAX_PAYLOAD) {
      throw new IllegalArgumentException(payload + " octets do not fit in a packet");
    }
    byte[] frame =
        EthernetHeader.frame(0, addresses.sourceMac(), EthernetHeader.IPV4, LENGTH + payload);
    Octets.put8(frame, HEADER, 0x45);
    Octets.put16(frame, HEADER + 2, LENGTH + payload);
    Octets.put16(frame, HEADER + 4, addresses.identification());
    Octets.put8(frame, HEADER + 8, TIME_TO_LIVE);
    Octets.put8(frame, HEADER + 9, protocol);
    Octets.put32(frame, HEADER + 12, addresses.source());
    Octets.put32(frame, HEADER + 16, addresses.destination());
    Octets.put16(
        frame, HEADER + 10, InternetChecksum.of(InternetChecksum.sum(frame, HEADER, LENGTH)));
    return frame;
  }

  /**
   * The addressing of a packet.
   *
   * @param sourceMac the MAC address of the sender
   * @param source its IP address
   * @param destination the IP address of the receiver
   * @param identification tells packets of one sender apart; 16 bits
   */
  public record Addresses(long sourceMac, int source, int destination, int identification) {}

  /** The protocol number. */
  public static int protocol(byte[] frame) {
    return Octets.u8(frame, HEADER + 9);
  }

  /** The sender. */
  public static int source(byte[] frame) {
    return Octets.i32(frame, HEADER + 12);
  }

  /** The receiver. */
  public static int destination(byte[] frame) {
    return Octets.i32(frame, HEADER + 16);
  }

  /** How many octets follow the header. */
  static int payloadLength(byte[] frame) {
    return Octets.u16(frame, HEADER + 2) - LENGTH;
  }
}
