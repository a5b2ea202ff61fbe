package org.hvnet.sim.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hvnet.sim.network.ElementId;

/** Names as they are within one owner, such as a host. */
final class LocalNames {
  private LocalNames() {}

  /** A name as Windows compares it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The last names of elements of one owner. */
  static String of(Collection<ElementId> ids) {
    return ids.stream().map(ElementId::name).collect(Collectors.joining(", "));
  }
}
