package org.hvnet.sim.host;

import java.util.Arrays;
import org.hvnet.sim.packet.ArpPacket;
import org.hvnet.sim.packet.EthernetHeader;

/**
 * The IPv4 neighbours of an interface and their MAC addresses (RFC 826). While an address is being
 * resolved the latest packet for it waits, requests go out once a second, and after three of them
 * without a reply the packet is given up (RFC 1122, 2.3.2). Entries live until the run ends or the
 * machine begins anew: nobody's address changes meanwhile.
 *
 * <p>Open addressing over arrays, since every broadcast asks every cache it comes to.
 */
final class ArpCache {
  private static final int TRIES = 3;
  private static final long INTERVAL = 1_000_000_000L;

  private final NetworkStack stack;
  private Entry[] entries = new Entry[8];
  private int size;

  ArpCache(NetworkStack stack) {
    this.stack = stack;
  }

  /**
   * What a packet is sent for.
   *
   * @param conversation the number of its conversation; 0: none
   * @param traced whether its frames are traced
   * @param asker who is told if the address is not resolved; null if nobody is
   */
  record Purpose(int conversation, boolean traced, Conversation asker) {}

  private static final class Entry {
    private final int neighbour;
    private boolean resolved;
    private long mac;
    private int tries;
    private byte[] waiting;
    private Purpose purpose;

    Entry(int neighbour) {
      this.neighbour = neighbour;
    }
  }

  /** Sends a packet to a neighbour, as soon as its address is known. */
  void send(int neighbour, byte[] packet, Purpose purpose) {
    Entry entry = entry(neighbour);
    if (entry.resolved) {
      transmit(entry.mac, packet, purpose);
      return;
    }
    entry.waiting = packet;
    entry.purpose = purpose;
    if (entry.tries == 0) {
      request(entry);
    }
  }

  /** Asks for the address, until there is an answer or it is given up. */
  private void request(Entry entry) {
    if (entry.resolved || entries[find(entry.neighbour)] != entry) {
      return;
    }
    if (entry.tries == TRIES) {
      entry.tries = 0;
      entry.waiting = null;
      if (entry.purpose.asker() != null) {
        entry.purpose.asker().end(Outcome.UNRESOLVED);
      }
      return;
    }
    entry.tries++;
    byte[] question = ArpPacket.request(stack.mac(), stack.ip(), entry.neighbour);
    stack.sendFrame(question, entry.purpose);
    stack.at(stack.now() + INTERVAL, () -> request(entry));
  }

  /** Takes what the sender of an ARP packet says of itself. */
  void merge(int neighbour, long mac, boolean addressedToMe) {
    Entry entry = addressedToMe ? entry(neighbour) : entries[find(neighbour)];
    if (entry == null) {
      return;
    }
    entry.mac = mac;
    entry.resolved = true;
    if (entry.waiting != null) {
      byte[] packet = entry.waiting;
      entry.waiting = null;
      transmit(mac, packet, entry.purpose);
    }
  }

  private void transmit(long mac, byte[] packet, Purpose purpose) {
    EthernetHeader.setDestination(packet, mac);
    stack.sendFrame(packet, purpose);
  }

  void clear() {
    Arrays.fill(entries, null);
    size = 0;
  }

  private Entry entry(int neighbour) {
    int at = find(neighbour);
    if (entries[at] == null) {
      if (2 * (size + 1) > entries.length) {
        grow();
        at = find(neighbour);
      }
      entries[at] = new Entry(neighbour);
      size++;
    }
    return entries[at];
  }

  private void grow() {
    Entry[] old = entries;
    entries = new Entry[2 * old.length];
    for (Entry entry : old) {
      if (entry != null) {
        entries[find(entry.neighbour)] = entry;
      }
    }
  }

  private int find(int neighbour) {
    int mask = entries.length - 1;
    int at = neighbour * 0x9E37_79B9 >>> 16 & mask;
    while (entries[at] != null && entries[at].neighbour != neighbour) {
      at = at + 1 & mask;
    }
    return at;
  }
}
