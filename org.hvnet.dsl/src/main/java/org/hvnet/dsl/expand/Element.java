package org.hvnet.dsl.expand;

import static org.hvnet.dsl.grammar.Rules.CLUSTER;
import static org.hvnet.dsl.grammar.Rules.HOST;
import static org.hvnet.dsl.grammar.Rules.MANAGEMENT_ADAPTER;
import static org.hvnet.dsl.grammar.Rules.SECONDARY_VLAN;
import static org.hvnet.dsl.grammar.Rules.SITE;
import static org.hvnet.dsl.grammar.Rules.SPECIFICATION;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_MACHINE;
import static org.hvnet.dsl.grammar.Rules.VIRTUAL_SWITCH;
import static org.hvnet.dsl.grammar.Rules.VLAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.sim.network.ElementId;

/**
 * One thing that there is: a machine, a port, a VLAN. It has the clauses that were said of it, each
 * with its level, and what belongs to it. Built by the {@link Expander}, and read-only afterwards.
 */
public final class Element {
  /** The copy of a range that an element is: {@code Web[07]} is "07" of "Web". */
  public record Index(String range, String text) {}

  private final EClass kind;
  private final String name;
  private final Element parent;
  private final Optional<Index> index;
  private final SourceRange at;
  private final Map<EClass, List<Stated>> stated = new LinkedHashMap<>();
  private final Map<EClass, Map<String, Element>> children = new LinkedHashMap<>();
  private final List<Node> defaults = new ArrayList<>(0);
  private final Map<EClass, Integer> unnamed = new HashMap<>(2);
  private boolean declared;
  private Map<String, List<Element>> names;
  private Map<String, List<Element>> ranges;
  private ElementId id;

