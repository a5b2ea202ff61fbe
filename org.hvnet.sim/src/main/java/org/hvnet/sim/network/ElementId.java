package org.hvnet.sim.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * The identity of an element of a network: the path of names that leads to it, for instance {@code
 * SwitchA.24} or {@code Host1."Switch A"}. Names keep the case in which they were declared. Ids are
 * equal if their paths are. Immutable. No record, since it knows its hash: ids are the keys of
 * nearly all maps of a network, and a path is spread over the memory.
 */
public final class ElementId implements Comparable<ElementId> {
  private final List<String> path;
  private final int hash;

  /**
   * The id with this path.
   *
   * @param path the names, outermost first
   * @throws IllegalArgumentException if there is none
   */
  public ElementId(List<String> path) {
    this.path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("an element id needs a name");
    }
    this.hash = hash(path);
  }

  /** The names, outermost first; never empty. */
  public List<String> path() {
    return path;
  }

  /** The id with this path. */
  public static ElementId of(String... path) {
    return new ElementId(List.of(path));
  }

  /** The id of an element with this name inside the element. */
  public ElementId child(String name) {
    return new ElementId(Stream.concat(path.stream(), Stream.of(name)).toList());
  }

  /** The last name of the path. */
  public String name() {
    return path.getLast();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ElementId id && id.hash == hash && id.path.equals(path);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Spreads names that differ in numbers alone, of which a network has thousands. */
  private static int hash(List<String> path) {
    int hash = 1;
    for (String name : path) {
      hash = (hash ^ name.hashCode()) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  @Override
  public int compareTo(ElementId other) {
    return toString().compareTo(other.toString());
  }

  /** The path as it is written in a specification: names that need quotes have them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String name : path) {
      text.append(text.isEmpty() ? "" : ".");
      if (isPlain(name)) {
        text.append(name);
      } else {
        text.append('"').append(name).append('"');
      }
    }
    return text.toString();
  }

  /**
   * Whether a name is a number, or a letter or underscore with letters, digits, underscores and
   * inner hyphens after it. By hand: this is asked a million times in a large network.
   */
  private static boolean isPlain(String name) {
    boolean number = true;
    boolean word = !name.isEmpty();
    int before = '-';
    for (int i = 0; i < name.length(); i += Character.charCount(before)) {
      int c = name.codePointAt(i);
      number &= c >= '0' && c <= '9';
      boolean inWord = c == '_' || Character.isLetter(c) || (i > 0 && isNumber(c));
      word &= inWord || (c == '-' && before != '-');
      before = c;
    }
    return (word && before != '-') || (number && !name.isEmpty());
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
