package org.hvnet.dsl.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The written form of names: letters, digits, underscores and inner hyphens, or quotes. */
public final class Names {
  /** The most characters of a name: what file systems and Active Directory take, generously. */
  public static final int MAX_LENGTH = 255;

  /** Marks that turn the direction of text, so that a name reads as another (Unicode UAX 9). */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private Names() {}

  /** What is wrong with the characters of a name; empty if it is fit for use. */
  public static Optional<String> problem(String name) {
    if (name.length() > MAX_LENGTH) {
      return Optional.of("A name has at most " + MAX_LENGTH + " characters.");
    }
    return INVISIBLE.matcher(name).find()
        ? Optional.of("A name has no control characters and no marks of text direction.")
        : Optional.empty();
  }

  /** The name without quotes and escapes; a name without quotes is returned as it is. */
  public static String unquote(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
  }

  /** The name in quotes. */
  public static String quote(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The name, in quotes if its characters need them. */
  public static String quoteIfNeeded(String name) {
    return name.matches("[\\p{L}_]([\\p{L}0-9_]|-(?=[\\p{L}0-9_]))*+|[0-9]+") ? name : quote(name);
  }

  /** The parts of a qualified name, without quotes; dots inside quotes do not part. */
  public static List<String> split(String qualified) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < qualified.length(); i++) {
      char c = qualified.charAt(i);
      if (c == '\\' && quoted && i + 1 < qualified.length()) {
        part.append(c).append(qualified.charAt(++i));
      } else if (c == '.' && !quoted) {
        parts.add(unquote(part.toString().strip()));
        part.setLength(0);
      } else {
        quoted ^= c == '"';
        part.append(c);
      }
    }
    parts.add(unquote(part.toString().strip()));
    return parts;
  }

  /** A qualified name of these parts, with quotes where they are needed. */
  public static String join(List<String> parts) {
    return parts.stream().map(Names::quoteIfNeeded).collect(Collectors.joining("."));
  }
}
