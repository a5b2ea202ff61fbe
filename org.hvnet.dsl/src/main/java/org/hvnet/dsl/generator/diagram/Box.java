package org.hvnet.dsl.generator.diagram;

import java.util.List;
import org.eclipse.elk.graph.ElkNode;

/**
 * A box with a name, VLANs to the right of it, and facts beneath.
 *
 * @param look what it depicts
 * @param name the name
 * @param marks VLANs
 * @param details one fact a line
 */
record Box(Look look, String name, List<VlanMark> marks, List<String> details) {
  private static final double PADDING_X = 9;
  private static final double PADDING_Y = 6;
  private static final double WIDEST = 180;
  private static final double GAP = 8;

  /** The width at which nothing is cut, up to a limit. */
  double width() {
    double first = Shapes.width(TextLook.NAME, name) + (marks.isEmpty() ? 0 : GAP) + marksWidth();
    double widest =
        details.stream()
            .mapToDouble(d -> Shapes.width(TextLook.DETAIL, d))
            .reduce(first, Math::max);
    return Math.min(widest, WIDEST) + 2 * PADDING_X;
  }

  private double marksWidth() {
    return Math.max(0, VlanMark.width(marks) - VlanMark.GAP);
  }

  double height() {
    return 2 * PADDING_Y + TextLook.NAME.height() + details.size() * TextLook.DETAIL.height();
  }

  /** Draws the box in the upper left corner of its parent. */
  ElkNode draw(ElkNode parent, double width, double height) {
    ElkNode node = Shapes.node(parent, look, width, height);
    double inside = width - 2 * PADDING_X;
    double forName = marks.isEmpty() ? inside : inside - marksWidth() - GAP;
    double y = PADDING_Y;
    Shapes.text(node, TextLook.NAME, name, PADDING_X, y, forName);
    VlanMark.draw(node, marks, width - PADDING_X - marksWidth(), y);
    y += TextLook.NAME.height();
    for (String detail : details) {
      Shapes.text(node, TextLook.DETAIL, detail, PADDING_X, y, inside);
      y += TextLook.DETAIL.height();
    }
    return node;
  }

  ElkNode draw(ElkNode parent) {
    return draw(parent, width(), height());
  }
}
