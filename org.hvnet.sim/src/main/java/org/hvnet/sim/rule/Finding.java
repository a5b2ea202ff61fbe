package org.hvnet.sim.rule;

import java.util.List;
import org.hvnet.sim.network.ElementId;

/**
 * Something that a rule found.
 *
 * @param code which rule
 * @param severity how serious it is, unless the project says otherwise
 * @param place the element it is about
 * @param related elements that have to do with it, such as the port that blocks
 * @param message one or two sentences that name objects and values
 */
public record Finding(
    RuleCode code, Severity severity, ElementId place, List<ElementId> related, String message) {
  /** Copies the list. */
  public Finding {
    related = List.copyOf(related);
  }

  static Finding of(RuleCode code, ElementId place, String message) {
    return new Finding(code, code.severity(), place, List.of(), message);
  }
}
