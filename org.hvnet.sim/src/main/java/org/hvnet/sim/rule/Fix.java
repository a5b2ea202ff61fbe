package org.hvnet.sim.rule;

import org.hvnet.sim.network.ElementId;

/**
 * A local change of the specification after which a finding is gone.
 *
 * @param title what it does, as an editor offers it
 * @param kind what happens at the place
 * @param place where
 * @param text the new text; empty for a removal
 */
public record Fix(String title, Kind kind, Place place, String text) {
  /** What a fix does. */
  public enum Kind {
    /** The clause of the place is replaced; added to the block if nothing says it yet. */
    REPLACE,
    /** The clause of the place is taken out. */
    REMOVE,
    /** A clause is added to the block of the element. */
    ADD,
    /** Words are added to the clause of the place. */
    EXTEND,
    /** A clause is added below all that say the aspect, where their order counts. */
    ADD_BELOW
  }

  /** Takes the clause of a place out. */
  public static Fix remove(String title, ElementId element, Aspect aspect) {
    return remove(title, new Place(element, aspect));
  }

  /** Takes the clause of a place out. */
  public static Fix remove(String title, Place place) {
    return new Fix(title, Kind.REMOVE, place, "");
  }

  /** Writes the clause of a place anew. */
  public static Fix replace(String title, ElementId element, Aspect aspect, String text) {
    return new Fix(title, Kind.REPLACE, new Place(element, aspect), text);
  }

  /** Adds words to the clause of a place. */
  public static Fix extend(String title, Place place, String text) {
    return new Fix(title, Kind.EXTEND, place, text);
  }

  /** Adds a clause below all others of the aspect. */
  public static Fix addBelow(String title, ElementId element, Aspect aspect, String text) {
    return new Fix(title, Kind.ADD_BELOW, new Place(element, aspect), text);
  }

  /** Adds a clause. */
  public static Fix add(String title, ElementId element, String text) {
    return new Fix(title, Kind.ADD, Place.of(element), text);
  }
}
