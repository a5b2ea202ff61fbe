package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hvnet.sim.rule.Claims.Claim;

/**
 * Finds the claims whose pairs may be among those of two sides, without looking at each: every
 * claim is listed at the members of its smaller side. Read-only when built.
 */
final class Overlaps {
  private final List<Claim> claims;
  private final Map<Integer, List<Integer>> byFrom = new HashMap<>();
  private final Map<Integer, List<Integer>> byTo = new HashMap<>();

  Overlaps(List<Claim> claims) {
    this.claims = claims;
    for (int number = 0; number < claims.size(); number++) {
      BitSet from = claims.get(number).from().members();
      BitSet to = claims.get(number).to().members();
      boolean first = from.cardinality() <= to.cardinality();
      Map<Integer, List<Integer>> index = first ? byFrom : byTo;
      int listed = number;
      (first ? from : to)
          .stream().forEach(e -> index.computeIfAbsent(e, k -> new ArrayList<>()).add(listed));
    }
  }

  /** The claims in their order. */
  List<Claim> of(Side from, Side to) {
    BitSet found = new BitSet();
    add(from, byFrom, found);
    add(to, byTo, found);
    return found.stream().mapToObj(claims::get).toList();
  }

  private static void add(Side side, Map<Integer, List<Integer>> index, BitSet found) {
    side.members().stream()
        .mapToObj(index::get)
        .forEach(
            listed -> {
              if (listed != null) {
                listed.forEach(found::set);
              }
            });
  }
}
