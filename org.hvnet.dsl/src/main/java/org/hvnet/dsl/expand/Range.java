package org.hvnet.dsl.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.declaration.Node;

/**
 * The names that a written name stands for: {@code HV[01..40]} is HV01 to HV40, {@code 1..8} are
 * eight ports.
 *
 * @param members the names; none if the range is impossible
 * @param problem what is impossible about it
 */
record Range(List<Member> members, Optional<String> problem) {
  /** The most members that a range may have. */
  static final int MAX_MEMBERS = 100_000;

  /** A member of a range, or a name on its own. */
  record Member(String name, Optional<Element.Index> index) {}

  static Range of(Node named) {
    String name = named.text("name").orElse("");
    Optional<String> last = named.text("last");
    if (name.isEmpty()) {
      return new Range(List.of(), Optional.empty());
    }
    if (last.isEmpty()) {
      return new Range(List.of(new Member(name, Optional.empty())), Optional.empty());
    }
    boolean ports = named.text("first").isEmpty();
    String first = named.text("first").orElse(name);
    return members(ports ? "" : name, first, last.get());
  }

  private static Range members(String base, String first, String last) {
    if (!first.matches("[0-9]{1,9}") || !last.matches("[0-9]{1,9}")) {
      return impossible("A range runs from one number to another, of at most nine digits.");
    }
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(last);
    if (to < from) {
      return impossible("A range runs upwards; " + first + " is more than " + last + ".");
    }
    if (to - from >= MAX_MEMBERS) {
      return impossible("A range has at most " + MAX_MEMBERS + " members.");
    }
    int digits = first.startsWith("0") ? first.length() : 1;
    List<Member> members = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      String number = Integer.toString(i);
      String text = "0".repeat(Math.max(0, digits - number.length())) + number;
      members.add(
          new Member(
              base + text,
              base.isEmpty() ? Optional.empty() : Optional.of(new Element.Index(base, text))));
    }
    return new Range(members, Optional.empty());
  }

  private static Range impossible(String problem) {
    return new Range(List.of(), Optional.of(problem));
  }
}
