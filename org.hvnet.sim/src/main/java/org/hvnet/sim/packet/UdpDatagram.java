package org.hvnet.sim.packet;

/** UDP datagrams (RFC 768). */
public final class UdpDatagram {
  /** The port whose service takes datagrams and answers none (RFC 863). */
  public static final int DISCARD_PORT = 9;

  private static final int AT = Ipv4Packet.PAYLOAD;
  private static final int HEADER = 8;

  private UdpDatagram() {}

  /**
   * A datagram of zeros.
   *
   * @param payload how many octets it carries
   */
  public static byte[] of(
      Ipv4Packet.Addresses addresses, int sourcePort, int destinationPort, int payload) {
    int length = HEADER + payload;
    byte[] frame = Ipv4Packet.packet(addresses, Ipv4Packet.UDP, length);
    Octets.put16(frame, AT, sourcePort);
    Octets.put16(frame, AT + 2, destinationPort);
    Octets.put16(frame, AT + 4, length);
    int checksum =
        InternetChecksum.of(
            InternetChecksum.pseudoHeader(frame, Ipv4Packet.UDP, length)
                + InternetChecksum.sum(frame, AT, length));
    Octets.put16(frame, AT + 6, checksum == 0 ? 0xFFFF : checksum);
    return frame;
  }

  /** The port of the sender. */
  public static int sourcePort(byte[] frame) {
    return Octets.u16(frame, AT);
  }

  /** The port of the receiver. */
  public static int destinationPort(byte[] frame) {
    return Octets.u16(frame, AT + 2);
  }
}
