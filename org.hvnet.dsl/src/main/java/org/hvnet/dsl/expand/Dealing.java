package org.hvnet.dsl.expand;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hvnet.dsl.declaration.Node;

/**
 * Counts for {@code ++}. The count of a value runs over the copies that share what is used up: the
 * VLAN for a relative address, the physical switch for a port, the network for an absolute value. A
 * copy that asks again gets the same count.
 */
public final class Dealing {
  private record Key(Element consumer, Object resource) {}

  private final Map<Node, Map<Key, Integer>> given = new IdentityHashMap<>();
  private final Map<Node, Map<Object, Integer>> next = new IdentityHashMap<>();

  /**
   * The number of copies before this one, from 0.
   *
   * @param value the value that is dealt out, as written
   * @param resource what is used up
   * @param consumer the copy
   */
  public int count(Node value, Object resource, Element consumer) {
    return given
        .computeIfAbsent(value, v -> new HashMap<>())
        .computeIfAbsent(
            new Key(consumer, resource),
            k ->
                next.computeIfAbsent(value, v -> new HashMap<>()).merge(resource, 1, Integer::sum)
                    - 1);
  }
}
