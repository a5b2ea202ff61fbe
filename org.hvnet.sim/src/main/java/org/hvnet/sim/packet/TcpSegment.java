package org.hvnet.sim.packet;

/** TCP segments without data (RFC 9293, 3.1). */
public final class TcpSegment {
  /** The sender has finished sending. */
  public static final int FIN = 0x01;

  /** Synchronises sequence numbers. */
  public static final int SYN = 0x02;

  /** Resets the connection. */
  public static final int RST = 0x04;

  /** The acknowledgement number counts. */
  public static final int ACK = 0x10;

  private static final int AT = Ipv4Packet.PAYLOAD;
  private static final int LENGTH = 20;
  private static final int WINDOW = 64240;

  private TcpSegment() {}

  /**
   * The header fields of a segment that vary.
   *
   * @param sourcePort the port of the sender
   * @param destinationPort the port of the receiver
   * @param sequence the sequence number
   * @param acknowledgement the acknowledgement number
   * @param flags any of {@link #FIN}, {@link #SYN}, {@link #RST}, {@link #ACK}
   */
  public record Header(
      int sourcePort, int destinationPort, int sequence, int acknowledgement, int flags) {}

  /** The segment with this header. */
  public static byte[] of(Ipv4Packet.Addresses addresses, Header header) {
    byte[] frame = Ipv4Packet.packet(addresses, Ipv4Packet.TCP, LENGTH);
    Octets.put16(frame, AT, header.sourcePort());
    Octets.put16(frame, AT + 2, header.destinationPort());
    Octets.put32(frame, AT + 4, header.sequence());
    Octets.put32(frame, AT + 8, header.acknowledgement());
    Octets.put8(frame, AT + 12, LENGTH / 4 << 4);
    Octets.put8(frame, AT + 13, header.flags());
    Octets.put16(frame, AT + 14, (header.flags() & RST) != 0 ? 0 : WINDOW);
    long sum =
        InternetChecksum.pseudoHeader(frame, Ipv4Packet.TCP, LENGTH)
            + InternetChecksum.sum(frame, AT, LENGTH);
    Octets.put16(frame, AT + 16, InternetChecksum.of(sum));
    return frame;
  }

  /** The header of a received segment. */
  public static Header header(byte[] frame) {
    return new Header(
        Octets.u16(frame, AT),
        Octets.u16(frame, AT + 2),
        Octets.i32(frame, AT + 4),
        Octets.i32(frame, AT + 8),
        Octets.u8(frame, AT + 13));
  }
}
