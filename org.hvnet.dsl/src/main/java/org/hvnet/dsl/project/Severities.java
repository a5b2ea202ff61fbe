package org.hvnet.dsl.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.grammar.Rules;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/** What a project says about the severity of codes: {@code severity HV036 error}. */
final class Severities {
  private static final String OFF = "off";

  private final Map<String, String> levels = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /** What the settings file says, unless the specification says otherwise. */
  Severities(List<Fragment> fragments, Settings settings) {
    settings.severities().forEach((code, line) -> add(code, line.value(), line.at(), line.at()));
    fragments.stream()
        .flatMap(f -> f.statements(Rules.SEVERITY_SETTING).stream())
        .forEach(this::add);
  }

  private void add(Node declared) {
    add(
        declared.text("code").orElse(""),
        declared.text("level").orElse(""),
        declared.at("code", 0),
        declared.at("level", 0));
  }

  private void add(
      String writtenCode, String writtenLevel, SourceRange atCode, SourceRange atLevel) {
    String code = writtenCode.toUpperCase(Locale.ROOT);
    String level = writtenLevel.toUpperCase(Locale.ROOT);
    if (!isRule(code)) {
      problems.add(
          Diagnostic.error(
              IssueCodes.NAME_UNKNOWN, atCode, "There is no rule " + writtenCode + "."));
    } else if (!isLevel(level)) {
      problems.add(
          Diagnostic.error(
              IssueCodes.WORD_UNKNOWN, atLevel, "A severity is error, warning, info or off."));
    } else {
      levels.put(code, level);
    }
  }

  /** Whether there is a rule of this code. */
  static boolean isRule(String code) {
    return RuleCode.of(code).isPresent();
  }

  private static boolean isLevel(String level) {
    return level.equalsIgnoreCase(OFF)
        || List.of(Severity.values()).stream().anyMatch(s -> s.name().equals(level));
  }

  /** What is wrong with the statements themselves. */
  List<Diagnostic> problems() {
    return problems;
  }

  /** The diagnostic with the severity the project gives it; empty if it is switched off. */
  Optional<Diagnostic> apply(Diagnostic diagnostic) {
    String level = levels.get(diagnostic.code());
    if (level == null) {
      return Optional.of(diagnostic);
    }
    return level.equalsIgnoreCase(OFF)
        ? Optional.empty()
        : Optional.of(diagnostic.withSeverity(Severity.valueOf(level)));
  }
}
