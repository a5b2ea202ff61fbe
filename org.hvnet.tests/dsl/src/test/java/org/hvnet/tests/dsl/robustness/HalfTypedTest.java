package org.hvnet.tests.dsl.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text that is being typed is checked to the end: it throws nothing, and what is said stands where
 * the gap is; only a missing brace is noticed later. Takes a sample of all cuts; {@code
 * -Dhvnet.robustness.cases=1000000} takes all.
 */
class HalfTypedTest {
  /** Cases over all files, so that the build takes a bounded time. */
  private static final int CASES = Integer.getInteger("hvnet.robustness.cases", 500);

  /** The most errors that one missing token may cause. */
  private static final int MOST_ERRORS = 8;

  static List<Path> files() {
    return Corpus.files();
  }

  private static List<Corpus.Token> sample(String text) {
    int share = Math.max(10, CASES / (2 * Corpus.files().size()));
    return Corpus.sample(Corpus.tokens(text), share);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyPrefixIsCheckedAndSyntaxErrorsStandInItsLastStatement(Path file) {
    String text = Corpus.text(file);
    for (Corpus.Token token : sample(text)) {
      String prefix = text.substring(0, token.start());
      List<Diagnostic> errors = errors(file, prefix);
      Span last = statementAt(prefix, prefix.stripTrailing().length());
      assertThat(errors)
          .as("%s up to %d", file.getFileName(), token.start())
          .filteredOn(HalfTypedTest::isSyntax)
          .hasSizeLessThanOrEqualTo(2)
          .allSatisfy(d -> assertThat(d.at().offset()).isGreaterThanOrEqualTo(last.start()));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMissingTokenIsReportedWhereItIsMissing(Path file) {
    String text = Corpus.text(file);
    List<Span> statements = statements(text);
    for (Corpus.Token token : sample(text)) {
      String rest =
          text.substring(0, token.start())
              + " ".repeat(token.end() - token.start())
              + text.substring(token.end());
      List<Diagnostic> errors = errors(file, rest);
      if (errors.stream().anyMatch(HalfTypedTest::isSyntax)) {
        Span near = near(statements, token);
        boolean closes = text.charAt(token.start()) == '}';
        assertThat(errors)
            .as(
                "%s without %s at %d",
                file.getFileName(), text.substring(token.start(), token.end()), token.start())
            .hasSizeLessThanOrEqualTo(MOST_ERRORS)
            .allMatch(
                d ->
                    d.at().offset() >= near.start()
                        && (d.at().offset() <= near.end() || closes && isSyntax(d)));
      }
    }
  }

  private static boolean isSyntax(Diagnostic diagnostic) {
    return diagnostic.code().equals(IssueCodes.SYNTAX);
  }

  /** The errors in the file; those in files that it imports follow from them. */
  private static List<Diagnostic> errors(Path file, String text) {
    String uri = URI.createFileURI(file.toString()).toString();
    List<Diagnostic> own =
        Specifications.check(file, text).diagnostics().stream()
            .filter(d -> d.at().file().equals(uri))
            .toList();
    assertThat(own)
        .allSatisfy(d -> assertThat(d.at().offset() + d.at().length()).isBetween(0, text.length()))
        .noneMatch(d -> d.message().contains("RULE_"));
    return own.stream().filter(Diagnostic::isError).toList();
  }

  private record Span(int start, int end) {}

  /**
   * From the statement that holds the token to the end of the one behind it. What has lost its
   * first word reads on from the one before.
   */
  private static Span near(List<Span> statements, Corpus.Token token) {
    int holds = 0;
    while (holds < statements.size() - 1 && statements.get(holds).end() < token.end()) {
      holds++;
    }
    int behind = Math.min(holds + 1, statements.size() - 1);
    int first = statements.get(holds).start() == token.start() ? Math.max(holds - 1, 0) : holds;
    int start = Math.min(statements.get(first).start(), token.start());
    return new Span(start, statements.get(behind).end());
  }

  private static Span statementAt(String text, int offset) {
    return statements(text).stream()
        .filter(s -> s.start() < offset && offset <= s.end())
        .findFirst()
        .or(() -> statements(text).stream().filter(s -> s.end() <= offset).reduce((a, b) -> b))
        .orElse(new Span(0, text.length()));
  }

  private static List<Span> statements(String text) {
    Resource file = Specifications.parse(text);
    return ((Specification) file.getContents().getFirst())
        .getStatements().stream()
            .map((EObject s) -> (INode) NodeModelUtils.findActualNodeFor(s))
            .map(n -> new Span(n.getOffset(), n.getEndOffset()))
            .toList();
  }
}
