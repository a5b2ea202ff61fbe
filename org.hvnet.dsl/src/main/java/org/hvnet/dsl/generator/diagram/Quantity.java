package org.hvnet.dsl.generator.diagram;

/** Numbers as a diagram shows them. */
final class Quantity {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

  private Quantity() {}

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
