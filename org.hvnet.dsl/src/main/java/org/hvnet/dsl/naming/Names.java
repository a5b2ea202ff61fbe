package org.hvnet.dsl.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hvnet.dsl.parser.antlr.internal.InternalHvnetParser;

/** The written form of names: letters, digits, underscores and inner hyphens, or quotes. */
public final class Names {
  /** The most characters of a name: what file systems and Active Directory take, generously. */
  public static final int MAX_LENGTH = 255;

  /** Marks that turn the direction of text, so that a name reads as another (Unicode UAX 9). */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /** The letters of the terminal ID, as the grammar has them. */
  private static final String LETTER =
      "a-zA-Z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF";

  private static final Pattern IDENTIFIER =
      Pattern.compile("[" + LETTER + "][" + LETTER + "0-9]*+(-[" + LETTER + "0-9]++)*+");

  /** Every word of the grammar: the parser knows them in single quotes. */
  private static final Set<String> KEYWORDS =
      Arrays.stream(InternalHvnetParser.tokenNames)
          .filter(token -> token.length() > 2 && token.startsWith("'"))
          .map(token -> token.substring(1, token.length() - 1))
          .collect(Collectors.toUnmodifiableSet());

  /** The keywords that the rule ServiceName allows. */
  private static final Set<String> SERVICES = Set.of("ping", "dhcp");

  private Names() {}

  /** Every word that the grammar uses; as a name it needs quotes. */
  public static Set<String> keywords() {
    return KEYWORDS;
  }

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

  /**
   * The name as it is written where a machine, host or VLAN is named: in quotes, unless it is an
   * identifier and no word of the language.
   */
  public static String quoteIfNeeded(String name) {
    return isIdentifier(name) && !KEYWORDS.contains(name) ? name : quote(name);
  }

  /** The name as it is written where a port is named: a number needs no quotes. */
  public static String quotePortIfNeeded(String name) {
    return isNumber(name) ? name : quoteIfNeeded(name);
  }

  /** The name as it is written where a service is named: some words need no quotes there. */
  public static String quoteServiceIfNeeded(String name) {
    return SERVICES.contains(name) ? name : quoteIfNeeded(name);
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
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
    return parts.stream().map(Names::quotePortIfNeeded).collect(Collectors.joining("."));
  }
}