  Element(EClass kind, String name, Element parent, Optional<Index> index, SourceRange at) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.index = index;
    this.at = at;
  }

  /** The construct of the grammar that it is. */
  public EClass kind() {
    return kind;
  }

  /** Whether it is one of these constructs. */
  public boolean is(EClass... kinds) {
    return List.of(kinds).contains(kind);
  }

  /** Its name; "#" and a number where none is written. */
  public String name() {
    return name;
  }

  /** What it belongs to; null for the whole. */
  public Element parent() {
    return parent;
  }

  /** Which copy of a range it is. */
  public Optional<Index> index() {
    return index;
  }

  /** Where it is named first. */
  public SourceRange at() {
    return at;
  }

  /** The nearest that encloses it and is one of these. */
  public Optional<Element> enclosing(EClass... kinds) {
    for (Element e = parent; e != null; e = e.parent) {
      if (e.is(kinds)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** The site it is in, or the whole. */
  public Element site() {
    Element e = this;
    while (!e.is(SITE, SPECIFICATION)) {
      e = e.parent;
    }
    return e;
  }

  /**
   * Its id in the network. Machines and secondary VLANs stand under their own name, since machines
   * move, and VLANs are known everywhere; the site's name comes first.
   */
  public ElementId id() {
    if (id == null) {
      Element owner = is(VIRTUAL_MACHINE, SECONDARY_VLAN) ? site() : parent;
      id = owner == null || owner.is(SPECIFICATION) ? ElementId.of(name) : owner.id().child(name);
    }
    return id;
  }

  // ---- clauses

  void state(EClass key, Stated one) {
    stated.computeIfAbsent(key, k -> new ArrayList<>(1)).add(one);
  }

  /** The strongest clause of a rule; empty if none is written. */
  public Optional<Stated> said(EClass clause) {
    List<Stated> all = stated.get(clause);
    if (all == null) {
      return Optional.empty();
    }
    Stated best = all.getFirst();
    for (Stated one : all) {
      best = best.isWeakerThan(one) ? one : best;
    }
    return Optional.of(best);
  }

  /** All clauses of a rule that are as strong as the strongest, in the order of the text. */
  public List<Stated> all(EClass clause) {
    return said(clause)
        .map(best -> stated.get(clause).stream().filter(s -> s.isAsStrongAs(best)).toList())
        .orElse(List.of());
  }

  /** Every clause of a rule, the weak ones included. */
  public List<Stated> every(EClass clause) {
    return List.copyOf(stated.getOrDefault(clause, List.of()));
  }

  /** Whether a clause of this rule is written. */
  public boolean says(EClass clause) {
    return stated.containsKey(clause);
  }

  /** The node of the strongest clause of a rule. */
  public Optional<Node> clause(EClass clause) {
    return said(clause).map(Stated::clause);
  }

  /** A number of the strongest clause of a rule. */
  public OptionalInt integer(EClass clause, String feature) {
    return clause(clause).map(c -> c.integer(feature)).orElseGet(OptionalInt::empty);
  }

  /** A text of the strongest clause of a rule. */
  public Optional<String> text(EClass clause, String feature) {
    return clause(clause).flatMap(c -> c.text(feature));
  }

  /** Whether some statement of the thing itself carries a word, such as {@code existing}. */
  public boolean isMarked(String feature) {
    return every(kind).stream().anyMatch(s -> s.clause().has(feature) && s.clause().flag(feature));
  }

  // ---- what belongs to it

  Optional<Element> child(EClass childKind, String childName) {
    return Optional.ofNullable(children.getOrDefault(childKind, Map.of()).get(key(childName)));
  }

  /** A name that no child of a kind has yet, for one that is written without. */
  String nextUnnamed(EClass childKind) {
    String free;
    do {
      free = "#" + unnamed.merge(childKind, 1, Integer::sum);
    } while (child(childKind, free).isPresent());
    return free;
  }

  void add(Element child) {
    children.computeIfAbsent(child.kind, k -> new LinkedHashMap<>()).put(key(child.name), child);
    forget();
  }

  void remove(Element child) {
    children.getOrDefault(child.kind, Map.of()).remove(key(child.name));
    forget();
  }

  void clear() {
    children.clear();
    forget();
  }

  private void forget() {
    for (Element e = this; e != null; e = e.parent) {
      e.names = null;
      e.ranges = null;
    }
  }

  /** What belongs to it of a kind, in the order of the text. */
  public Collection<Element> children(EClass childKind) {
    return children.getOrDefault(childKind, Map.of()).values();
  }

  /** All that belongs to it directly. */
  public Stream<Element> children() {
    return children.values().stream().flatMap(c -> c.values().stream());
  }

  /** It and all that belongs to it, directly or not, what encloses before what is enclosed. */
  public void visit(Consumer<Element> visitor) {
    visitor.accept(this);
    children().toList().forEach(c -> c.visit(visitor));
  }

  boolean isDeclared() {
    return declared;
  }

  void declare() {
    declared = true;
  }

  List<Node> defaults() {
    return defaults;
  }

  // ---- names

  /** What is visible in it under a name, or is a member of the range of that name. */
  public List<Element> named(String text) {
    return namesOf().getOrDefault(key(text), List.of());
  }

  /** The members of a range that is visible in it. */
  List<Element> range(String text) {
    namesOf();
    return ranges.getOrDefault(key(text), List.of());
  }

  private Map<String, List<Element>> namesOf() {
    if (names == null) {
      Map<String, List<Element>> byName = new HashMap<>();
      Map<String, List<Element>> byRange = new HashMap<>();
      children().forEach(c -> offer(c, byName, byRange));
      names = byName;
      ranges = byRange;
    }
    return names;
  }

  private void offer(
      Element child, Map<String, List<Element>> byName, Map<String, List<Element>> byRange) {
    byName.computeIfAbsent(key(child.name), k -> new ArrayList<>(1)).add(child);
    child
        .index
        .filter(i -> !i.range().isEmpty())
        .ifPresent(i -> byRange.computeIfAbsent(key(i.range()), k -> new ArrayList<>()).add(child));
    child.children().filter(c -> isKnownOutside(c, this)).forEach(c -> offer(c, byName, byRange));
    if (child.is(HOST)) {
      child.children(VIRTUAL_SWITCH).stream()
          .filter(s -> is(SITE, SPECIFICATION))
          .flatMap(s -> s.children(VIRTUAL_MACHINE).stream())
          .forEach(m -> offer(m, byName, byRange));
    }
  }

  /** Machines and VLANs are known all over their site, host vNICs in their host. */
  private static boolean isKnownOutside(Element inner, Element outer) {
    boolean wide = outer.is(SITE, SPECIFICATION);
    return inner.is(VIRTUAL_MACHINE) && wide && inner.parent.is(HOST, CLUSTER)
        || inner.is(SECONDARY_VLAN) && wide && inner.parent.is(VLAN)
        || inner.is(MANAGEMENT_ADAPTER) && outer.is(HOST) && inner.parent.is(VIRTUAL_SWITCH);
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return parent == null ? name : id().toString();
  }
}
