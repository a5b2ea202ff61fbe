package org.hvnet.sim.host;

import org.hvnet.sim.packet.Ipv4Packet;
import org.hvnet.sim.packet.TcpSegment;
import org.hvnet.sim.packet.TcpSegment.Header;

/**
 * A TCP connection that is opened and closed again (RFC 9293, 3.5 and 3.6); no data is sent. An
 * unanswered SYN is repeated after 1 s, and once more after 2 s (RFC 6298, 5.5).
 */
final class TcpConnect extends Conversation {
  private static final long FIRST_RETRY = 1_000_000_000L;
  private static final int RETRIES = 2;

  private final int target;
  private final int port;
  private final int initial;
  private boolean established;

  TcpConnect(NetworkStack stack, int target, int port, Terms terms) {
    super(stack, Ipv4Packet.TCP, terms);
    this.target = target;
    this.port = port;
    this.initial = stack.initialSequence();
  }

  @Override
  void begin() {
    synchronize(0);
  }

  private void synchronize(int retry) {
    send(TcpSegment.of(to(target), new Header(local(), port, initial, 0, TcpSegment.SYN)));
    if (retry < RETRIES) {
      stack.at(stack.now() + (FIRST_RETRY << retry), () -> repeat(retry + 1));
    }
  }

  private void repeat(int retry) {
    if (isOpen()) {
      synchronize(retry);
    }
  }

  @Override
  void receive(byte[] content) {
    Header header = TcpSegment.header(content);
    if ((header.flags() & TcpSegment.RST) != 0) {
      end(Outcome.REFUSED);
      stack.conversations().remove(this);
    } else if ((header.flags() & TcpSegment.SYN) != 0 && !established) {
      established = true;
      end(Outcome.ANSWERED);
      reply(header, initial + 1, TcpSegment.ACK);
      reply(header, initial + 1, TcpSegment.FIN | TcpSegment.ACK);
    } else if ((header.flags() & TcpSegment.FIN) != 0) {
      reply(header, initial + 2, TcpSegment.ACK);
      stack.conversations().remove(this);
    }
  }

  private void reply(Header received, int sequence, int flags) {
    send(
        TcpSegment.of(
            to(target), new Header(local(), port, sequence, received.sequence() + 1, flags)));
  }
}
