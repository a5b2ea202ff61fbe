package org.hvnet.dsl.formatting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Lays out a specification: a statement and a member of a block begin a line, two spaces indent
 * what is in a block, and tokens are one space apart. A block stays on one line if it was written
 * on one and the line ends before column 100; its members are then two spaces apart. Wider runs of
 * spaces in a line stay, since they align columns. One blank line between statements is kept, and
 * so are line breaks in a statement that is too long for a line. Comments stay at their lines,
 * those behind something at their columns. A text with syntax errors is left alone.
 *
 * <p>The layout follows from the nesting of elements alone, so that each construct and clause has
 * it without being named here. A formatted text is its own layout.
 */
public class HvnetFormatter implements IFormatter2 {
  @Override
  public List<ITextReplacement> format(FormatterRequest request) {
    ITextRegionAccess text = request.getTextRegionAccess();
    if (text.hasSyntaxError() || text.regionForRootEObject() == null) {
      return List.of();
    }
    List<ITextReplacement> edits = new ArrayList<>();
    new Layout(text)
        .write(
            (part, written) -> {
              if (isAsked(request, part) && !part.getText().equals(written)) {
                edits.add(part.replaceWith(written));
              }
            });
    return edits;
  }

  private static boolean isAsked(FormatterRequest request, ITextSegment part) {
    boolean open =
        !request.isFormatUndefinedHiddenRegionsOnly()
            || part instanceof IHiddenRegion hidden && hidden.isUndefined();
    Collection<ITextRegion> regions = request.getRegions();
    return open && (regions.isEmpty() || regions.stream().anyMatch(r -> r.contains(part)));
  }
}
