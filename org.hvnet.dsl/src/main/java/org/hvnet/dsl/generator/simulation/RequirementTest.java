package org.hvnet.dsl.generator.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hvnet.dsl.generator.VisibleText;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Policy;
import org.hvnet.sim.network.Policy.Rule;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.verify.SentenceText;

/**
 * A test method to generate.
 *
 * @param method its name
 * @param displayName the literal of what reports call it
 * @param assertion the call it makes
 */
record RequirementTest(String method, String displayName, JavaExpression assertion) {
  private static final int WIDTH = 96;
  private static final int LONGEST_NAME = 300;

  private static final Set<String> OTHER_METHODS =
      Set.of(
          "assertEquals",
          "assertHeld",
          "assertMet",
          "assertProved",
          "assertTrue",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "run",
          "toString",
          "wait",
          "why");

  /** The statement of the method. */
  String statement() {
    return assertion.layout("", WIDTH) + ";";
  }

  /**
   * The tests of a network, in the order of the specification. Defaults are tested where the policy
   * is written: otherwise nobody has demanded them.
   */
  static List<RequirementTest> of(Network network) {
    JavaName names = new JavaName(OTHER_METHODS);
    List<RequirementTest> tests = new ArrayList<>();
    for (Requirement requirement : network.requirements()) {
      String text = requirement.id().name() + ": " + SentenceText.of(requirement.sentence());
      String method = names.member(requirement.id().name(), "Requirement");
      tests.add(test(method, text, "assertProved", requirement.id()));
    }
    defaults(network.policy())
        .forEach(
            (name, rule) -> {
              String text = "policy: " + name + " " + rule.name().toLowerCase(Locale.ROOT);
              String method = names.member("policy " + name, "Policy");
              tests.add(test(method, text, "assertProved", ElementId.of("policy", name)));
            });
    for (Scenario scenario : network.scenarios()) {
      addTests(scenario, names, tests);
    }
    return tests;
  }

  private static Map<String, Rule> defaults(Policy policy) {
    Map<String, Rule> defaults = new LinkedHashMap<>();
    if (policy.written()) {
      defaults.put("inside", policy.inside());
      defaults.put("between", policy.between());
      defaults.put("management", policy.management());
      defaults.put("outside", policy.outside());
      defaults.values().removeIf(rule -> rule == Rule.MAY);
    }
    return defaults;
  }

  private static void addTests(Scenario scenario, JavaName names, List<RequirementTest> tests) {
    String name = scenario.id().name();
    for (Scenario.Expectation expectation : scenario.expectations()) {
      String text =
          "%s: %s, %s after %s"
              .formatted(
                  name,
                  SentenceText.of(expectation.sentence()),
                  seconds(expectation.within()),
                  seconds(expectation.after()));
      String method = names.member(name + " " + expectation.id().name(), "Scenario");
      tests.add(test(method, text, "assertMet", scenario.id(), expectation.id()));
    }
    for (Scenario.Always always : scenario.always()) {
      String text = name + ": always " + SentenceText.of(always.sentence());
      String method = names.member(name + " " + always.id().name(), "Scenario");
      tests.add(test(method, text, "assertHeld", scenario.id(), always.id()));
    }
  }

  private static RequirementTest test(
      String method, String text, String assertion, ElementId... ids) {
    List<JavaExpression> arguments =
        Stream.of(ids)
            .map(
                id ->
                    JavaExpression.call(
                        "ElementId.of", id.path().stream().map(JavaLiteral::string).toList()))
            .toList();
    return new RequirementTest(
        method,
        JavaLiteral.quote(brief(VisibleText.of(text))),
        JavaExpression.call(assertion, arguments));
  }

  /** Reports have no room for more. */
  private static String brief(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "\u2026";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9).replaceAll("\\.?0+$", "")
        + " s";
  }
}
