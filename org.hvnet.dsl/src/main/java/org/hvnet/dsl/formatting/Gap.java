package org.hvnet.dsl.formatting;

import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegionPart;

/**
 * Writes what stands between two tokens, comments included, and counts columns (from 0). A comment
 * behind a token stays at its column if the token ends before it; one below such a comment, at the
 * same column, stays below it.
 */
final class Gap {
  /** Which blank lines of the author stay; of several, one does. */
  enum Blank {
    /** At the start of the text, where nothing is before the comments. */
    START,
    /** All. */
    KEPT,
    /** All but one before everything, as after an opening brace. */
    NOT_BEFORE,
    /** All but one after everything, as before a closing brace. */
    NOT_AFTER;

    private String first(int breaks) {
      return this == START ? "" : breaks > 1 && this != NOT_BEFORE ? "\n\n" : "\n";
    }
  }

  private int column;
  private int asideFrom = -1;
  private int asideTo;

  /** The column behind what was written last. */
  int column() {
    return column;
  }

  /** Writes a token. */
  String token(String text) {
    column += text.length();
    return text;
  }

  /** Writes what stands before the first token. */
  String start(IHiddenRegion hidden) {
    StringBuilder text = new StringBuilder();
    if (hasComment(hidden)) {
      comments(hidden, text, 0, Blank.START);
    }
    column = 0;
    return text.toString();
  }

  /** Writes what stands behind the last token. */
  String end(IHiddenRegion hidden) {
    return close(hidden, 0, 0);
  }

  /** Writes spaces, or comments if there are some, after which the line goes on at the indent. */
  String spaces(IHiddenRegion hidden, int count, int indent) {
    if (hasComment(hidden)) {
      return lines(hidden, indent, Blank.NOT_BEFORE);
    }
    column += count;
    return " ".repeat(count);
  }

  /** Begins a line, after the comments that stand before it. */
  String lines(IHiddenRegion hidden, int indent, Blank blank) {
    StringBuilder text = new StringBuilder();
    if (hasComment(hidden)) {
      comments(hidden, text, indent, blank);
    } else {
      boolean isKept = blank == Blank.KEPT && lineBreaks(hidden.getText()) > 1;
      text.append(isKept ? "\n\n" : "\n");
    }
    column = indent;
    return text.append(" ".repeat(indent)).toString();
  }

  /** Begins the line of a closing brace, after the comments at the end of its block. */
  String close(IHiddenRegion hidden, int inner, int indent) {
    StringBuilder text = new StringBuilder();
    if (hasComment(hidden)) {
      comments(hidden, text, inner, Blank.NOT_AFTER);
    } else {
      text.append('\n');
    }
    column = indent;
    return text.append(" ".repeat(indent)).toString();
  }

  private void comments(IHiddenRegion hidden, StringBuilder text, int indent, Blank blank) {
    boolean isBehindToken = blank != Blank.START;
    boolean isFirst = true;
    int breaks = 0;
    asideFrom = -1;
    for (IHiddenRegionPart part : hidden.getParts()) {
      if (!isComment(part)) {
        breaks += lineBreaks(part.getText());
        continue;
      }
      int from = sourceColumn(part);
      if (isFirst && isBehindToken && breaks == 0) {
        asideFrom = from;
        asideTo = Math.max(from, column + 1);
        text.append(" ".repeat(asideTo - column));
      } else {
        boolean goesOn = from == asideFrom && breaks == 1;
        asideFrom = goesOn ? asideFrom : -1;
        text.append(isFirst ? blank.first(breaks) : breaks > 1 ? "\n\n" : "\n");
        text.append(" ".repeat(goesOn ? asideTo : indent));
      }
      text.append(part.getText().stripTrailing());
      isFirst = false;
      breaks = 0;
    }
    text.append(breaks > 1 && blank != Blank.NOT_AFTER ? "\n\n" : "\n");
  }

  /** Whether a comment stands there; a no-break space or byte order mark is none. */
  static boolean hasComment(IHiddenRegion hidden) {
    return hidden.containsComment() && hidden.getParts().stream().anyMatch(Gap::isComment);
  }

  private static boolean isComment(IHiddenRegionPart part) {
    return part.getText().startsWith("#");
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int sourceColumn(IHiddenRegionPart part) {
    int line = part.getTextRegionAccess().regionForLineAtOffset(part.getOffset()).getOffset();
    return part.getOffset() - line;
  }
}
