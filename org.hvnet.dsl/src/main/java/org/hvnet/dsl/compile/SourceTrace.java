package org.hvnet.dsl.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.sim.network.ElementId;

/** Where the elements of a network stand in the specification. Immutable. */
public final class SourceTrace {
  private final Map<ElementId, SourceRange> ranges;

  SourceTrace(Map<ElementId, SourceRange> ranges) {
    this.ranges = new HashMap<>(ranges);
  }

  /** The place of an element itself; empty if it has none of its own. */
  public Optional<SourceRange> exact(ElementId id) {
    return Optional.ofNullable(ranges.get(id));
  }

  /** The place of an element; of what it belongs to if it has none of its own. */
  public Optional<SourceRange> find(ElementId id) {
    for (int length = id.path().size(); length > 0; length--) {
      SourceRange range = ranges.get(new ElementId(id.path().subList(0, length)));
      if (range != null) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }
}
