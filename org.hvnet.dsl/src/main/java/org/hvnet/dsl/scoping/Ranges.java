package org.hvnet.dsl.scoping;

import static org.hvnet.dsl.grammar.Rules.SWITCH_PORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hvnet.dsl.hvnet.Named;

/** Members of ranges, without writing all of them out. */
final class Ranges {
  private static final int MOST = 10_000;

  private Ranges() {}

  /** Whether a range has a member of these digits. */
  static boolean contains(Named range, String digits) {
    String first = range.getFirst() == null ? range.getName() : range.getFirst();
    String last = range.getLast();
    if (last == null || !isNumber(first) || !isNumber(last) || !isNumber(digits)) {
      return false;
    }
    int number = Integer.parseInt(digits);
    boolean padded = first.startsWith("0");
    return number >= Integer.parseInt(first)
        && number <= Integer.parseInt(last)
        && (padded ? digits.length() >= first.length() : !digits.startsWith("0"));
  }

  /** The names of the members; of a very long range, none. */
  static List<String> members(Named range) {
    List<String> members = new ArrayList<>();
    String first = range.getFirst();
    String last = range.getLast();
    members.add(range.getName());
    if (isNumber(first) && isNumber(last)) {
      int from = Integer.parseInt(first);
      int to = Integer.parseInt(last);
      for (int i = from; i <= to && to - from < MOST; i++) {
        String number = Integer.toString(i);
        int zeros = first.startsWith("0") ? Math.max(0, first.length() - number.length()) : 0;
        members.add(range.getName() + "0".repeat(zeros) + number);
      }
    }
    return members;
  }

  private static boolean isNumber(String text) {
    return text != null && text.matches("[0-9]{1,9}");
  }

  /** Things of that name; if there are none, the range of which it is a member. */
  static List<Named> named(Map<String, List<Named>> names, String name) {
    List<Named> exact = names.get(FileNames.key(name));
    if (exact != null) {
      return exact;
    }
    List<Named> found = new ArrayList<>();
    if (!name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1))) {
      for (int digits = 1; digits < name.length(); digits++) {
        int split = name.length() - digits;
        if (!Character.isDigit(name.charAt(split))) {
          break;
        }
        String base = FileNames.key(name.substring(0, split));
        names.getOrDefault(base, List.of()).stream()
            .filter(n -> contains(n, name.substring(split)))
            .forEach(found::add);
      }
      if (name.chars().allMatch(Character::isDigit)) {
        names.values().stream()
            .flatMap(List::stream)
            .filter(n -> n.eContainer().eClass() == SWITCH_PORT && contains(n, name))
            .forEach(found::add);
      }
    }
    return found;
  }
}
