package org.hvnet.dsl.grammar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;

/**
 * The syntax of a rule for readers: keywords as they are, what stands for a value in capitals, what
 * may be left out in brackets, members as {@code ...}.
 */
final class SyntaxText {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("INT", "NUMBER"),
          Map.entry("ID", "WORD"),
          Map.entry("STRING", "\"TEXT\""),
          Map.entry("Name", "NAME"),
          Map.entry("PortName", "NAME"),
          Map.entry("ServiceName", "SERVICE"),
          Map.entry("Named", "NAME"),
          Map.entry("PortNamed", "NAME"),
          Map.entry("SimpleNamed", "NAME"),
          Map.entry("ServiceNamed", "NAME"),
          Map.entry("DriveNamed", "\"DRIVE\""),
          Map.entry("Reference", "NAME"),
          Map.entry("Group", "GROUP"),
          Map.entry("GroupTerm", "NAME"),
          Map.entry("Sentence", "SENTENCE"),
          Map.entry("Pattern", "KIND [like NAME, ...] { ... }"),
          Map.entry("Delta", "KIND NAME, ... { ... }"),
          Map.entry("Change", "CHANGE"),
          Map.entry("Prefix", "PREFIX"),
          Map.entry("DealtPrefix", "PREFIX"),
          Map.entry("DealtAddress", "ADDRESS"),
          Map.entry("DealtMac", "\"MAC\""),
          Map.entry("MacLiteral", "\"MAC\""),
          Map.entry("Rate", "RATE"),
          Map.entry("Size", "SIZE"),
          Map.entry("Length", "LENGTH"),
          Map.entry("Duration", "DURATION"));

  private SyntaxText() {}

  /** The syntax of a rule. */
  static String of(AbstractRule rule) {
    return text(rule.getAlternatives())
        .replaceAll("(\\.\\.\\. ?)+", "... ")
        .replace("... ,", "...,")
        .replace("... ]", "...]")
        .replace("... )", "...)")
        .strip();
  }

  private static String text(AbstractElement element) {
    String plain = plain(element);
    if (plain.isEmpty() || plain.equals("...")) {
      return plain;
    }
    return switch (element.getCardinality()) {
      case "?" -> "[" + plain + "]";
      case "*" -> plain.startsWith(", ") ? ", ..." : "[" + plain + " ...]";
      case "+" -> plain + " ...";
      case null, default ->
          element instanceof Alternatives && isInner(element) ? "(" + plain + ")" : plain;
    };
  }

  private static boolean isInner(AbstractElement element) {
    return element.eContainer() instanceof CompoundElement;
  }

  private static String plain(AbstractElement element) {
    return switch (element) {
      case Keyword keyword -> keyword.getValue();
      case Action action -> "";
      case Assignment assignment ->
          assignment.getFeature().equals("members") ? "..." : plain(assignment.getTerminal());
      case CrossReference reference -> "NAME";
      case RuleCall call -> value(call.getRule());
      case Alternatives any -> joined(any.getElements(), " | ");
      case Group group -> joined(group.getElements(), " ").replace(" , ...", ", ...");
      default -> "";
    };
  }

  private static String value(AbstractRule rule) {
    String value = VALUES.get(rule.getName());
    return value != null
        ? value
        : isWords(rule) ? "(" + plain(rule.getAlternatives()) + ")" : plain(rule.getAlternatives());
  }

  private static boolean isWords(AbstractRule rule) {
    return rule.getAlternatives() instanceof Alternatives;
  }

  private static String joined(List<AbstractElement> elements, String by) {
    return elements.stream()
        .map(SyntaxText::text)
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(by));
  }
}
