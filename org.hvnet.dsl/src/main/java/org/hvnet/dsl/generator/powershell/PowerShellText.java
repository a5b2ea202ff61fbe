package org.hvnet.dsl.generator.powershell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as PowerShell writes them in a data file (about_Data_Sections): strings, numbers, truth
 * values, sizes, lists and hash tables, and nothing that is ever evaluated.
 */
public final class PowerShellText {
  private static final long MEGABYTE = 1L << 20;
  private static final long GIGABYTE = 1L << 30;

  /**
   * All that PowerShell takes for a single quotation mark (about_Quoting_Rules, language 2.3.5.2).
   */
  private static final String SINGLE_QUOTES = "(['\u2018\u2019\u201a\u201b])";

  private PowerShellText() {}

  /**
   * A number of bytes, written with a multiplier where that is exact.
   *
   * @param bytes how many
   */
  record Size(long bytes) {
    @Override
    public String toString() {
      if (bytes != 0 && bytes % GIGABYTE == 0) {
        return bytes / GIGABYTE + "GB";
      }
      return bytes != 0 && bytes % MEGABYTE == 0 ? bytes / MEGABYTE + "MB" : Long.toString(bytes);
    }
  }

  /**
   * The string literal of a text. It stands for exactly this text, whatever is in it (rule HV276).
   */
  public static String quote(String text) {
    return "'" + text.replaceAll(SINGLE_QUOTES, "$1$1") + "'";
  }

  /**
   * The literal of a value: a {@link Map} becomes a hash table with one aligned line for each
   * entry, a {@link List} an array with one line for each element.
   *
   * @throws IllegalArgumentException if the value is of no such type
   */
  static String literal(Object value) {
    return literal(value, "");
  }

  private static String literal(Object value, String indent) {
    String inner = indent + "    ";
    return switch (value) {
      case String text -> quote(text);
      case Boolean truth -> "$" + truth;
      case Integer number -> number.toString();
      case Size size -> size.toString();
      case List<?> list when list.isEmpty() -> "@()";
      case List<?> list ->
          list.stream()
              .map(element -> inner + literal(element, inner) + "\n")
              .collect(Collectors.joining("", "@(\n", indent + ")"));
      case Map<?, ?> table -> table(table, indent, inner);
      default -> throw new IllegalArgumentException("no literal for " + value.getClass());
    };
  }

  private static String table(Map<?, ?> table, String indent, String inner) {
    int width = table.keySet().stream().mapToInt(key -> key.toString().length()).max().orElse(0);
    return table.entrySet().stream()
        .map(
            entry -> {
              String key = entry.getKey().toString();
              String padding = " ".repeat(width - key.length());
              return inner + key + padding + " = " + literal(entry.getValue(), inner) + "\n";
            })
        .collect(Collectors.joining("", "@{\n", indent + "}"));
  }
}
