package org.hvnet.dsl.expand;

import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;

/**
 * A clause that holds for an element.
 *
 * @param clause the clause as written
 * @param level where it was said
 * @param rank its strength among those of the level: the greater wins
 */
public record Stated(Node clause, Level level, int rank) {
  /** Where it was said. */
  public SourceRange at() {
    return clause.at();
  }

  boolean isWeakerThan(Stated other) {
    int byLevel = level.compareTo(other.level);
    return byLevel > 0 || byLevel == 0 && rank < other.rank;
  }

  boolean isAsStrongAs(Stated other) {
    return level == other.level && rank == other.rank;
  }
}
