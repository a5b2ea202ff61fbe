package org.hvnet.sim.packet;

/**
 * Packets of the Address Resolution Protocol for IPv4 over Ethernet (RFC 826), and the reverse
 * request (RFC 903) by which an interface without an IP address announces its MAC address.
 */
public final class ArpPacket {
  /** Operation of a request. */
  public static final int REQUEST = 1;

  /** Operation of a reply. */
  public static final int REPLY = 2;

  private static final int REVERSE_REQUEST = 3;
  private static final int LENGTH = 28;
  private static final int OPERATION = EthernetHeader.LENGTH + 6;
  private static final int SENDER_MAC = EthernetHeader.LENGTH + 8;
  private static final int SENDER_IP = EthernetHeader.LENGTH + 14;
  private static final int TARGET_MAC = EthernetHeader.LENGTH + 18;
  private static final int TARGET_IP = EthernetHeader.LENGTH + 24;

  private ArpPacket() {}

  /** The broadcast question for the MAC address of an IP address. */
  public static byte[] request(long senderMac, int senderIp, int targetIp) {
    return packet(
        EthernetHeader.ARP, EthernetHeader.broadcast(), REQUEST, senderMac, senderIp, 0, targetIp);
  }

  /** The announcement of an address: a request for the sender's own (RFC 5227, 3). */
  public static byte[] announcement(long senderMac, int senderIp) {
    return request(senderMac, senderIp, senderIp);
  }

  /** The answer to a request. */
  public static byte[] reply(long senderMac, int senderIp, long targetMac, int targetIp) {
    return packet(EthernetHeader.ARP, targetMac, REPLY, senderMac, senderIp, targetMac, targetIp);
  }

  /** The broadcast of an interface that has no IP address. */
  public static byte[] reverseRequest(long senderMac) {
    return packet(
        EthernetHeader.RARP,
        EthernetHeader.broadcast(),
        REVERSE_REQUEST,
        senderMac,
        0,
        senderMac,
        0);
  }

  private static byte[] packet(
      int type,
      long to,
      int operation,
      long senderMac,
      int senderIp,
      long targetMac,
      int targetIp) {
    byte[] frame = EthernetHeader.frame(to, senderMac, type, LENGTH);
    Octets.put16(frame, EthernetHeader.LENGTH, 1);
    Octets.put16(frame, EthernetHeader.LENGTH + 2, EthernetHeader.IPV4);
    Octets.put8(frame, EthernetHeader.LENGTH + 4, 6);
    Octets.put8(frame, EthernetHeader.LENGTH + 5, 4);
    Octets.put16(frame, OPERATION, operation);
    Octets.put48(frame, SENDER_MAC, senderMac);
    Octets.put32(frame, SENDER_IP, senderIp);
    Octets.put48(frame, TARGET_MAC, targetMac);
    Octets.put32(frame, TARGET_IP, targetIp);
    return frame;
  }

  /** {@link #REQUEST} or {@link #REPLY}. */
  public static int operation(byte[] frame) {
    return Octets.u16(frame, OPERATION);
  }

  /** The MAC address of the sender. */
  public static long senderMac(byte[] frame) {
    return Octets.u48(frame, SENDER_MAC);
  }

  /** The IP address of the sender. */
  public static int senderIp(byte[] frame) {
    return Octets.i32(frame, SENDER_IP);
  }

  /** The IP address asked for, or answered to. */
  public static int targetIp(byte[] frame) {
    return Octets.i32(frame, TARGET_IP);
  }
}
