package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;

/**
 * Where something is found.
 *
 * @param element the element
 * @param aspect what of it
 * @param index which of the clauses that say it, from 0 and in their order, where it may have
 *     several
 */
public record Place(ElementId element, Aspect aspect, int index) {
  /** An aspect of an element, or the first of several. */
  public Place(ElementId element, Aspect aspect) {
    this(element, aspect, 0);
  }

  /** The name of an element. */
  public static Place of(ElementId element) {
    return new Place(element, Aspect.NAME);
  }
}
