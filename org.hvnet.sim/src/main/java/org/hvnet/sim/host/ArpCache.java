package org.hvnet.sim.host;

import java.util.HashMap;
import java.util.Map;
import org.hvnet.sim.packet.ArpPacket;
import org.hvnet.sim.packet.EthernetHeader;

/**
 * The IPv4 neighbours of an interface and their MAC addresses (RFC 826). While an address is being
 * resolved the latest packet for it waits, requests go out once a second, and after three of them
 * without a reply the packet is given up (RFC 1122, 2.3.2). Entries live until the run ends or the
 * machine begins anew: nobody's address changes meanwhile.
 */
final class ArpCache {
  private static final int TRIES = 3;
  private static final long INTERVAL = 1_000_000_000L;

  private final NetworkStack stack;
  private final Map<Integer, Entry> entries = new HashMap<>();

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
    private boolean resolved;
    private long mac;
    private int tries;
    private byte[] waiting;
    private Purpose purpose;
  }

  /** Sends a packet to a neighbour, as soon as its address is known. */
  void send(int neighbour, byte[] packet, Purpose purpose) {
    Entry entry = entries.get(neighbour);
    if (entry != null && entry.resolved) {
      transmit(entry.mac, packet, purpose);
      return;
    }
    if (entry == null) {
      entry = new Entry();
      entries.put(neighbour, entry);
      entry.purpose = purpose;
      request(neighbour, entry);
    }
    entry.waiting = packet;
    entry.purpose = purpose;
  }

  private void request(int neighbour, Entry entry) {
    if (entry.resolved || entries.get(neighbour) != entry) {
      return;
    }
    if (entry.tries == TRIES) {
      entries.remove(neighbour);
      if (entry.purpose.asker() != null) {
        entry.purpose.asker().end(Outcome.UNRESOLVED);
      }
      return;
    }
    entry.tries++;
    stack.sendFrame(ArpPacket.request(stack.mac(), stack.ip(), neighbour), entry.purpose);
    stack.at(stack.now() + INTERVAL, () -> request(neighbour, entry));
  }

  /** Takes what the sender of an ARP packet says of itself. */
  void merge(int neighbour, long mac, boolean addressedToMe) {
    Entry entry = entries.get(neighbour);
    if (entry == null) {
      if (!addressedToMe) {
        return;
      }
      entry = new Entry();
      entries.put(neighbour, entry);
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
    entries.clear();
  }
}
