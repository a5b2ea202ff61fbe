package org.hvnet.dsl.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.emf.ecore.EClass;

/**
 * One element of a specification as it is written: a construct, a clause, or a part of one. The
 * immutable image of an AST object: names are text and not yet resolved, literals are typed,
 * nothing is derived. What is not written, or half typed, is not there.
 *
 * @param type the grammar rule it follows
 * @param values the value of each feature that is written: a typed literal, a node, or a list
 * @param places where the words among the values stand, in the order of the text
 * @param text what stands in the file, on one line; only of sentences, groups and their terms
 * @param at where it stands
 */
public record Node(
    EClass type,
    Map<String, Object> values,
    Map<String, List<SourceRange>> places,
    String text,
    SourceRange at) {
  /** Copies the maps. */
  public Node {
    values = Map.copyOf(values);
    places = Map.copyOf(places);
  }

  /** Where a word stands; where the whole stands if there is no such word. */
  public SourceRange at(String feature, int index) {
    List<SourceRange> known = places.getOrDefault(feature, List.of());
    return index < known.size() ? known.get(index) : at;
  }

  /** Whether it follows one of these grammar rules, or a rule that includes it. */
  public boolean is(EClass... rules) {
    for (EClass rule : rules) {
      if (rule == type || rule.isSuperTypeOf(type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A single value; empty if it is not written.
   *
   * @throws IllegalArgumentException if the grammar rule has no such feature
   */
  public <T> Optional<T> value(String feature, Class<T> kind) {
    if (type.getEStructuralFeature(feature) == null) {
      throw new IllegalArgumentException(type.getName() + " has no " + feature);
    }
    Object value = values.get(feature);
    return kind.isInstance(value) ? Optional.of(kind.cast(value)) : Optional.empty();
  }

  /** Text: a name without its quotes, a word. */
  public Optional<String> text(String feature) {
    return value(feature, String.class);
  }

  /** A whole number. */
  public OptionalInt integer(String feature) {
    return value(feature, Integer.class).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** A quantity in its smallest unit. */
  public Optional<Long> quantity(String feature) {
    return value(feature, Long.class);
  }

  /** Whether a word is written. */
  public boolean flag(String feature) {
    return value(feature, Boolean.class).orElse(false);
  }

  /** A part. */
  public Optional<Node> node(String feature) {
    return value(feature, Node.class);
  }

  /** Parts, in the order of the text. */
  public List<Node> nodes(String feature) {
    return list(feature, Node.class);
  }

  /** Words or names, in the order of the text. */
  public List<String> texts(String feature) {
    return list(feature, String.class);
  }

  private <T> List<T> list(String feature, Class<T> kind) {
    List<?> all = value(feature, List.class).<List<?>>map(l -> l).orElse(List.of());
    List<T> fitting = new ArrayList<>(all.size());
    for (Object one : all) {
      if (kind.isInstance(one)) {
        fitting.add(kind.cast(one));
      }
    }
    return fitting;
  }

  /** Whether the grammar rule has such a feature. */
  public boolean has(String feature) {
    return type.getEStructuralFeature(feature) != null;
  }
}
