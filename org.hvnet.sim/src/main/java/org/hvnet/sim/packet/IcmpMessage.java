package org.hvnet.sim.packet;

import java.nio.charset.StandardCharsets;

/** ICMP messages (RFC 792). */
public final class IcmpMessage {
  /** Type of an echo reply. */
  public static final int ECHO_REPLY = 0;

  /** Type of an unreachable destination. */
  public static final int UNREACHABLE = 3;

  /** Type of an echo request. */
  public static final int ECHO_REQUEST = 8;

  private static final int PORT_UNREACHABLE = 3;

  /** What the {@code ping} of Windows sends. */
  private static final byte[] DATA =
      "abcdefghijklmnopqrstuvwabcdefghi".getBytes(StandardCharsets.US_ASCII);

  private static final int AT = Ipv4Packet.PAYLOAD;
  private static final int HEADER = 8;

  private IcmpMessage() {}

  /** An echo request with 32 octets of data. */
  public static byte[] echoRequest(Ipv4Packet.Addresses addresses, int identifier, int sequence) {
    byte[] frame = Ipv4Packet.packet(addresses, Ipv4Packet.ICMP, HEADER + DATA.length);
    Octets.put8(frame, AT, ECHO_REQUEST);
    Octets.put16(frame, AT + 4, identifier);
    Octets.put16(frame, AT + 6, sequence);
    System.arraycopy(DATA, 0, frame, AT + HEADER, DATA.length);
    return checked(frame);
  }

  /** The reply to an echo request: its identifier, sequence number and data. */
  public static byte[] echoReply(Ipv4Packet.Addresses addresses, byte[] request) {
    int length = Ipv4Packet.payloadLength(request);
    byte[] frame = Ipv4Packet.packet(addresses, Ipv4Packet.ICMP, length);
    System.arraycopy(request, AT + 4, frame, AT + 4, length - 4);
    return checked(frame);
  }

  /** Tells the sender of a datagram that nobody listens; quotes the beginning of its packet. */
  public static byte[] portUnreachable(Ipv4Packet.Addresses addresses, byte[] datagram) {
    int quoted = Ipv4Packet.LENGTH + 8;
    byte[] frame = Ipv4Packet.packet(addresses, Ipv4Packet.ICMP, HEADER + quoted);
    Octets.put8(frame, AT, UNREACHABLE);
    Octets.put8(frame, AT + 1, PORT_UNREACHABLE);
    System.arraycopy(datagram, Ipv4Packet.HEADER, frame, AT + HEADER, quoted);
    return checked(frame);
  }

  private static byte[] checked(byte[] frame) {
    long sum = InternetChecksum.sum(frame, AT, Ipv4Packet.payloadLength(frame));
    Octets.put16(frame, AT + 2, InternetChecksum.of(sum));
    return frame;
  }

  /** The type of the message. */
  public static int type(byte[] frame) {
    return Octets.u8(frame, AT);
  }

  /** The identifier of an echo. */
  public static int identifier(byte[] frame) {
    return Octets.u16(frame, AT + 4);
  }

  /** The sequence number of an echo. */
  public static int sequence(byte[] frame) {
    return Octets.u16(frame, AT + 6);
  }

  /** The source port of the datagram that an unreachable message quotes. */
  public static int quotedSourcePort(byte[] frame) {
    return Octets.u16(frame, AT + HEADER + Ipv4Packet.LENGTH);
  }
}
