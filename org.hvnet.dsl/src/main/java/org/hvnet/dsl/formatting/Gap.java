package org.hvnet.dsl.formatting;

import java.util.List;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegionPart;

/**
 * Writes what stands between two tokens, comments included, and counts columns (from 0). A comment
 * behind a token stays at its column if the token ends before it; one below such a comment, at the
 * same column, stays below it.
 */
final class Gap {
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
    if (hidden.containsComment()) {
      comments(hidden, text, 0, true, true);
    }
    column = 0;
    return text.toString();
  }

  /** Writes what stands behind the last token. */
  String end(IHiddenRegion hidden, boolean isAll) {
    StringBuilder text = new StringBuilder();
    if (hidden.containsComment()) {
      comments(hidden, text, 0, true, isAll);
      return text.toString().stripTrailing() + "\n";
    }
    return "\n";
  }

  /** Writes spaces, or comments if there are some, after which the line goes on at the indent. */
  String spaces(IHiddenRegion hidden, int count, int indent) {
    if (hidden.containsComment()) {
      return lines(hidden, indent, indent, false);
    }
    column += count;
    return " ".repeat(count);
  }

  /** Begins a line, after the comments that stand before it. */
  String lines(IHiddenRegion hidden, int commentIndent, int indent, boolean keepsBlankLine) {
    StringBuilder text = new StringBuilder();
    if (hidden.containsComment()) {
      comments(hidden, text, commentIndent, keepsBlankLine, false);
    } else {
      text.append(keepsBlankLine && lineBreaks(hidden.getText()) > 1 ? "\n\n" : "\n");
    }
    column = indent;
    return text.append(" ".repeat(indent)).toString();
  }

  private void comments(
      IHiddenRegion hidden, StringBuilder text, int indent, boolean keepsLastBlank, boolean first) {
    List<IHiddenRegionPart> parts = hidden.getParts();
    int breaks = 0;
    boolean isFirst = first;
    boolean isBehindToken = !first;
    asideFrom = -1;
    for (IHiddenRegionPart part : parts) {
      if (!(part instanceof IComment)) {
        breaks += lineBreaks(part.getText());
        continue;
      }
      int from = sourceColumn(part);
      if (isBehindToken && breaks == 0) {
        asideFrom = from;
        asideTo = Math.max(from, column + 1);
        text.append(" ".repeat(asideTo - column));
      } else {
        boolean goesOn = from == asideFrom && breaks == 1;
        asideFrom = goesOn ? asideFrom : -1;
        boolean blank = breaks > 1 && (!isBehindToken || keepsLastBlank);
        text.append(isFirst ? "" : blank ? "\n\n" : "\n");
        text.append(" ".repeat(goesOn ? asideTo : indent));
      }
      text.append(part.getText().stripTrailing());
      isFirst = false;
      isBehindToken = false;
      breaks = 0;
    }
    text.append(keepsLastBlank && breaks > 1 ? "\n\n" : "\n");
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int sourceColumn(IHiddenRegionPart part) {
    int line = part.getTextRegionAccess().regionForLineAtOffset(part.getOffset()).getOffset();
    return part.getOffset() - line;
  }
}
