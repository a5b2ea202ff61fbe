package org.hvnet.tests.dsl.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of testdata/bad/CODE has findings where its carets are, and nowhere else: what is
 * beside them is the case that must not fire. Each quick fix is tried.
 */
class RuleCorpusTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("files")
  void findingsAreWhereTheMarksAreAndNowhereElse(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(
            Specifications.check(file).diagnostics().stream()
                .map(d -> Marks.text(d.at().line(), d.at().column(), d.at().length(), d.code()))
                .sorted())
        .as("%s: %s", file, messages(Specifications.check(file).diagnostics()))
        .containsExactlyElementsOf(Marks.of(text));
    assertThat(Marks.of(text))
        .as("the rule of the folder fires")
        .anyMatch(m -> m.endsWith(" " + code(file)));
    assertThat(Marks.hasFineCase(text)).as("a case beside it does not").isTrue();
  }

  @Test
  void everyRuleThatASpecificationCanBreakHasACase() throws IOException {
    List<String> checked =
        Stream.of(RuleCode.values()).filter(RuleCode::isChecked).map(RuleCode::name).toList();

    assertThat(files().map(RuleCorpusTest::code).distinct())
        .containsExactlyInAnyOrderElementsOf(checked);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyQuickFixMendsItsFindingAndBringsNoOther(Path file) throws IOException {
    String text = Files.readString(file);
    List<Diagnostic> before = Specifications.check(file).diagnostics();
    for (Diagnostic diagnostic : before) {
      for (QuickFix fix : diagnostic.fixes()) {
        Path mended = folder.resolve("mended.hvnet");
        Files.writeString(mended, apply(text, fix));
        List<String> after = messages(Specifications.check(mended).diagnostics());
        List<String> left = messages(before);

        assertThat(left.remove(message(diagnostic))).isTrue();
        assertThat(after)
            .as("%s: '%s' of %s", file, fix.title(), message(diagnostic))
            .isSubsetOf(left)
            .hasSizeLessThanOrEqualTo(left.size());
      }
    }
  }

  private static String apply(String text, QuickFix fix) {
    List<QuickFix.Edit> edits = new ArrayList<>(fix.edits());
    edits.sort(Comparator.comparingInt(e -> -e.at().offset()));
    StringBuilder mended = new StringBuilder(text);
    for (QuickFix.Edit edit : edits) {
      mended.replace(edit.at().offset(), edit.at().offset() + edit.at().length(), edit.text());
    }
    return mended.toString();
  }

  private static List<String> messages(List<Diagnostic> diagnostics) {
    return new ArrayList<>(diagnostics.stream().map(RuleCorpusTest::message).toList());
  }

  private static String message(Diagnostic diagnostic) {
    return diagnostic.code() + " " + diagnostic.message();
  }

  private static String code(Path file) {
    return file.getParent().getFileName().toString();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Specifications.root().resolve("testdata/bad"))) {
      return files.filter(p -> p.toString().endsWith(".hvnet")).sorted().toList().stream();
    }
  }
}
