package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;

/**
 * Where something is found.
 *
 * @param element the element
 * @param aspect what of it
 */
public record Place(ElementId element, Aspect aspect) {
  /** The name of an element. */
  public static Place of(ElementId element) {
    return new Place(element, Aspect.NAME);
  }
}
