package org.hvnet.sim.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.network.ElementId;

/** Counts lost frames by link end and reason. */
final class DropCounters {
  private static final DropReason[] REASONS = DropReason.values();

  private final LinkEnd[] ends;
  private final long[] counts;

  DropCounters(LinkEnd[] ends) {
    this.ends = ends;
    counts = new long[ends.length * REASONS.length];
  }

  void count(LinkEnd at, DropReason reason) {
    counts[at.index * REASONS.length + reason.ordinal()]++;
  }

  void reset() {
    Arrays.fill(counts, 0);
  }

  /** What is not zero, in order of element number and reason. An adapter and its port are one. */
  List<DropCount> all() {
    Map<ElementId, long[]> sums = new LinkedHashMap<>();
    for (LinkEnd end : ends) {
      long[] sum = sums.computeIfAbsent(end.id(), id -> new long[REASONS.length]);
      for (int reason = 0; reason < REASONS.length; reason++) {
        sum[reason] += counts[end.index * REASONS.length + reason];
      }
    }
    List<DropCount> found = new ArrayList<>();
    sums.forEach(
        (id, sum) -> {
          for (DropReason reason : REASONS) {
            if (sum[reason.ordinal()] > 0) {
              found.add(new DropCount(id, reason, sum[reason.ordinal()]));
            }
          }
        });
    return List.copyOf(found);
  }
}
