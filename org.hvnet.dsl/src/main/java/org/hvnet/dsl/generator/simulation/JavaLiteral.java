package org.hvnet.dsl.generator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values as Java literals. */
final class JavaLiteral {
  /** A string constant of a class file has 65535 bytes at most, and a character up to three. */
  private static final int LONGEST_CONSTANT = 20_000;

  /** Below, numbers such as TCP ports are read without. */
  private static final long UNDERSCORES_FROM = 1_000_000;

  private JavaLiteral() {}

  /** The text as a string literal; a very long one is joined from several when the code runs. */
  static JavaExpression string(String text) {
    if (text.length() <= LONGEST_CONSTANT) {
      return JavaExpression.atom(quote(text));
    }
    List<JavaExpression> parts = new ArrayList<>(List.of(JavaExpression.atom("\"\"")));
    for (int i = 0; i < text.length(); i += LONGEST_CONSTANT) {
      int end = Math.min(text.length(), i + LONGEST_CONSTANT);
      parts.add(JavaExpression.atom(quote(text.substring(i, end))));
    }
    return JavaExpression.call("String.join", parts);
  }

  /** The text in quotes. Whatever a reader of the source would not see as it is, is escaped. */
  static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(isPlain(c) ? String.valueOf(c) : escape(c));
      }
    }
    return literal.append('"').toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c > 0x7F && Character.isLetter(c);
  }

  /** Octal below 128: a Unicode escape there would be read as the character itself, too early. */
  private static String escape(char c) {
    return String.format(c < 0x80 ? "\\%03o" : "\\u%04x", (int) c);
  }

  /** The number, a long one with underscores between thousands. */
  static String number(long value) {
    String digits = Long.toString(value);
    if (Math.abs(value) >= UNDERSCORES_FROM) {
      digits = String.format(Locale.ROOT, "%,d", value).replace(',', '_');
    }
    return (int) value == value ? digits : digits + "L";
  }
}
