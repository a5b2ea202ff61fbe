package org.hvnet.sim.packet;

/**
 * The echo of layer 2: messages of the Ethernet Configuration Testing Protocol (Ethernet
 * specification 2.0, chapter 8). One asks for being sent back, and is. It serves between interfaces
 * of which one has no IPv4 address.
 */
public final class LoopbackTest {
  private static final int SKIP = EthernetHeader.LENGTH;
  private static final int FORWARD_FUNCTION = EthernetHeader.LENGTH + 2;
  private static final int FORWARD_ADDRESS = EthernetHeader.LENGTH + 4;
  private static final int REPLY_FUNCTION = EthernetHeader.LENGTH + 10;
  private static final int RECEIPT = EthernetHeader.LENGTH + 12;
  private static final int LENGTH = 46;

  private LoopbackTest() {}

  /**
   * A message that its receiver sends back.
   *
   * @param receipt a number that comes back with it; 16 bits
   */
  public static byte[] request(long sourceMac, long destinationMac, int receipt) {
    byte[] frame = EthernetHeader.frame(destinationMac, sourceMac, EthernetHeader.LOOPBACK, LENGTH);
    Octets.put16(frame, FORWARD_FUNCTION, Short.reverseBytes((short) 2));
    Octets.put48(frame, FORWARD_ADDRESS, sourceMac);
    Octets.put16(frame, REPLY_FUNCTION, Short.reverseBytes((short) 1));
    Octets.put16(frame, RECEIPT, Short.reverseBytes((short) receipt));
    return frame;
  }

  /** The message as its receiver sends it back. */
  public static byte[] reply(long sourceMac, byte[] request) {
    byte[] frame = request.clone();
    EthernetHeader.setDestination(frame, Octets.u48(request, FORWARD_ADDRESS));
    Octets.put48(frame, 6, sourceMac);
    Octets.put16(frame, SKIP, Short.reverseBytes((short) 8));
    return frame;
  }

  /** Whether the message is on its way back. */
  public static boolean isReply(byte[] frame) {
    return Octets.u16(frame, SKIP) != 0;
  }

  /** The receipt number. */
  public static int receipt(byte[] frame) {
    return Short.reverseBytes((short) Octets.u16(frame, RECEIPT)) & 0xFFFF;
  }
}
