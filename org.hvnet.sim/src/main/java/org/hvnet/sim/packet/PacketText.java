package org.hvnet.sim.packet;

import org.hvnet.sim.ethernet.MacAddress;

/** One line about a frame, in the words of packet analysers. */
public final class PacketText {
  private PacketText() {}

  /** The line about this frame, for instance {@code ARP who has 10.0.2.7? tell 10.0.2.1}. */
  public static String of(byte[] frame) {
    return switch (EthernetHeader.type(frame)) {
      case EthernetHeader.ARP -> arp(frame);
      case EthernetHeader.RARP -> "RARP announcement of " + mac(EthernetHeader.source(frame));
      case EthernetHeader.IPV4 -> ipv4(frame);
      case EthernetHeader.LOOPBACK ->
          "loopback " + (LoopbackTest.isReply(frame) ? "reply " : "request ") + macs(frame);
      default -> "type 0x%04x ".formatted(EthernetHeader.type(frame)) + macs(frame);
    };
  }

  private static String arp(byte[] frame) {
    String sender = ip(ArpPacket.senderIp(frame));
    if (ArpPacket.operation(frame) == ArpPacket.REPLY) {
      return "ARP " + sender + " is at " + mac(ArpPacket.senderMac(frame));
    }
    return ArpPacket.senderIp(frame) == ArpPacket.targetIp(frame)
        ? "ARP announcement of " + sender
        : "ARP who has " + ip(ArpPacket.targetIp(frame)) + "? tell " + sender;
  }

  private static String ipv4(byte[] frame) {
    String way = ip(Ipv4Packet.source(frame)) + " > " + ip(Ipv4Packet.destination(frame));
    return switch (Ipv4Packet.protocol(frame)) {
      case Ipv4Packet.ICMP ->
          switch (IcmpMessage.type(frame)) {
            case IcmpMessage.ECHO_REQUEST ->
                "ICMP echo request " + way + " seq " + IcmpMessage.sequence(frame);
            case IcmpMessage.ECHO_REPLY ->
                "ICMP echo reply " + way + " seq " + IcmpMessage.sequence(frame);
            default -> "ICMP port unreachable " + way;
          };
      case Ipv4Packet.UDP ->
          "UDP %s port %d > %d"
              .formatted(way, UdpDatagram.sourcePort(frame), UdpDatagram.destinationPort(frame));
      case Ipv4Packet.TCP -> tcp(way, TcpSegment.header(frame));
      default -> "IPv4 " + way;
    };
  }

  private static String tcp(String way, TcpSegment.Header header) {
    StringBuilder flags = new StringBuilder();
    flag(flags, header, TcpSegment.SYN, "SYN");
    flag(flags, header, TcpSegment.FIN, "FIN");
    flag(flags, header, TcpSegment.RST, "RST");
    flag(flags, header, TcpSegment.ACK, "ACK");
    return "TCP %s %s port %d > %d"
        .formatted(flags, way, header.sourcePort(), header.destinationPort());
  }

  private static void flag(StringBuilder text, TcpSegment.Header header, int flag, String name) {
    if ((header.flags() & flag) != 0) {
      text.append(text.isEmpty() ? "" : ",").append(name);
    }
  }

  private static String macs(byte[] frame) {
    return mac(EthernetHeader.source(frame)) + " > " + mac(EthernetHeader.destination(frame));
  }

  private static String mac(long value) {
    return new MacAddress(value).toString();
  }

  private static String ip(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 0xFF)
        + "."
        + (address >>> 8 & 0xFF)
        + "."
        + (address & 0xFF);
  }
}
