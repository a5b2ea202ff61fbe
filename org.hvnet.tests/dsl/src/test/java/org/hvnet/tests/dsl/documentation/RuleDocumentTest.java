package org.hvnet.tests.dsl.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.diagnostic.IssueText;
import org.hvnet.dsl.diagnostic.QuickFix;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.RuleScope;
import org.hvnet.sim.rule.RuleText;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * docs/rules.md is made from the registries; the messages and quick fixes in it are those of the
 * corpus of mistakes.
 */
class RuleDocumentTest {
  private static final Path RULES = Specifications.root().resolve("docs/rules.md");
  private static final Path MISTAKES = Specifications.root().resolve("testdata/bad");

  /** The first code of each chapter. */
  private static final TreeMap<RuleCode, String> CHAPTERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(RuleCode.HV001, "Hosts and physical adapters"),
              Map.entry(RuleCode.HV020, "Virtual switches"),
              Map.entry(RuleCode.HV040, "Teams"),
              Map.entry(RuleCode.HV060, "VLANs"),
              Map.entry(RuleCode.HV090, "Private VLANs"),
              Map.entry(RuleCode.HV100, "Machines and their adapters"),
              Map.entry(RuleCode.HV120, "MAC addresses"),
              Map.entry(RuleCode.HV130, "Guards, mirroring and access rules"),
              Map.entry(RuleCode.HV150, "Bandwidth"),
              Map.entry(RuleCode.HV160, "SR-IOV"),
              Map.entry(RuleCode.HV170, "Addresses"),
              Map.entry(RuleCode.HV190, "MTU"),
              Map.entry(RuleCode.HV200, "Physical switches and cables"),
              Map.entry(RuleCode.HV210, "Storage"),
              Map.entry(RuleCode.HV230, "Clusters and live migration"),
              Map.entry(RuleCode.HV240, "Network ATC"),
              Map.entry(RuleCode.HV250, "Requirements"),
              Map.entry(RuleCode.HV270, "Scripts")));

  @Test
  void theRulesAreWhatTheRegistrySays() throws IOException {
    Map<RuleCode, List<Diagnostic>> found = findings();
    StringBuilder text = new StringBuilder();
    for (RuleCode code : RuleCode.values()) {
      if (CHAPTERS.containsKey(code)) {
        text.append("## ").append(CHAPTERS.get(code)).append("\n\n");
      }
      text.append(rule(code, found.getOrDefault(code, List.of())));
    }
    GeneratedLists.assertCurrent(
        RULES, Map.of("summary", summary(), "rules", text.toString(), "issues", issues()));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleSaysWhatHappensWhatToDoAndWhereItIsFrom(RuleCode code) {
    RuleText text = code.text();

    assertThat(text.title()).isNotBlank();
    assertThat(text.reason()).as("reason").endsWith(".");
    assertThat(text.mending()).as("mending").endsWith(".");
    assertThat(text.source()).as("source").isNotBlank();
  }

  @Test
  void everyCodeThatIsAWordSaysWhatHappensAndWhatToDo() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Field constant : IssueCodes.class.getFields()) {
      codes.add((String) constant.get(null));
    }

    assertThat(IssueText.codes()).containsExactlyInAnyOrderElementsOf(codes);
    for (String code : codes) {
      IssueText text = IssueText.of(code).orElseThrow();
      assertThat(text.title()).as(code).isNotBlank();
      assertThat(text.reason()).as(code).endsWith(".");
      assertThat(text.mending()).as(code).endsWith(".");
    }
  }

  private static String issues() {
    StringBuilder list = new StringBuilder();
    for (String code : IssueText.codes()) {
      IssueText text = IssueText.of(code).orElseThrow();
      list.append("### ").append(code).append(' ').append(text.title()).append("\n\n");
      list.append(text.reason()).append(' ').append(text.mending()).append("\n\n");
    }
    return list.toString();
  }

  private static String summary() {
    return Stream.of(RuleScope.values())
        .map(
            scope ->
                "- "
                    + scope.words()
                    + ": "
                    + Stream.of(RuleCode.values()).filter(c -> c.scope() == scope).count())
        .collect(Collectors.joining("\n"));
  }

  private static String rule(RuleCode code, List<Diagnostic> found) {
    RuleText text = code.text();
    StringBuilder rule = new StringBuilder();
    rule.append("### ").append(code).append(' ').append(text.title()).append("\n\n");
    String level =
        code.isChecked()
            ? code.severity().name().toLowerCase(Locale.ROOT) + ", found in " + code.scope().words()
            : code.scope().words();
    rule.append("*").append(level).append("*\n\n");
    rule.append(text.reason()).append(' ').append(text.mending()).append("\n\n");
    found.stream().findFirst().ifPresent(d -> rule.append("> ").append(d.message()).append("\n\n"));
    String fixes =
        found.stream()
            .flatMap(d -> d.fixes().stream())
            .map(QuickFix::title)
            .distinct()
            .map(t -> "“" + t + "”")
            .collect(Collectors.joining(", "));
    if (!fixes.isEmpty()) {
      rule.append("Quick fix: ").append(fixes).append(".\n\n");
    }
    return rule.append("Source: ").append(text.source()).append(".\n\n").toString();
  }

  /** What is found in the files of each rule, and is of that rule. */
  private static Map<RuleCode, List<Diagnostic>> findings() throws IOException {
    Map<RuleCode, List<Diagnostic>> found = new EnumMap<>(RuleCode.class);
    try (Stream<Path> files = Files.walk(MISTAKES)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".hvnet")).sorted().toList()) {
        String code = file.getParent().getFileName().toString();
        Specifications.check(file).diagnostics().stream()
            .filter(d -> d.code().equals(code))
            .forEach(
                d -> found.computeIfAbsent(RuleCode.valueOf(code), c -> new ArrayList<>()).add(d));
      }
    }
    return found;
  }
}
