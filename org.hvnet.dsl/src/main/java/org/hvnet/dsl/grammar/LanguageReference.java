package org.hvnet.dsl.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * Constructs and clauses of the language as Markdown lists, from the grammar itself, so that
 * docs/language.md cannot lag behind. A construct is a rule with names and members; what may stand
 * in one and is none is a clause. Their texts are the comments before their rules.
 */
public final class LanguageReference {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*\\n(\\w+)[^\\n]*:\\s*\\n", Pattern.DOTALL);
  private static final Set<String> MEMBERS = Set.of("members", "statements");
  private static final Pattern WORDS =
      Pattern.compile("[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*)*");

  private final Grammar grammar;
  private final Map<String, String> comments = new LinkedHashMap<>();

  /**
   * A reference of a grammar.
   *
   * @param grammar the rules
   * @param text the text of Hvnet.xtext; comments are not part of the rules
   */
  public LanguageReference(Grammar grammar, String text) {
    this.grammar = grammar;
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      comments.put(comment.group(2), comment.group(1).replaceAll("\\s+\\*?\\s*", " ").strip());
    }
  }

  /** The constructs, each with its syntax, what it is, and what it may hold. */
  public String constructs() {
    StringBuilder text = new StringBuilder();
    for (ParserRule rule : rules()) {
      if (isConstruct(rule)) {
        text.append(item(rule));
        String held =
            members(rule).stream().map(this::label).distinct().collect(Collectors.joining(", "));
        text.append(held.isEmpty() ? "" : "\n  Holds " + held + ".").append('\n');
      }
    }
    return text.toString();
  }

  /** The clauses, each with its syntax and what it says. */
  public String clauses() {
    Set<ParserRule> statements = statements();
    return rules().stream()
        .filter(r -> statements.contains(r) && !isConstruct(r))
        .map(r -> item(r) + "\n")
        .collect(Collectors.joining());
  }

  /** The constructs and clauses that have no comment. */
  public List<String> withoutText() {
    return statements().stream()
        .map(ParserRule::getName)
        .filter(name -> !comments.containsKey(name))
        .toList();
  }

  /** Everything that stands in a file, or in something that does. */
  private Set<ParserRule> statements() {
    Set<ParserRule> found = new LinkedHashSet<>();
    Deque<ParserRule> open = new ArrayDeque<>(List.of(rules().getFirst()));
    while (!open.isEmpty()) {
      members(open.remove()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private List<ParserRule> rules() {
    return GrammarUtil.allParserRules(grammar);
  }

  private String item(ParserRule rule) {
    return "- `" + SyntaxText.of(rule) + "`: " + comments.getOrDefault(rule.getName(), "");
  }

  private String label(ParserRule rule) {
    String syntax = SyntaxText.of(rule).replace("[existing] ", "");
    Matcher words = WORDS.matcher(syntax);
    return "`" + (words.lookingAt() ? words.group() : syntax) + "`";
  }

  private boolean isConstruct(ParserRule rule) {
    String name = rule.getName();
    boolean shadow = name.endsWith("Pattern") || name.endsWith("Delta");
    return !shadow && (name.equals("Policy") || assigns(rule, "names"));
  }

  private static boolean assigns(ParserRule rule, String feature) {
    return assignments(rule).stream().anyMatch(a -> a.getFeature().equals(feature));
  }

  private static List<Assignment> assignments(ParserRule rule) {
    return EcoreUtil2.getAllContentsOfType(rule, Assignment.class);
  }

  private static Set<ParserRule> members(ParserRule rule) {
    Set<ParserRule> members = new LinkedHashSet<>();
    for (Assignment assignment : assignments(rule)) {
      if (MEMBERS.contains(assignment.getFeature())) {
        calls(assignment.getTerminal()).forEach(called -> add(called, members));
      }
    }
    return members;
  }

  private static void add(ParserRule rule, Set<ParserRule> members) {
    if (isUnion(rule)) {
      calls(rule.getAlternatives()).forEach(called -> add(called, members));
    } else {
      members.add(rule);
    }
  }

  /** Whether a rule only stands for one of several others. */
  private static boolean isUnion(ParserRule rule) {
    return rule.getAlternatives() instanceof Alternatives any
        && any.getElements().stream().allMatch(RuleCall.class::isInstance)
        && !GrammarUtil.isDatatypeRule(rule);
  }

  private static List<ParserRule> calls(AbstractElement element) {
    List<RuleCall> calls =
        element instanceof RuleCall call
            ? List.of(call)
            : EcoreUtil2.getAllContentsOfType(element, RuleCall.class);
    List<ParserRule> rules = new ArrayList<>();
    for (RuleCall call : calls) {
      AbstractRule called = call.getRule();
      if (called instanceof ParserRule rule) {
        rules.add(rule);
      }
    }
    return rules;
  }
}
