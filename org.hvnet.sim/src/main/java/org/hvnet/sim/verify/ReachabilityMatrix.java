package org.hvnet.sim.verify;

import java.util.List;

/**
 * Who reaches whom, by groups: departments, management operating systems, outsides, and endpoints
 * of no department.
 *
 * @param groups the names of rows and columns
 * @param cells a row for each group, a cell for each column
 */
public record ReachabilityMatrix(List<String> groups, List<List<Cell>> cells) {
  /** No groups at all: of an empty network, and where there are too many to be shown. */
  public static final ReachabilityMatrix NONE = new ReachabilityMatrix(List.of(), List.of());

  /** Copies all lists. */
  public ReachabilityMatrix {
    groups = List.copyOf(groups);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** How much of a group reaches another. */
  public enum Cell {
    /** Every member reaches every other member. */
    ALL,
    /** Some do. */
    SOME,
    /** None does. */
    NONE,
    /** There is no pair of members. */
    EMPTY
  }
}
