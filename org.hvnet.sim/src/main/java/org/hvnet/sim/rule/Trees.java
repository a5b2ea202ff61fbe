package org.hvnet.sim.rule;

import java.util.stream.IntStream;

/** Numbered things that are joined one by one, and whether two hang together already. */
final class Trees {
  private final int[] parent;

  Trees(int size) {
    parent = IntStream.range(0, size).toArray();
  }

  /** Joins two; false if they hang together already. */
  boolean join(int one, int other) {
    int root = root(one);
    int second = root(other);
    parent[root] = second;
    return root != second;
  }

  /** One for all that hang together. */
  int root(int one) {
    int at = one;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
