package org.hvnet.sim.host;

import org.hvnet.sim.packet.LoopbackTest;

/** One echo of layer 2, for interfaces of which one has no IPv4 address. */
final class LoopbackExchange extends Conversation {
  /** No IP protocol; tells the keys of these conversations from the others. */
  static final int PROTOCOL = 255;

  private final long target;

  LoopbackExchange(NetworkStack stack, long target, Terms terms) {
    super(stack, PROTOCOL, terms);
    this.target = target;
  }

  @Override
  void begin() {
    byte[] request = LoopbackTest.request(stack.mac(), target, local());
    stack.sendInEachVlan(request, terms().number(), terms().traced());
  }

  @Override
  void receive(byte[] content) {
    end(Outcome.ANSWERED);
    stack.conversations().remove(this);
  }
}
