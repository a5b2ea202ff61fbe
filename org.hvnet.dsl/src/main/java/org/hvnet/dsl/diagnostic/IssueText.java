package org.hvnet.dsl.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What is said about a code of {@link IssueCodes}, wherever it is met. Read from {@code
 * issues.properties}.
 *
 * @param title the mistake, in a few words
 * @param reason what happens if it is made
 * @param mending what to do about it
 */
public record IssueText(String title, String reason, String mending) {
  private static final String TITLE = ".title";

  private static final class Texts {
    static final ResourceBundle ALL =
        ResourceBundle.getBundle("org.hvnet.dsl.diagnostic.issues", Locale.ROOT);
  }

  /** The text of a code; empty if it is no code about files, syntax and names. */
  public static Optional<IssueText> of(String code) {
    return Texts.ALL.containsKey(code + TITLE)
        ? Optional.of(new IssueText(get(code, TITLE), get(code, ".reason"), get(code, ".mending")))
        : Optional.empty();
  }

  /** The codes, in alphabetical order. */
  public static List<String> codes() {
    return Texts.ALL.keySet().stream()
        .filter(key -> key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .sorted()
        .toList();
  }

  private static String get(String code, String part) {
    return Texts.ALL.getString(code + part);
  }
}
