package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.Place;

/** Where the elements of a network, and what is said of them, stand in the specification. */
public final class SourceTrace {
  /**
   * A clause and what it is said of.
   *
   * @param element what it is said of
   * @param stated the clause
   */
  public record Clause(Element element, Stated stated) {
    /**
     * Whether a change of the clause changes nothing but the element: it stands in its own line,
     * and the element is not one of many that are written once.
     */
    public boolean isLocal() {
      return stated.level() == Level.LINE && isOne(element);
    }

    /** Whether an element is not one of many that are written once. */
    public static boolean isOne(Element element) {
      for (Element e = element; e != null; e = e.parent()) {
        if (e.index().isPresent()) {
          return false;
        }
      }
      return element.every(element.kind()).stream()
          .allMatch(s -> !s.clause().has("names") || s.clause().nodes("names").size() <= 1);
    }
  }

  private final Map<ElementId, SourceRange> ranges;
  private final Map<ElementId, Element> unnamed;
  private final Element root;
  private Map<ElementId, List<Element>> elements;

  SourceTrace(Map<ElementId, SourceRange> ranges, Map<ElementId, Element> unnamed, Element root) {
    this.ranges = new HashMap<>(ranges);
    this.unnamed = Map.copyOf(unnamed);
    this.root = root;
  }

  /** The place of an element itself; empty if it has none of its own. */
  public Optional<SourceRange> exact(ElementId id) {
    return Optional.ofNullable(ranges.get(id));
  }

  /** The place of an element; of what it belongs to if it has none of its own. */
  public Optional<SourceRange> find(ElementId id) {
    for (ElementId one : outwards(id)) {
      SourceRange range = ranges.get(one);
      if (range != null) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }

  /** The clause that says an aspect of an element; the element itself if nothing does. */
  public Optional<SourceRange> find(Place place) {
    return clause(place).map(c -> c.stated().at()).or(() -> find(place.element()));
  }

  /**
   * The clause that says an aspect of an element, or of what it belongs to: the address of a
   * machine's only adapter may be said of the machine.
   */
  public Optional<Clause> clause(Place place) {
    List<EClass> rules = Aspects.clauses(place.aspect());
    if (!rules.isEmpty()) {
      for (ElementId id : outwards(place.element())) {
        for (Element element : elements(id)) {
          for (EClass rule : rules) {
            List<Stated> said = element.all(rule);
            if (place.index() < said.size()) {
              return Optional.of(new Clause(element, said.get(place.index())));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What has an id: a department and its VLAN share one. */
  public synchronized List<Element> elements(ElementId id) {
    if (elements == null) {
      Map<ElementId, List<Element>> all = new HashMap<>();
      root.children()
          .forEach(
              top -> top.visit(e -> all.computeIfAbsent(e.id(), i -> new ArrayList<>(1)).add(e)));
      unnamed.forEach((name, element) -> all.put(name, List.of(element)));
      elements = all;
    }
    return elements.getOrDefault(id, List.of());
  }

  /** An id and those of what it belongs to, from the inside. */
  private static List<ElementId> outwards(ElementId id) {
    List<ElementId> ids = new ArrayList<>();
    for (int length = id.path().size(); length > 0; length--) {
      ids.add(new ElementId(id.path().subList(0, length)));
    }
    return ids;
  }
}
