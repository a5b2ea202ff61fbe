package org.hvnet.sim.host;

import org.hvnet.sim.packet.Ipv4Packet;
import org.hvnet.sim.packet.UdpDatagram;

/** One UDP datagram and its answer. Both are empty: what a service says is not simulated. */
final class DatagramExchange extends Conversation {
  private final int target;
  private final int port;

  DatagramExchange(NetworkStack stack, int target, int port, Terms terms) {
    super(stack, Ipv4Packet.UDP, terms);
    this.target = target;
    this.port = port;
  }

  @Override
  void begin() {
    send(UdpDatagram.of(to(target), local(), port, 0));
  }

  @Override
  void receive(byte[] content) {
    end(Ipv4Packet.protocol(content) == Ipv4Packet.UDP ? Outcome.ANSWERED : Outcome.REFUSED);
    stack.conversations().remove(this);
  }
}
