package org.hvnet.dsl.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A rule that is keywords alone, such as a verb of several words. Read with one space between them.
 * Anything else is refused when written: that is how the serializer knows which of several rules a
 * value came from.
 *
 * @param possible what the rule accepts
 */
record Phrases(Set<String> possible) implements IValueConverter<Object> {

  /** The phrases of a rule; empty if it has more than keywords. */
  static Optional<Phrases> of(ParserRule rule) {
    return phrases(rule.getAlternatives()).map(Phrases::new);
  }

  private static Optional<Set<String>> phrases(AbstractElement element) {
    return switch (element) {
      case Keyword keyword -> Optional.of(Set.of(keyword.getValue()));
      case Alternatives either -> joined(either.getElements());
      case Group group when group.getElements().stream().allMatch(Keyword.class::isInstance) ->
          Optional.of(
              Set.of(
                  group.getElements().stream()
                      .map(k -> ((Keyword) k).getValue())
                      .collect(Collectors.joining(" "))));
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> joined(List<AbstractElement> elements) {
    Set<String> all = new TreeSet<>();
    for (AbstractElement element : elements) {
      Optional<Set<String>> some = phrases(element);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(some.get());
    }
    return Optional.of(all);
  }

  @Override
  public Object toValue(String text, INode node) {
    return text == null ? null : text.strip().replaceAll("\\s+", " ");
  }

  @Override
  public String toString(Object value) {
    if (value instanceof String phrase && possible.contains(phrase)) {
      return phrase;
    }
    throw new ValueConverterException(value + " is none of " + possible, null, null);
  }
}
