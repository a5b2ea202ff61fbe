package org.hvnet.sim.capture;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.hvnet.sim.forwarding.Tag;

/**
 * Writes a capture file in the pcapng format (IETF draft-ietf-opsawg-pcapng): one section, little
 * endian, Ethernet interfaces with nanosecond time stamps, and a block for each frame. The same
 * calls give the same octets. Not thread-safe.
 */
public final class PcapngWriter implements Closeable {
  private static final int SECTION_HEADER = 0x0A0D0D0A;
  private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int LINKTYPE_ETHERNET = 1;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int EPB_FLAGS = 2;
  private static final int INBOUND = 1;
  private static final int OUTBOUND = 2;
  private static final int TAG_PROTOCOL = 0x8100;
  private static final int ADDRESSES = 12;

  private final OutputStream out;
  private int interfaces;

  /** Begins a file; closing the writer closes the stream. */
  public PcapngWriter(OutputStream stream) throws IOException {
    out = new BufferedOutputStream(stream);
    ByteBuffer body = buffer(16);
    body.putInt(BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0).putLong(-1);
    block(SECTION_HEADER, body);
  }

  /** Declares an interface and returns its number. */
  public int addInterface(String name) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body = buffer(8 + 4 + padded(text.length) + 8 + 4);
    body.putShort((short) LINKTYPE_ETHERNET).putShort((short) 0).putInt(0);
    body.putShort((short) IF_NAME).putShort((short) text.length).put(text);
    body.position(8 + 4 + padded(text.length));
    body.putShort((short) IF_TSRESOL).putShort((short) 1).put((byte) 9);
    block(INTERFACE_DESCRIPTION, body);
    return interfaces++;
  }

  /**
   * Writes a frame as it is on the wire, without frame check sequence.
   *
   * @param onInterface the number of the interface
   * @param nanos its time, not negative
   * @param content its octets, untagged
   * @param tag its tag, or {@link Tag#NONE}
   * @param outbound whether the interface sends it
   */
  public void frame(int onInterface, long nanos, byte[] content, int tag, boolean outbound)
      throws IOException {
    int length = content.length + (tag == Tag.NONE ? 0 : 4);
    ByteBuffer body = buffer(20 + padded(length) + 8 + 4);
    body.putInt(onInterface).putInt((int) (nanos >>> 32)).putInt((int) nanos);
    body.putInt(length).putInt(length);
    body.put(content, 0, ADDRESSES);
    if (tag != Tag.NONE) {
      body.order(ByteOrder.BIG_ENDIAN).putShort((short) TAG_PROTOCOL).putShort((short) tag);
      body.order(ByteOrder.LITTLE_ENDIAN);
    }
    body.put(content, ADDRESSES, content.length - ADDRESSES);
    body.position(20 + padded(length));
    body.putShort((short) EPB_FLAGS).putShort((short) 4).putInt(outbound ? OUTBOUND : INBOUND);
    block(ENHANCED_PACKET, body);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  /**
   * Writes all of the body; what was not put into it is zero, as paddings and the last option are.
   */
  private void block(int type, ByteBuffer body) throws IOException {
    int length = 12 + body.capacity();
    out.write(buffer(8).putInt(type).putInt(length).array());
    out.write(body.array());
    out.write(buffer(4).putInt(length).array());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
