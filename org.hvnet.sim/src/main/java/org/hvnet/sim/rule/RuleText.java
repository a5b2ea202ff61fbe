package org.hvnet.sim.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

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
    static final Properties ALL = read();

    private static Properties read() {
      Properties all = new Properties();
      try (InputStream stream = RuleText.class.getResourceAsStream("rules.properties");
          Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all;
    }
  }

  static RuleText of(RuleCode code) {
    return new RuleText(
        get(code, "title"), get(code, "reason"), get(code, "source"), get(code, "mending"));
  }

  private static String get(RuleCode code, String part) {
    return Texts.ALL.getProperty(code + "." + part, "");
  }
}
