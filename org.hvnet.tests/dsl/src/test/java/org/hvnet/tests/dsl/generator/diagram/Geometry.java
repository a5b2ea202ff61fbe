package org.hvnet.tests.dsl.generator.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Where shapes of a graph are on the sheet. */
final class Geometry {
  private Geometry() {}

  /** The rectangle of a shape in coordinates of the sheet. */
  static Rectangle2D onSheet(ElkShape shape) {
    double x = shape.getX();
    double y = shape.getY();
    for (EObject o = shape.eContainer(); o instanceof ElkShape around; o = o.eContainer()) {
      x += around.getX();
      y += around.getY();
    }
    return new Rectangle2D.Double(x, y, shape.getWidth(), shape.getHeight());
  }

  static List<ElkNode> nodes(ElkNode sheet) {
    return all(sheet, ElkNode.class);
  }

  static List<ElkEdge> edges(ElkNode sheet) {
    return all(sheet, ElkEdge.class);
  }

  static <T extends EObject> List<T> all(ElkNode sheet, Class<T> type) {
    List<T> found = new ArrayList<>();
    EcoreUtil.getAllContents(sheet, true)
        .forEachRemaining(
            o -> Stream.of(o).filter(type::isInstance).map(type::cast).forEach(found::add));
    return found;
  }

  /** Whether two rectangles have an area in common; touching is none. */
  static boolean overlap(Rectangle2D one, Rectangle2D other) {
    Rectangle2D common = one.createIntersection(other);
    return common.getWidth() > 0.01 && common.getHeight() > 0.01;
  }

  /** Whether one rectangle lies in the other, with half a pixel for rounding. */
  static boolean inside(Rectangle2D inner, Rectangle2D outer) {
    return inner.getMinX() >= outer.getMinX() - 0.5
        && inner.getMinY() >= outer.getMinY() - 0.5
        && inner.getMaxX() <= outer.getMaxX() + 0.5
        && inner.getMaxY() <= outer.getMaxY() + 0.5;
  }
}
