package org.hvnet.sim.device;

import java.util.Arrays;

/**
 * Which port leads to an address of a VLAN: the filtering database of a bridge with independent
 * VLAN learning (IEEE 802.1Q, 8.8). Entries age lazily: one is looked at, not timed. Open
 * addressing over arrays, so that neither learning nor looking up allocates.
 */
final class MacTable {
  /** There is no entry. */
  static final int UNKNOWN = -1;

  private static final long EMPTY = -1;

  private final int capacity;
  private final long ageing;
  private long[] keys = new long[64];
  private int[] ports = new int[64];
  private long[] seen = new long[64];
  private int size;

  /**
   * An empty table.
   *
   * @param capacity how many entries it holds; further addresses are not learned
   * @param ageing nanoseconds of silence after which an entry does not count
   */
  MacTable(int capacity, long ageing) {
    this.capacity = capacity;
    this.ageing = ageing;
    Arrays.fill(keys, EMPTY);
  }

  /** Notes that a frame with this source address has come in. */
  void learn(long mac, int vlan, int port, long now) {
    long key = key(mac, vlan);
    int at = find(key);
    if (keys[at] == EMPTY) {
      if (size == capacity && !forgetAged(now)) {
        return;
      }
      if (4 * (size + 1) > 3 * keys.length) {
        rebuild(2 * keys.length, UNKNOWN, Long.MIN_VALUE);
      }
      at = find(key);
      keys[at] = key;
      size++;
    }
    ports[at] = port;
    seen[at] = now;
  }

  /** The port that leads to the address, or {@link #UNKNOWN}. */
  int lookUp(long mac, int vlan, long now) {
    int at = find(key(mac, vlan));
    return keys[at] == EMPTY || now - seen[at] >= ageing ? UNKNOWN : ports[at];
  }

  /** Forgets what was learned on a port. */
  void forget(int port) {
    rebuild(keys.length, port, Long.MIN_VALUE);
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(keys, EMPTY);
    size = 0;
  }

  /** How many entries there are, aged ones included. */
  int size() {
    return size;
  }

  private boolean forgetAged(long now) {
    rebuild(keys.length, UNKNOWN, now - ageing);
    return size < capacity;
  }

  /** Keeps the entries of other ports that were seen after a time. */
  private void rebuild(int length, int exceptPort, long after) {
    long[] oldKeys = keys;
    int[] oldPorts = ports;
    long[] oldSeen = seen;
    keys = new long[length];
    ports = new int[length];
    seen = new long[length];
    Arrays.fill(keys, EMPTY);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY && oldPorts[i] != exceptPort && oldSeen[i] > after) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        ports[at] = oldPorts[i];
        seen[at] = oldSeen[i];
        size++;
      }
    }
  }

  private int find(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E37_79B9_7F4A_7C15L;
    int at = (int) (hash >>> 40) & mask;
    while (keys[at] != key && keys[at] != EMPTY) {
      at = at + 1 & mask;
    }
    return at;
  }

  private static long key(long mac, int vlan) {
    return (long) vlan << 48 | mac;
  }
}
