package org.hvnet.sim.rule;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is said about a rule, wherever it is broken. Read from {@code rules.properties}.
 *
 * @param title the mistake, in a few words
 * @param reason what happens if it is made; for a rule that is not checked, why it is not or where
 *     it is met instead
 * @param source where the rule comes from
 * @param mending what to do about it
 */
public record RuleText(String title, String reason, String source, String mending) {
  private static final class Texts {
    static final ResourceBundle ALL =
        ResourceBundle.getBundle("org.hvnet.sim.rule.rules", Locale.ROOT);
  }

  static RuleText of(RuleCode code) {
    return new RuleText(
        get(code, "title"), get(code, "reason"), get(code, "source"), get(code, "mending"));
  }

  private static String get(RuleCode code, String part) {
    return Texts.ALL.getString(code + "." + part);
  }
}
