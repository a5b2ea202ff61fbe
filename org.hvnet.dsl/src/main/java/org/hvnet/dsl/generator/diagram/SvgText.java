package org.hvnet.dsl.generator.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.hvnet.sim.network.ElementId;

/** Text and numbers as SVG takes them. */
final class SvgText {
  private static final double CORNER = 7;
  private static final double CAPITAL_HEIGHT = 0.73;

  private SvgText() {}

  /** The text with everything escaped that markup could take for its own. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A length with two decimals at most. */
  static String number(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String cssClass(Enum<?> look) {
    return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The class of a text; a port and its name have different ones. */
  static String textClass(TextLook look) {
    return look == TextLook.PORT ? "port-name" : cssClass(look);
  }

  /** An identifier for a shape: different elements have different ones. */
  static String id(Look look, ElementId element) {
    return cssClass(look)
        + "-"
        + element.path().stream().map(SvgText::encode).collect(Collectors.joining("."));
  }

  private static String encode(String name) {
    StringBuilder encoded = new StringBuilder();
    for (char c : name.toCharArray()) {
      boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-';
      encoded.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
    }
    return encoded.toString();
  }

  /** Where the line of letters of a label stands, so that capitals are in the middle of it. */
  static double baseline(ElkLabel label) {
    double size = label.getProperty(Shapes.TEXT_LOOK).size();
    return label.getY() + (label.getHeight() + CAPITAL_HEIGHT * size) / 2;
  }

  /** Where the anchor of a label is. */
  static double anchor(ElkLabel label) {
    return switch (label.getProperty(Shapes.TEXT_LOOK).anchor()) {
      case START -> label.getX();
      case MIDDLE -> label.getX() + label.getWidth() / 2;
      case END -> label.getX() + label.getWidth();
    };
  }

  /** The way of an edge with round corners. */
  static String path(ElkEdge edge) {
    StringBuilder path = new StringBuilder();
    for (ElkEdgeSection section : edge.getSections()) {
      List<KVector> points = new ArrayList<>();
      points.add(new KVector(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(b -> points.add(new KVector(b.getX(), b.getY())));
      points.add(new KVector(section.getEndX(), section.getEndY()));
      path.append('M').append(point(points.getFirst()));
      for (int i = 1; i < points.size() - 1; i++) {
        KVector corner = points.get(i);
        path.append('L').append(point(before(corner, points.get(i - 1))));
        path.append('Q').append(point(corner)).append(' ');
        path.append(point(before(corner, points.get(i + 1))));
      }
      path.append('L').append(point(points.getLast()));
    }
    return path.toString();
  }

  /** The point on the way to the corner where the curve begins. */
  private static KVector before(KVector corner, KVector from) {
    KVector way = from.clone().sub(corner);
    double length = way.length();
    return length == 0
        ? corner
        : corner.clone().add(way.scale(Math.min(CORNER, length / 2) / length));
  }

  private static String point(KVector point) {
    return number(point.x) + " " + number(point.y);
  }
}
