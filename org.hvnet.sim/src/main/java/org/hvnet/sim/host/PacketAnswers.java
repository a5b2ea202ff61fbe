package org.hvnet.sim.host;

import java.util.List;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.packet.IcmpMessage;
import org.hvnet.sim.packet.Ipv4Packet;
import org.hvnet.sim.packet.TcpSegment;
import org.hvnet.sim.packet.TcpSegment.Header;
import org.hvnet.sim.packet.UdpDatagram;

/**
 * What an interface does with an IPv4 packet for it: hands it to the conversation that waits for
 * it, or answers as a server would. The server keeps no state, because its clients send no data.
 */
final class PacketAnswers {
  private final NetworkStack stack;
  private final List<Service> services;

  PacketAnswers(NetworkStack stack, List<Service> services) {
    this.stack = stack;
    this.services = services;
  }

  void receive(byte[] packet, ArpCache.Purpose purpose) {
    switch (Ipv4Packet.protocol(packet)) {
      case Ipv4Packet.ICMP -> icmp(packet, purpose);
      case Ipv4Packet.UDP -> udp(packet, purpose);
      case Ipv4Packet.TCP -> tcp(packet, purpose);
      default -> {}
    }
  }

  private void icmp(byte[] packet, ArpCache.Purpose purpose) {
    switch (IcmpMessage.type(packet)) {
      case IcmpMessage.ECHO_REQUEST ->
          stack.sendIp(IcmpMessage.echoReply(sender(packet), packet), purpose);
      case IcmpMessage.ECHO_REPLY ->
          stack.conversations().deliver(Ipv4Packet.ICMP, IcmpMessage.sequence(packet), packet);
      case IcmpMessage.UNREACHABLE ->
          stack
              .conversations()
              .deliver(Ipv4Packet.UDP, IcmpMessage.quotedSourcePort(packet), packet);
      default -> {}
    }
  }

  private void udp(byte[] packet, ArpCache.Purpose purpose) {
    int port = UdpDatagram.destinationPort(packet);
    if (stack.conversations().deliver(Ipv4Packet.UDP, port, packet)) {
      return;
    }
    if (!listens(Service.Transport.UDP, port)) {
      stack.sendIp(IcmpMessage.portUnreachable(sender(packet), packet), purpose);
    } else if (port != UdpDatagram.DISCARD_PORT) {
      int client = UdpDatagram.sourcePort(packet);
      stack.sendIp(UdpDatagram.of(sender(packet), port, client, 0), purpose);
    }
  }

  private void tcp(byte[] packet, ArpCache.Purpose purpose) {
    Header header = TcpSegment.header(packet);
    if (stack.conversations().deliver(Ipv4Packet.TCP, header.destinationPort(), packet)
        || (header.flags() & TcpSegment.RST) != 0) {
      return;
    }
    boolean acknowledges = (header.flags() & TcpSegment.ACK) != 0;
    if (!listens(Service.Transport.TCP, header.destinationPort())) {
      int sequence = acknowledges ? header.acknowledgement() : 0;
      int flags = acknowledges ? TcpSegment.RST : TcpSegment.RST | TcpSegment.ACK;
      answer(packet, purpose, header, sequence, flags);
    } else if ((header.flags() & TcpSegment.SYN) != 0) {
      answer(packet, purpose, header, stack.initialSequence(), TcpSegment.SYN | TcpSegment.ACK);
    } else if ((header.flags() & TcpSegment.FIN) != 0) {
      answer(packet, purpose, header, header.acknowledgement(), TcpSegment.FIN | TcpSegment.ACK);
    }
  }

  /** Answers a segment that takes up one sequence number. */
  private void answer(
      byte[] packet, ArpCache.Purpose purpose, Header received, int sequence, int flags) {
    Header header =
        new Header(
            received.destinationPort(),
            received.sourcePort(),
            sequence,
            received.sequence() + 1,
            flags);
    stack.sendIp(TcpSegment.of(sender(packet), header), purpose);
  }

  private Ipv4Packet.Addresses sender(byte[] packet) {
    return stack.addresses(Ipv4Packet.source(packet));
  }

  private boolean listens(Service.Transport transport, int port) {
    for (Service service : services) {
      if (service.transport() == transport) {
        for (PortRange range : service.ports()) {
          if (range.first() <= port && port <= range.last()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
