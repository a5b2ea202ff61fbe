package org.hvnet.dsl.generator.simulation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers for elements, whatever these are called: the ASCII letters and digits of their
 * names. One instance hands out each identifier once.
 */
final class JavaName {
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();

  /** Takes identifiers that must not be given to anything else. */
  JavaName(Set<String> taken) {
    this.taken.addAll(taken);
  }

  /** The name of a class in upper camel case; {@code otherwise} if no letter or digit is left. */
  static String type(String name, String otherwise) {
    StringBuilder type = new StringBuilder();
    for (String word :
        Normalizer.normalize(name, Normalizer.Form.NFD).split("[^A-Za-z0-9\\p{M}]+")) {
      String ascii = word.replaceAll("[^A-Za-z0-9]", "");
      if (!ascii.isEmpty()) {
        type.append(ascii.substring(0, 1).toUpperCase(Locale.ROOT)).append(ascii.substring(1));
      }
    }
    if (type.isEmpty()) {
      return otherwise;
    }
    if (Character.isDigit(type.charAt(0))) {
      type.insert(0, otherwise);
    }
    return type.substring(0, Math.min(type.length(), LONGEST));
  }

  /** A member name in lower camel case that was not handed out before. */
  String member(String name, String otherwise) {
    String type = type(name, otherwise);
    // An acronym goes down as a whole: VM1 is vm1, SQLServer is sqlServer.
    int capitals = 0;
    while (capitals < type.length() && !Character.isLowerCase(type.charAt(capitals))) {
      capitals++;
    }
    int lower = capitals == type.length() ? capitals : Math.max(1, capitals - 1);
    String base = type.substring(0, lower).toLowerCase(Locale.ROOT) + type.substring(lower);
    String member = base;
    for (int i = 2; SourceVersion.isKeyword(member) || !taken.add(member); i++) {
      member = base + "_" + i;
    }
    return member;
  }
}
