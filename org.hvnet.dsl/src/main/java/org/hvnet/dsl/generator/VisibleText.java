package org.hvnet.dsl.generator;

import java.util.regex.Pattern;

/** Names as people may be shown them, whatever the names consist of. */
public final class VisibleText {
  /** What has no glyph, breaks lines, or changes the direction of the text around it. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  private VisibleText() {}

  /**
   * The text on one line, with a replacement character (U+FFFD) for each one that cannot be seen.
   */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("\ufffd");
  }
}
