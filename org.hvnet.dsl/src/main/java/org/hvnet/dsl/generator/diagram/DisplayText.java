package org.hvnet.dsl.generator.diagram;

import java.util.regex.Pattern;

/** Names and numbers as a diagram shows them. */
final class DisplayText {
  /** What has no glyph, breaks lines, or changes the direction of the text around it. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

  private DisplayText() {}

  /** The text on one line, with a replacement character for each one that cannot be seen. */
  static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("\ufffd");
  }

  /** A size in the largest binary unit that gives a whole number, named as Windows names it. */
  static String bytes(long bytes) {
    long value = bytes;
    int unit = 0;
    while (value % 1024 == 0 && value > 0 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return value + " " + UNITS[unit];
  }

  /** {@code 1 host}, {@code 2 hosts}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
