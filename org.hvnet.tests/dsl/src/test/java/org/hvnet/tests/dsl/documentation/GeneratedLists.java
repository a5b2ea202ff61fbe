package org.hvnet.tests.dsl.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hvnet.tests.support.Golden;

/**
 * A document with lists that are made from the code, between {@code <!-- generated: name -->} and
 * {@code <!-- end -->}.
 */
final class GeneratedLists {
  private static final Pattern LIST =
      Pattern.compile("(<!-- generated: ([^>]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private GeneratedLists() {}

  /** Holds the lists of a document to what the code says, or brings them to it. */
  static void assertCurrent(Path document, Map<String, String> lists) throws IOException {
    String text = Files.readString(document);
    String current = LIST.matcher(text).replaceAll(list -> replacement(list, lists));
    Golden.assertEqual(document, current.getBytes(StandardCharsets.UTF_8));
  }

  private static String replacement(MatchResult list, Map<String, String> lists) {
    String content = lists.get(list.group(2));
    if (content == null) {
      throw new AssertionError("There is no list of " + list.group(2));
    }
    return Matcher.quoteReplacement(
        list.group(1) + "\n" + content.strip() + "\n\n" + list.group(3));
  }
}
