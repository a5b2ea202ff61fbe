package org.hvnet.tests.dsl.generator.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** The ways that edges take over the sheet. */
final class Routes {
  private static final double ROUNDING = 1;

  private Routes() {}

  /** Start, bends and end, in coordinates of the sheet. */
  static List<double[]> onSheet(ElkEdge edge) {
    Rectangle2D origin = Geometry.onSheet(edge.getContainingNode());
    List<double[]> way = new ArrayList<>();
    ElkEdgeSection section = edge.getSections().getFirst();
    way.add(new double[] {section.getStartX(), section.getStartY()});
    for (ElkBendPoint bend : section.getBendPoints()) {
      way.add(new double[] {bend.getX(), bend.getY()});
    }
    way.add(new double[] {section.getEndX(), section.getEndY()});
    way.forEach(
        point -> {
          point[0] += origin.getX();
          point[1] += origin.getY();
        });
    return way;
  }

  /** Whether a point is on the border of a shape. */
  static boolean touches(double[] point, ElkConnectableShape shape) {
    Rectangle2D box = Geometry.onSheet(shape);
    Rectangle2D around = grown(box, ROUNDING);
    Rectangle2D within = grown(box, -ROUNDING);
    return around.contains(point[0], point[1]) && !within.contains(point[0], point[1]);
  }

  static boolean isOrthogonal(List<double[]> way) {
    for (int i = 1; i < way.size(); i++) {
      double dx = Math.abs(way.get(i)[0] - way.get(i - 1)[0]);
      double dy = Math.abs(way.get(i)[1] - way.get(i - 1)[1]);
      if (dx > ROUNDING && dy > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** Whether an edge runs through the inside of a box that is not one of its ends. */
  static boolean passes(ElkEdge edge, ElkNode box) {
    ElkNode from = ElkGraphUtil.connectableShapeToNode(edge.getSources().getFirst());
    ElkNode to = ElkGraphUtil.connectableShapeToNode(edge.getTargets().getFirst());
    if (isIn(box, from) || isIn(box, to)) {
      return false;
    }
    Rectangle2D inside = grown(Geometry.onSheet(box), -ROUNDING);
    List<double[]> way = onSheet(edge);
    for (int i = 1; i < way.size(); i++) {
      double[] a = way.get(i - 1);
      double[] b = way.get(i);
      if (inside.intersectsLine(a[0], a[1], b[0], b[1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(ElkNode node, ElkNode ancestor) {
    return node == ancestor || ElkGraphUtil.isDescendant(node, ancestor);
  }

  private static Rectangle2D grown(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }
}
