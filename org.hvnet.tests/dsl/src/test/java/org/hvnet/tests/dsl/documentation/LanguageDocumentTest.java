package org.hvnet.tests.dsl.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.hvnet.dsl.compile.DerivedValue;
import org.hvnet.dsl.compile.KnownServices;
import org.hvnet.dsl.conversion.Quantities;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.generator.powershell.ScriptLimits;
import org.hvnet.dsl.grammar.LanguageReference;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.scenario.ScenarioLimits;
import org.hvnet.sim.verify.Limits;
import org.hvnet.tests.support.Specifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDocumentTest {
  private static final Path LANGUAGE = Specifications.root().resolve("docs/language.md");
  private static final Path LIMITS = Specifications.root().resolve("docs/limits.md");
  private static final Pattern BLOCK = Pattern.compile("```hvnet\n(.*?)```", Pattern.DOTALL);
  private static final Set<String> VERDICTS = Set.of("HV037", "HV080", "HV251", "HV252");

  @Test
  void theListsOfTheLanguageAreWhatTheCodeSays() throws IOException {
    LanguageReference reference = reference();

    GeneratedLists.assertCurrent(
        LANGUAGE,
        Map.of(
            "constructs", reference.constructs(),
            "clauses", reference.clauses(),
            "policy", policy(Specifications.network("network Empty").policy()),
            "levels", list(Level.values(), l -> "1. " + l.words()),
            "derived values",
                "| value | derived from |\n| --- | --- |\n"
                    + list(DerivedValue.values(), v -> "| " + v.value() + " | " + v.from() + " |"),
            "units",
                list(
                    new Quantities[] {
                      Quantities.RATE, Quantities.SIZE, Quantities.LENGTH, Quantities.DURATION
                    },
                    q -> "- " + q.what() + ": " + code(q.units().keySet().stream())),
            "services",
                list(KnownServices.all().toArray(Service[]::new), LanguageDocumentTest::of)));
  }

  @Test
  void everyConstructAndClauseHasAText() throws IOException {
    assertThat(reference().withoutText()).isEmpty();
  }

  @Test
  void theLimitsAreWhatTheCodeSays() throws IOException {
    GeneratedLists.assertCurrent(
        LIMITS,
        Map.of(
            "not decided", list(Limits.Limit.values(), l -> "- " + l.sentence()),
            "not simulated", list(ScenarioLimits.Limit.values(), l -> "- " + l.sentence()),
            "not scripted", list(ScriptLimits.values(), l -> "- " + l.words())));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyExampleOfTheLanguageCompiles(String text) {
    assertThat(Specifications.check(text).diagnostics())
        .filteredOn(d -> d.isError() && !VERDICTS.contains(d.code()))
        .extracting(d -> d.at().line() + ": " + d.message())
        .isEmpty();
  }

  /** Each block; statements without a network stand on the network of the first block. */
  static Stream<String> blocks() throws IOException {
    var blocks = BLOCK.matcher(Files.readString(LANGUAGE)).results().map(b -> b.group(1)).toList();
    return blocks.stream().map(b -> b.startsWith("network ") ? b : blocks.getFirst() + b);
  }

  private static LanguageReference reference() throws IOException {
    XtextResource file = (XtextResource) Specifications.parse("network Empty");
    return new LanguageReference(
        GrammarUtil.getGrammar(file.getParseResult().getRootNode().getGrammarElement()),
        Files.readString(
            Specifications.root()
                .resolve("org.hvnet.dsl/src/main/java/org/hvnet/dsl/Hvnet.xtext")));
  }

  private static String policy(Policy policy) {
    return "`policy { inside %s  between %s  management %s  outside %s }`"
        .formatted(policy.inside(), policy.between(), policy.management(), policy.outside())
        .toLowerCase(Locale.ROOT);
  }

  private static String of(Service service) {
    String ports =
        service.ports().stream()
            .map(p -> " " + p.first() + (p.first() == p.last() ? "" : "-" + p.last()))
            .collect(Collectors.joining(","));
    return "- `"
        + service.name()
        + "`: "
        + service.transport().name().toLowerCase(Locale.ROOT)
        + ports;
  }

  private static String code(Stream<String> words) {
    return words.map(w -> "`" + w + "`").collect(Collectors.joining(", "));
  }

  private static <T> String list(T[] all, Function<T, String> line) {
    return Stream.of(all).map(line).collect(Collectors.joining("\n"));
  }
}
