package org.hvnet.sim.host;

import org.hvnet.sim.packet.IcmpMessage;
import org.hvnet.sim.packet.Ipv4Packet;

/** One ICMP echo request and its reply. */
final class Echo extends Conversation {
  /** The identifier that {@code ping} of Windows uses; the sequence number tells requests apart. */
  private static final int IDENTIFIER = 1;

  private final int target;

  Echo(NetworkStack stack, int target, Terms terms) {
    super(stack, Ipv4Packet.ICMP, terms);
    this.target = target;
  }

  @Override
  void begin() {
    send(IcmpMessage.echoRequest(to(target), IDENTIFIER, local()));
  }

  @Override
  void receive(byte[] content) {
    end(Outcome.ANSWERED);
    stack.conversations().remove(this);
  }
}
