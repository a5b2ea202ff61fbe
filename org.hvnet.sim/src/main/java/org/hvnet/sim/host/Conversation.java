package org.hvnet.sim.host;

import java.util.function.Consumer;
import org.hvnet.sim.packet.Ipv4Packet;

/**
 * Something one interface asks of another, and the answer. All frames it causes on either side
 * carry its number. It is opened by a {@link NetworkStack}.
 */
public abstract sealed class Conversation
    permits Echo, DatagramExchange, TcpConnect, LoopbackExchange {
  final NetworkStack stack;
  final int key;
  private final Terms terms;
  private Outcome outcome;

  /**
   * How a conversation is held.
   *
   * @param number its number, from {@link Hosts#nextConversation}
   * @param traced whether its frames are traced
   * @param timeout nanoseconds after which it has failed
   * @param ended told once, as soon as the outcome is known; may be before the opening returns
   */
  public record Terms(int number, boolean traced, long timeout, Consumer<Outcome> ended) {}

  Conversation(NetworkStack stack, int protocol, Terms terms) {
    this.stack = stack;
    this.terms = terms;
    this.key = stack.conversations().add(this, protocol);
  }

  /** Sends the first packet. */
  abstract void begin();

  /** Takes a packet that is addressed to it. */
  abstract void receive(byte[] content);

  final void open() {
    if (key == OpenConversations.NONE) {
      end(Outcome.NO_PORT);
      return;
    }
    stack.at(stack.now() + terms.timeout(), this::expire);
    begin();
  }

  private void expire() {
    end(Outcome.TIMED_OUT);
    stack.conversations().remove(this);
  }

  /** Settles the outcome, unless it is settled already. */
  final void end(Outcome how) {
    if (outcome == null) {
      outcome = how;
      terms.ended().accept(how);
    }
  }

  final boolean isOpen() {
    return outcome == null;
  }

  /** Sends a packet of this conversation. */
  final void send(byte[] packet) {
    if (!stack.sendIp(packet, new ArpCache.Purpose(terms.number(), terms.traced(), this))) {
      end(Outcome.NO_ROUTE);
    }
  }

  final Ipv4Packet.Addresses to(int target) {
    return stack.addresses(target);
  }

  /** The port, or sequence number, by which answers find it. */
  final int local() {
    return key & 0xFFFF;
  }

  final Terms terms() {
    return terms;
  }
}
