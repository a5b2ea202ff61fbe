package org.hvnet.tests.dsl.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of the corpus says is found in it: a comment with carets marks what stands above
 * them, {@code # ^^^^ HV065}; several findings of one place are separated by blanks.
 */
final class Marks {
  private static final Pattern MARK = Pattern.compile("^#( *)(\\^+)((?: +[\\w.-]+)+)\\s*$");
  private static final Pattern FINE = Pattern.compile("# fine: \\S");

  private Marks() {}

  /** Each finding as LINE:COLUMN+LENGTH CODE, in order. */
  static List<String> of(String text) {
    List<String> marks = new ArrayList<>();
    int line = 0;
    int marked = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      Matcher mark = MARK.matcher(content);
      if (mark.matches()) {
        for (String code : mark.group(3).strip().split(" +")) {
          marks.add(text(marked, mark.start(2) + 1, mark.group(2).length(), code));
        }
      } else {
        marked = line;
      }
    }
    return marks.stream().sorted().toList();
  }

  /** One finding. */
  static String text(int line, int column, int length, String code) {
    return line + ":" + column + "+" + length + " " + code;
  }

  /** Whether something beside the mistake is said to be fine. */
  static boolean hasFineCase(String text) {
    return FINE.matcher(text).find();
  }
}
