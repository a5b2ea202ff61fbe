package org.hvnet.sim.host;

import java.util.HashMap;
import java.util.Map;
import org.hvnet.sim.packet.Ipv4Packet;

/**
 * The conversations an interface has open, by protocol and local port; echoes have a sequence
 * number instead.
 */
final class OpenConversations {
  /** There was no free port. */
  static final int NONE = -1;

  /** RFC 6335, 6. */
  private static final int FIRST_DYNAMIC_PORT = 49152;

  private static final int END = 65536;

  private final Map<Integer, Conversation> byKey = new HashMap<>();
  private int lastPort = FIRST_DYNAMIC_PORT - 1;
  private int lastSequence;

  /** Adds a conversation under a free port; returns its key, or {@link #NONE}. */
  int add(Conversation conversation, int protocol) {
    for (int tries = FIRST_DYNAMIC_PORT; tries < END; tries++) {
      int key = key(protocol, nextLocal(protocol));
      if (byKey.putIfAbsent(key, conversation) == null) {
        return key;
      }
    }
    return NONE;
  }

  private int nextLocal(int protocol) {
    if (protocol == Ipv4Packet.TCP || protocol == Ipv4Packet.UDP) {
      lastPort = lastPort + 1 == END ? FIRST_DYNAMIC_PORT : lastPort + 1;
      return lastPort;
    }
    lastSequence = lastSequence + 1 == END ? 1 : lastSequence + 1;
    return lastSequence;
  }

  /** Hands an answer to the conversation that waits for it; false if none does. */
  boolean deliver(int protocol, int local, byte[] content) {
    Conversation conversation = byKey.get(key(protocol, local));
    if (conversation == null) {
      return false;
    }
    conversation.receive(content);
    return true;
  }

  void remove(Conversation conversation) {
    byKey.remove(conversation.key, conversation);
  }

  void clear() {
    byKey.clear();
  }

  private static int key(int protocol, int local) {
    return protocol << 16 | local;
  }
}
