package org.hvnet.dsl.conversion;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads quantities: a number and a unit. Units resolve without regard to case where that is
 * unambiguous.
 *
 * @param what what the quantity measures, for messages
 * @param units the factor of each unit
 */
public record Quantities(String what, Map<String, Long> units) {
  /** Bits a second; decimal, as for links. */
  public static final Quantities RATE =
      new Quantities(
          "data rate",
          factors(
              "bit/s",
              1L,
              "kbit/s",
              1_000L,
              "Mbit/s",
              1_000_000L,
              "Gbit/s",
              1_000_000_000L,
              "Tbit/s",
              1_000_000_000_000L));

  /** Bytes; binary, as Hyper-V and PowerShell count them. */
  public static final Quantities SIZE =
      new Quantities(
          "size", factors("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB", 1L << 40));

  /** Metres. */
  public static final Quantities LENGTH = new Quantities("length", factors("m", 1L, "km", 1_000L));

  /** Nanoseconds. */
  public static final Quantities DURATION =
      new Quantities(
          "duration",
          factors(
              "ns",
              1L,
              "us",
              1_000L,
              "ms",
              1_000_000L,
              "s",
              1_000_000_000L,
              "min",
              60_000_000_000L,
              "h",
              3_600_000_000_000L));

  private static Map<String, Long> factors(Object... pairs) {
    Map<String, Long> factors = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      factors.put((String) pairs[i], (Long) pairs[i + 1]);
    }
    return factors;
  }

  /**
   * The quantity in the smallest unit.
   *
   * @throws IllegalArgumentException if the unit is unknown or the number too large
   */
  public long parse(String text) {
    String digits = text.replaceFirst("[^0-9].*$", "");
    String unit = text.substring(digits.length()).strip();
    Long factor =
        units.entrySet().stream()
            .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT)))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'"
                            + unit
                            + "' is no unit of a "
                            + what
                            + "; there are "
                            + String.join(", ", units.keySet())));
    try {
      return Math.multiplyExact(Long.parseLong(digits), factor);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(text + " is too large a " + what, e);
    }
  }

  /** The quantity in the largest unit that needs no fraction. */
  public String format(long value) {
    String best = null;
    for (var unit : units.entrySet()) {
      if (best == null || value != 0 && value % unit.getValue() == 0) {
        best = value / unit.getValue() + " " + unit.getKey();
      }
    }
    return best;
  }
}
