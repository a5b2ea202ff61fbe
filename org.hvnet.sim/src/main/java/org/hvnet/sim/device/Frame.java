package org.hvnet.sim.device;

import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.packet.EthernetHeader;
import org.hvnet.sim.packet.PacketText;

/**
 * A frame on its way. What it carries is immutable and shared by all its copies; the VLAN tag,
 * which changes from hop to hop, travels beside it. One object for each frame a station sends, none
 * for a hop.
 */
public final class Frame {
  private final byte[] content;
  private final long destination;
  private final long source;
  private final int origin;
  private final int conversation;
  private final boolean traced;

  /** How often ports have received a copy; tells a loop. */
  int receptions;

  /**
   * A frame of a station.
   *
   * @param content its octets, untagged, without frame check sequence; not to be changed afterwards
   * @param origin the number of the station that sends it
   * @param conversation the conversation it belongs to; 0: none
   * @param traced whether somebody wants to see each step of it
   */
  Frame(byte[] content, int origin, int conversation, boolean traced) {
    this.content = content;
    this.destination = EthernetHeader.destination(content);
    this.source = EthernetHeader.source(content);
    this.origin = origin;
    this.conversation = conversation;
    this.traced = traced;
  }

  /** The octets, untagged, without frame check sequence; not a copy, and not to be changed. */
  public byte[] content() {
    return content;
  }

  /** The destination address, 48 bits. */
  public long destination() {
    return destination;
  }

  /** The source address, 48 bits. */
  public long source() {
    return source;
  }

  /** The number of the station that sent it. */
  public int origin() {
    return origin;
  }

  /** The conversation it belongs to; 0: none. */
  public int conversation() {
    return conversation;
  }

  /** Whether somebody wants to see each step of it. */
  public boolean traced() {
    return traced;
  }

  /** Whether it goes to more than one station. */
  boolean isGroup() {
    return MacAddress.isGroup(destination);
  }

  /** Whether a bridge may take the source for an address of a station. */
  boolean hasValidSource() {
    return source != 0 && !MacAddress.isGroup(source);
  }

  /** Whether no bridge may relay it: 01-80-C2-00-00-00 to -0F (IEEE 802.1Q, table 8-1). */
  boolean isReserved() {
    return (destination & ~0xFL) == 0x0180_C200_0000L;
  }

  @Override
  public String toString() {
    return PacketText.of(content);
  }
}
