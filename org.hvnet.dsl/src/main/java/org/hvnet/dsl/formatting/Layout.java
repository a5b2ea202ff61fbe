package org.hvnet.dsl.formatting;

import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.hvnet.dsl.hvnet.Specification;

/** One walk over the tokens of a text, that says what is to stand between them. */
final class Layout {
  private static final int COLUMNS = 100;
  private static final int INDENT = 2;
  private static final int CONTINUATION = 4;
  private static final int MEMBERS_APART = 2;

  private final EObject root;
  private final IHiddenRegion start;
  private final Nesting nesting;
  private final Gap gap = new Gap();
  private boolean breaksAreKept;

  Layout(ITextRegionAccess text) {
    root = text.regionForRootEObject().getSemanticElement();
    start = text.regionForRootEObject().getPreviousHiddenRegion();
    nesting = new Nesting(root instanceof Specification ? root : root.eContainer(), false);
  }

  /** Tells of each gap and token how it is to be written. */
  void write(BiConsumer<ITextSegment, String> writer) {
    ISemanticRegion before = null;
    IHiddenRegion end = start;
    for (ISemanticRegion token = start.getNextSemanticRegion();
        token != null;
        token = token.getNextSemanticRegion()) {
      writer.accept(token.getPreviousHiddenRegion(), gapBefore(token, before));
      writer.accept(token, gap.token(Spacing.text(token)));
      if (Spacing.keyword(token).equals("{")) {
        nesting.enter(token.getSemanticElement(), nesting.isOnOneLine() || fitsOnOneLine(token));
      }
      before = token;
      end = token.getNextHiddenRegion();
    }
    if (root instanceof Specification) {
      boolean isEmpty = before == null;
      writer.accept(end, isEmpty ? gap.start(end) : gap.end(end));
    }
  }

  private String gapBefore(ISemanticRegion token, ISemanticRegion before) {
    IHiddenRegion hidden = token.getPreviousHiddenRegion();
    if (before == null) {
      nesting.startsMember(token);
      breaksAreKept = !headFits(token, 0);
      return gap.start(hidden);
    }
    if (Spacing.keyword(token).equals("}")) {
      int inner = nesting.depth() * INDENT;
      boolean isOnOneLine = nesting.leave() || isEmpty(token, before);
      return isOnOneLine
          ? gap.spaces(hidden, 1, inner)
          : gap.close(hidden, inner, nesting.depth() * INDENT);
    }
    int indent = nesting.depth() * INDENT;
    boolean starts = nesting.startsMember(token);
    boolean first = Spacing.keyword(before).equals("{");
    if ((starts || first) && nesting.isOnOneLine()) {
      return gap.spaces(hidden, first ? 1 : Spacing.width(hidden, MEMBERS_APART), indent);
    }
    if (starts || first) {
      String lines = gap.lines(hidden, indent, first ? Gap.Blank.NOT_BEFORE : Gap.Blank.KEPT);
      breaksAreKept = !headFits(token, indent);
      return lines;
    }
    boolean breaks = breaksAreKept && hidden.isMultiline() && mayBreak(before, token);
    int continuation = indent + CONTINUATION;
    return breaks
        ? gap.lines(hidden, continuation, Gap.Blank.NOT_BEFORE)
        : gap.spaces(hidden, Spacing.between(before, token), continuation);
  }

  private static boolean isEmpty(ISemanticRegion close, ISemanticRegion before) {
    return Spacing.keyword(before).equals("{") && !Gap.hasComment(close.getPreviousHiddenRegion());
  }

  /** Whether the block was written on one line that is not too long for it. */
  private boolean fitsOnOneLine(ISemanticRegion open) {
    Nesting inner = new Nesting(open.getSemanticElement(), true);
    int column = gap.column();
    ISemanticRegion before = open;
    for (ISemanticRegion token = open.getNextSemanticRegion();
        token != null && column <= COLUMNS;
        token = token.getNextSemanticRegion()) {
      IHiddenRegion hidden = token.getPreviousHiddenRegion();
      if (hidden.isMultiline() || Gap.hasComment(hidden)) {
        return false;
      }
      boolean closes = Spacing.keyword(token).equals("}");
      boolean starts = !closes && inner.startsMember(token);
      boolean first = Spacing.keyword(before).equals("{");
      int spaces =
          closes || first
              ? 1
              : starts ? Spacing.width(hidden, MEMBERS_APART) : Spacing.between(before, token);
      column += spaces + Spacing.text(token).length();
      if (closes) {
        if (inner.depth() == 0) {
          return column <= COLUMNS;
        }
        inner.leave();
      } else if (Spacing.keyword(token).equals("{")) {
        inner.enter(token.getSemanticElement(), true);
      }
      before = token;
    }
    return false;
  }

  /** Whether a member, up to its block, fits on a line. */
  private boolean headFits(ISemanticRegion first, int indent) {
    EObject member = nesting.memberOf(first);
    int column = indent + Spacing.text(first).length();
    ISemanticRegion before = first;
    for (ISemanticRegion token = first.getNextSemanticRegion();
        token != null
            && column <= COLUMNS
            && nesting.memberOf(token) == member
            && !Spacing.keyword(before).equals("{");
        token = token.getNextSemanticRegion()) {
      column += Spacing.between(before, token) + Spacing.text(token).length();
      before = token;
    }
    return column <= COLUMNS;
  }

  /** A long statement may be parted after a comma, and before a clause or word. */
  private static boolean mayBreak(ISemanticRegion before, ISemanticRegion token) {
    String keyword = Spacing.keyword(token);
    boolean isWord = !keyword.isEmpty() && Character.isLetter(keyword.charAt(0));
    return Spacing.keyword(before).equals(",") || isWord || startsClause(before, token);
  }

  private static boolean startsClause(ISemanticRegion before, ISemanticRegion token) {
    for (EObject e = token.getSemanticElement();
        e != null && !EcoreUtil.isAncestor(e, before.getSemanticElement());
        e = e.eContainer()) {
      if (e.eContainingFeature() != null && e.eContainingFeature().getName().equals("members")) {
        return true;
      }
    }
    return false;
  }
}
