package org.hvnet.dsl.compile;

import java.util.List;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.sim.network.ElementId;

/**
 * The network with some changes, and what they break. All that is not named stays as it was.
 *
 * @param name its name
 * @param at where it is named
 * @param changes the changes
 * @param refutes the requirements, and defaults as {@code policy.between}, that become false
 * @param finds the codes of the findings that it brings
 */
public record Variant(
    String name, SourceRange at, List<Node> changes, List<ElementId> refutes, List<String> finds) {
  /** Copies all lists. */
  public Variant {
    changes = List.copyOf(changes);
    refutes = List.copyOf(refutes);
    finds = List.copyOf(finds);
  }
}
