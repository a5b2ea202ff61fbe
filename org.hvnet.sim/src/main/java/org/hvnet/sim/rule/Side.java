package org.hvnet.sim.rule;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Endpoints, some of them with a part of their interfaces only.
 *
 * @param members the numbers of the endpoints
 * @param parts the interfaces that count, of those of which not all do
 */
record Side(BitSet members, Map<Integer, Set<Object>> parts) {
  /** Whether all that the other means of an endpoint is meant here too. */
  boolean covers(int endpoint, Side other) {
    Set<Object> part = parts.get(endpoint);
    return part == null
        || other.parts.containsKey(endpoint) && part.containsAll(other.parts.get(endpoint));
  }

  /** An ordered pair of different endpoints that a demand and a prohibition are both about. */
  static Optional<int[]> common(Side from, Side to, Side otherFrom, Side otherTo) {
    if (!from.members().intersects(otherFrom.members())
        || !to.members().intersects(otherTo.members())) {
      return Optional.empty();
    }
    int[] first = two(from, otherFrom);
    int[] second = two(to, otherTo);
    for (int a : first) {
      for (int b : second) {
        if (a >= 0 && b >= 0 && a != b) {
          return Optional.of(new int[] {a, b});
        }
      }
    }
    return Optional.empty();
  }

  /** Two endpoints are enough to find a pair of different ones; -1 stands for none. */
  private static int[] two(Side demanded, Side forbidden) {
    int[] found = {-1, -1};
    int count = 0;
    BitSet members = demanded.members();
    for (int e = members.nextSetBit(0); e >= 0 && count < 2; e = members.nextSetBit(e + 1)) {
      if (forbidden.members().get(e) && forbidden.covers(e, demanded)) {
        found[count++] = e;
      }
    }
    return found;
  }
}
