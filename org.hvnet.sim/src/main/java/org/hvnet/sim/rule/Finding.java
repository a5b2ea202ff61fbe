package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.network.ElementId;

/**
 * Something that a rule found.
 *
 * @param code which rule
 * @param severity how serious it is, unless the project says otherwise
 * @param place where
 * @param related other places that have to do with it, such as the port that blocks
 * @param message one or two sentences that name objects and values
 * @param fixes changes that mend it, the best first
 */
public record Finding(
    RuleCode code,
    Severity severity,
    Place place,
    List<Place> related,
    String message,
    List<Fix> fixes) {
  /** Copies the lists. */
  public Finding {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A finding about an element as such. */
  public static Finding of(RuleCode code, ElementId element, String message) {
    return of(code, element, Aspect.NAME, message);
  }

  /** A finding about one aspect of an element. */
  public static Finding of(RuleCode code, ElementId element, Aspect aspect, String message) {
    return of(code, new Place(element, aspect), message);
  }

  /** A finding at a place. */
  public static Finding of(RuleCode code, Place place, String message) {
    return new Finding(code, code.severity(), place, List.of(), message, List.of());
  }

  /** The same with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(code, other, place, related, message, fixes);
  }

  /** The same, with another place that has to do with it. */
  public Finding relatedTo(ElementId element, Aspect aspect) {
    List<Place> more = new ArrayList<>(related);
    more.add(new Place(element, aspect));
    return new Finding(code, severity, place, more, message, fixes);
  }

  /** The same, with another element that has to do with it. */
  public Finding relatedTo(ElementId element) {
    return relatedTo(element, Aspect.NAME);
  }

  /** The same, with a change that mends it. */
  public Finding mendedBy(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Finding(code, severity, place, related, message, more);
  }
}
