package org.hvnet.tests.dsl.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.Defaults;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.compile.Variant;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verifier;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final Set<String> PUNCTUATION = Set.of(",", "{", "}");

  @ParameterizedTest
  @MethodSource("roots")
  void nothingIsFoundInAGoodSpecificationButWhatItSuppresses(Path file) {
    assertThat(Specifications.check(file).diagnostics())
        .extracting(Diagnostic::code, d -> d.at().line(), Diagnostic::message)
        .isEmpty();
  }

  @Test
  void everyKeywordOfTheGrammarIsUsedInTheCorpus() throws IOException {
    Set<EObject> used = new HashSet<>();
    XtextResource any = null;
    for (Path file : files()) {
      any = (XtextResource) Specifications.parse(Files.readString(file));
      for (ILeafNode leaf : any.getParseResult().getRootNode().getLeafNodes()) {
        used.add(leaf.getGrammarElement());
      }
    }
    Set<String> unused = new TreeSet<>();
    for (ParserRule rule : GrammarUtil.allParserRules(grammar(any))) {
      for (Keyword keyword : EcoreUtil2.getAllContentsOfType(rule, Keyword.class)) {
        if (!used.contains(keyword) && !PUNCTUATION.contains(keyword.getValue())) {
          unused.add(rule.getName() + ": " + keyword.getValue());
        }
      }
    }

    assertThat(unused).isEmpty();
  }

  private static Grammar grammar(XtextResource file) {
    return GrammarUtil.getGrammar(file.getParseResult().getRootNode().getGrammarElement());
  }

  @Test
  void theVariantsOfTheFirstExampleBreakExactlyWhatTheySay() {
    var result = Specifications.check(Specifications.example("contoso/contoso.hvnet"));
    List<Variant> variants = result.analysis().compilation().variants();

    assertThat(variants).hasSize(5);
    assertThat(variants)
        .allSatisfy(
            variant ->
                assertThat(broken(result.project().fragments(), variant))
                    .as(variant.name())
                    .containsExactlyInAnyOrderElementsOf(variant.refutes()));
  }

  private static List<ElementId> broken(List<Fragment> files, Variant variant) {
    Compilation compilation = NetworkCompiler.compile(files, variant.changes(), Defaults.HYPER_V);
    return Verifier.verify(compilation.network()).verdicts().stream()
        .filter(Verdict::refuted)
        .map(Verdict::subject)
        .toList();
  }

  static List<Path> roots() throws IOException {
    try (Stream<Path> good = Files.list(Specifications.root().resolve("testdata/good"));
        Stream<Path> examples = Files.walk(Specifications.root().resolve("examples"))) {
      return specifications(Stream.concat(good, examples));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> good = Files.walk(Specifications.root().resolve("testdata/good"));
        Stream<Path> examples = Files.walk(Specifications.root().resolve("examples"))) {
      return specifications(Stream.concat(good, examples));
    }
  }

  private static List<Path> specifications(Stream<Path> paths) {
    return paths.filter(p -> p.toString().endsWith(".hvnet")).sorted().toList();
  }
}
