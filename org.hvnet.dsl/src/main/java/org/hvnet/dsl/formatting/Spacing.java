package org.hvnet.dsl.formatting;

import java.util.Set;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.hvnet.dsl.hvnet.Requirement;

/** Tokens of a line: what they look like, and how far they are apart. */
final class Spacing {
  private static final Set<String> NONE_BEFORE = Set.of(",", "++", "[", "]", "..", ".", "-");
  private static final Set<String> NONE_AFTER = Set.of("[", "..", ".", "-", "/");

  private Spacing() {}

  /** The number of spaces between two tokens of one clause. */
  static int between(ISemanticRegion left, ISemanticRegion right) {
    String after = keyword(right);
    boolean none =
        NONE_BEFORE.contains(after)
            || NONE_AFTER.contains(keyword(left))
            || after.equals(":") && right.getSemanticElement() instanceof Requirement;
    return none ? 0 : width(right.getPreviousHiddenRegion(), 1);
  }

  /**
   * The width of a gap in a line. A run of spaces that is wider than it has to be stays, since it
   * aligns columns.
   */
  static int width(IHiddenRegion gap, int least) {
    String blanks = gap.getText();
    return least > 0 && blanks.chars().allMatch(c -> c == ' ')
        ? Math.max(least, blanks.length())
        : least;
  }

  /** The keyword or sign that the token is; empty for a name or literal. */
  static String keyword(ISemanticRegion token) {
    return token.getGrammarElement() instanceof Keyword keyword ? keyword.getValue() : "";
  }

  /** The token as it is written: a rate or verb of several words is one token. */
  static String text(ISemanticRegion token) {
    String text = token.getText();
    boolean opaque = text.startsWith("\"") || text.indexOf('#') >= 0;
    return opaque ? text : text.replaceAll("[\\s\\u00A0\\uFEFF]+", " ").replaceAll(" ?/ ?", "/");
  }
}
