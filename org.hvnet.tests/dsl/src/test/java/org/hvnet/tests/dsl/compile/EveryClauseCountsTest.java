package org.hvnet.tests.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.tests.support.Corpus;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the grammar accepts is dropped in silence: for each clause of each construct, and
 * each word of each clause, some specification of the corpus compiles to something else without it.
 */
class EveryClauseCountsTest {
  /**
   * What the project reads, not the compiler; and what is understood without effect (HV033, HV034).
   */
  private static final Set<String> OF_THE_PROJECT =
      Set.of("Import ", "SeveritySetting ", "Suppression", "SwitchVlan", "SwitchTrunk");

  private final Set<String> written = new TreeSet<>();
  private final Set<String> read = new HashSet<>();

  @Test
  void everyClauseOfTheCorpusIsRead() {
    for (Path file : Corpus.files()) {
      List<Fragment> files = Specifications.check(file).project().fragments();
      for (int i = 0; i < files.size(); i++) {
        dropEach(files, i);
      }
    }
    written.removeAll(read);
    written.removeIf(key -> OF_THE_PROJECT.stream().anyMatch(key::contains));

    assertThat(written).isEmpty();
  }

  @Test
  void everyClauseOfTheGrammarIsInTheCorpus() {
    Set<String> missing = new TreeSet<>();
    Set<String> inCorpus = new HashSet<>();
    for (Path file : Corpus.files()) {
      for (Fragment fragment : Specifications.check(file).project().fragments()) {
        fragment.statements().forEach(s -> shortened(s).forEach(w -> inCorpus.add(w.key())));
      }
    }
    for (ParserRule rule : GrammarUtil.allParserRules(Specifications.grammar())) {
      if (rule.getType().getClassifier() instanceof EClass owner && !isRoot(owner)) {
        for (Assignment word : EcoreUtil2.getAllContentsOfType(rule, Assignment.class)) {
          EClass made =
              EcoreUtil2.getSiblingsOfType(word, Action.class).stream()
                  .map(a -> (EClass) a.getType().getClassifier())
                  .findFirst()
                  .orElse(owner);
          missing.addAll(keys(construct(made) + " " + word.getFeature(), word.getTerminal()));
        }
      }
    }
    missing.removeAll(inCorpus);
    missing.removeIf(key -> key.endsWith(" members Suppression") || key.equals("Step text"));

    assertThat(missing).isEmpty();
  }

  private static boolean isRoot(EClass owner) {
    return owner == HvnetPackage.eINSTANCE.getSpecification();
  }

  private static Set<String> keys(String word, AbstractElement terminal) {
    Set<String> keys = new TreeSet<>();
    if (terminal instanceof RuleCall call) {
      concrete(call.getRule()).forEach(type -> keys.add(word + " " + type));
    } else if (terminal instanceof Alternatives either) {
      either.getElements().forEach(e -> keys.addAll(keys(word, e)));
    }
    return keys.isEmpty() ? Set.of(word) : keys;
  }

  /** What a rule makes: the rules that it chooses among, else itself; nothing for a literal. */
  private static Set<String> concrete(AbstractRule rule) {
    Set<String> types = new TreeSet<>();
    if (rule.getType().getClassifier() instanceof EClass type) {
      for (EObject part : rule.eContents()) {
        EcoreUtil2.getAllContentsOfType(part, RuleCall.class).stream()
            .filter(c -> GrammarUtil.containingAssignment(c) == null)
            .filter(c -> GrammarUtil.isEObjectRuleCall(c))
            .forEach(c -> types.addAll(concrete(c.getRule())));
        EcoreUtil2.getAllContentsOfType(part, Action.class)
            .forEach(a -> types.add(a.getType().getClassifier().getName()));
      }
      return types.isEmpty() ? Set.of(type.getName()) : types;
    }
    return types;
  }

  private void dropEach(List<Fragment> files, int number) {
    Object whole = meaning(files);
    Fragment file = files.get(number);
    for (int i = 0; i < file.statements().size(); i++) {
      for (Shortened shortened : shortened(file.statements().get(i))) {
        written.add(shortened.key());
        if (!read.contains(shortened.key())) {
          List<Node> statements = new ArrayList<>(file.statements());
          statements.set(i, shortened.node());
          List<Fragment> changed = new ArrayList<>(files);
          changed.set(
              number, new Fragment(file.file(), file.network(), file.language(), statements));
          if (!whole.equals(meaning(changed))) {
            read.add(shortened.key());
          }
        }
      }
    }
  }

  /** All that a project compiles to, but for where it stands. */
  private static Object meaning(List<Fragment> files) {
    try {
      Compilation compiled = NetworkCompiler.compile(files);
      return List.of(
          compiled.network(),
          compiled.derivations(),
          compiled.variants().stream()
              .map(v -> List.of(v.name(), v.changes().size(), v.refutes(), v.finds()))
              .toList(),
          compiled.diagnostics());
    } catch (RuntimeException e) {
      return e;
    }
  }

  private record Shortened(String key, Node node) {}

  /** The node without one of its words, once for each, however deep it stands. */
  private static List<Shortened> shortened(Node node) {
    List<Shortened> all = new ArrayList<>();
    node.values()
        .forEach(
            (feature, value) -> {
              if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                  List<Object> fewer = new ArrayList<>(list);
                  Object removed = fewer.remove(i);
                  all.add(new Shortened(key(node, feature, removed), with(node, feature, fewer)));
                  if (removed instanceof Node part) {
                    for (Shortened inner : shortened(part)) {
                      List<Object> changed = new ArrayList<>(list);
                      changed.set(i, inner.node());
                      all.add(new Shortened(inner.key(), with(node, feature, changed)));
                    }
                  }
                }
              } else {
                all.add(new Shortened(key(node, feature, value), with(node, feature, null)));
                if (value instanceof Node part) {
                  shortened(part)
                      .forEach(
                          inner ->
                              all.add(
                                  new Shortened(inner.key(), with(node, feature, inner.node()))));
                }
              }
            });
    return all;
  }

  private static String key(Node node, String feature, Object value) {
    String owner = construct(node.type());
    return value instanceof Node part
        ? owner + " " + feature + " " + part.type().getName()
        : owner + " " + feature;
  }

  /**
   * Patterns of profiles, deltas of changes and the settings of each adapter have the clauses of
   * their construct.
   */
  private static String construct(EClass type) {
    return type == Rules.EACH_ADAPTER
        ? Rules.VIRTUAL_ADAPTER.getName()
        : type.getName().replaceFirst("(Pattern|Delta)$", "");
  }

  private static Node with(Node node, String feature, Object value) {
    Map<String, Object> values = new HashMap<>(node.values());
    values.remove(feature);
    if (value != null) {
      values.put(feature, value);
    }
    return new Node(node.type(), values, node.places(), node.text(), node.at());
  }
}
