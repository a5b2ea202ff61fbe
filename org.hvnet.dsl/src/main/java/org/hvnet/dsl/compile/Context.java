package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Dealing;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Expansion;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.rule.RuleCode;

/** What the parts of a compilation share: names, places, derivations and findings. */
final class Context {
  private final Expansion expansion;
  private final Defaults defaults;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<ElementId, SourceRange> places = new HashMap<>();
  private final Map<ElementId, Element> elements = new HashMap<>();
  private final List<Derivation> derivations = new ArrayList<>();

  Context(Expansion expansion, Defaults defaults) {
    this.expansion = expansion;
    this.defaults = defaults;
    diagnostics.addAll(expansion.diagnostics());
  }

  Defaults defaults() {
    return defaults;
  }

  Element root() {
    return expansion.root();
  }

  Dealing dealing() {
    return expansion.dealing();
  }

  // ---- names

  /** All that a reference stands for. What no file names is the linker's to report. */
  List<Element> all(Node reference, Element scope, EClass... kinds) {
    return expansion.references().all(reference, scope, Set.of(kinds));
  }

  List<Element> all(List<Node> references, Element scope, EClass... kinds) {
    return references.stream().flatMap(r -> all(r, scope, kinds).stream()).distinct().toList();
  }

  /** The one thing that a reference stands for; several are a finding. */
  Optional<Element> one(Node reference, Element scope, EClass... kinds) {
    List<Element> found = all(reference, scope, kinds);
    if (found.size() > 1) {
      error(
          IssueCodes.NAME_AMBIGUOUS,
          reference.at(),
          reference.text() + " stands for " + found.size() + " things; name one.");
    } else if (found.isEmpty() && isOfRange(reference)) {
      error(
          reference.flag("dealt") ? IssueCodes.DEALT_OUT : IssueCodes.NAME_UNKNOWN,
          reference.at(),
          reference.flag("dealt")
              ? "There is nothing left for " + scope + " behind " + reference.text() + "."
              : "There is no " + reference.text() + ".");
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whether the linker, which knows ranges as a whole, could not see what is wrong. */
  private static boolean isOfRange(Node reference) {
    return reference.flag("dealt")
        || reference.nodes("steps").stream().anyMatch(s -> !s.nodes("selected").isEmpty());
  }

  // ---- clauses

  /**
   * The strongest of clauses that exclude each other. Two of equal strength are a finding; the
   * first is taken.
   */
  Optional<Stated> strongest(Element element, String conflict, String code, EClass... clauses) {
    Stated best = null;
    for (EClass clause : clauses) {
      Optional<Stated> said = element.said(clause);
      if (said.isPresent()) {
        if (best == null || weaker(best, said.get())) {
          best = said.get();
        } else if (best.level() == said.get().level() && best.rank() == said.get().rank()) {
          error(code, said.get().at(), element + ": " + conflict);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The same without a finding, where another reads the clauses too. */
  static Optional<Stated> strongest(Element element, EClass... clauses) {
    Stated best = null;
    for (EClass clause : clauses) {
      Stated said = element.said(clause).orElse(null);
      best = best == null || said != null && weaker(best, said) ? said : best;
    }
    return Optional.ofNullable(best);
  }

  private static boolean weaker(Stated one, Stated other) {
    int byLevel = one.level().compareTo(other.level());
    return byLevel > 0 || byLevel == 0 && one.rank() < other.rank();
  }

  /** The real name of a host, machine or server: the name it is given, else its own. */
  static String realName(Element element) {
    return element
        .text(Rules.REAL_NAME, "text")
        .map(n -> realName(n, element))
        .orElse(element.name());
  }

  /** The real name: {@code {Store}} is the index of an enclosing range. */
  static String realName(String text, Element element) {
    String name = text;
    for (Element e = element; e != null; e = e.parent()) {
      if (e.index().isPresent()) {
        name = name.replace("{" + e.index().get().range() + "}", e.index().get().text());
      }
    }
    return name;
  }

  // ---- places, derivations, findings

  void place(ElementId id, SourceRange at) {
    places.putIfAbsent(id, at);
  }

  /** What is written without a name has another id in the network. */
  void place(ElementId id, Element unnamed) {
    place(id, unnamed.at());
    if (!id.equals(unnamed.id())) {
      elements.put(id, unnamed);
    }
  }

  void replace(ElementId id, SourceRange at) {
    places.put(id, at);
  }

  SourceTrace trace() {
    return new SourceTrace(places, elements, root());
  }

  void derive(ElementId id, DerivedValue value, Object text, Stated said) {
    derivations.add(
        new Derivation(id, value, text.toString(), said.level(), Optional.of(said.at())));
  }

  void derive(ElementId id, DerivedValue value, Object text, Level level) {
    derivations.add(new Derivation(id, value, text.toString(), level, Optional.empty()));
  }

  void derive(ElementId id, DerivedValue value, Object text, Optional<Stated> said, Level or) {
    said.ifPresentOrElse(s -> derive(id, value, text, s), () -> derive(id, value, text, or));
  }

  List<Derivation> derivations() {
    return derivations;
  }

  void error(String code, SourceRange at, String message) {
    diagnostics.add(Diagnostic.error(code, at, message));
  }

  /** Says that a rule of the catalogue is broken, as serious as the rule is. */
  void report(RuleCode code, SourceRange at, String message, Diagnostic.Related... related) {
    diagnostics.add(new Diagnostic(code.name(), code.severity(), at, message, List.of(related)));
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
