package org.hvnet.dsl.generator.diagram;

import java.util.Collection;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.properties.IProperty;
import org.eclipse.elk.graph.properties.Property;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hvnet.dsl.generator.VisibleText;
import org.hvnet.sim.network.ElementId;

/**
 * The elements of the layout graph, and what they carry beside their geometry. Lengths are pixels.
 */
public final class Shapes {
  /** The element of the network that a shape depicts; null for ornaments. */
  public static final IProperty<ElementId> ELEMENT = new Property<>("org.hvnet.element");

  /** What a node, port or edge depicts. */
  public static final IProperty<Look> LOOK = new Property<>("org.hvnet.look", Look.AREA);

  /** How a label looks. */
  public static final IProperty<TextLook> TEXT_LOOK =
      new Property<>("org.hvnet.textLook", TextLook.DETAIL);

  /** The number of the colour, {@link Hues#NEUTRAL} for none. */
  public static final IProperty<Integer> HUE = new Property<>("org.hvnet.hue", Hues.NEUTRAL);

  /** What is said of a shape to whoever points at it, or cannot see it. */
  public static final IProperty<String> TOOLTIP = new Property<>("org.hvnet.tooltip", "");

  private static final double FRAME_PADDING = 5;

  private Shapes() {}

  static ElkNode node(ElkNode parent, Look look, double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setProperty(LOOK, look);
    node.setDimensions(width, height);
    return node;
  }

  static <T extends ElkGraphElement> T describe(T shape, ElementId element, String tooltip) {
    shape.setProperty(ELEMENT, element);
    shape.setProperty(TOOLTIP, VisibleText.of(tooltip));
    return shape;
  }

  static <T extends ElkGraphElement> T colour(T shape, int hue) {
    shape.setProperty(HUE, hue);
    return shape;
  }

  static ElkEdge edge(ElkConnectableShape from, ElkConnectableShape to, Look look) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    edge.setProperty(LOOK, look);
    return edge;
  }

  /** A label at a place inside its parent, cut to the width. */
  static ElkLabel text(
      ElkGraphElement parent, TextLook look, String text, double x, double y, double maximum) {
    double frame = look.framed() ? 2 * FRAME_PADDING : 0;
    String fitting = look.fit(VisibleText.of(text), maximum - frame);
    ElkLabel label = ElkGraphUtil.createLabel(fitting, parent);
    label.setProperty(TEXT_LOOK, look);
    label.setDimensions(width(look, fitting), look.height());
    label.setLocation(x, y);
    return label;
  }

  /** How wide the label of a text will be. */
  static double width(TextLook look, String text) {
    double frame = look.framed() ? 2 * FRAME_PADDING : 0;
    // Even, so that what is centred stands on whole pixels, and lines meet it straight.
    return 2 * Math.ceil(look.width(VisibleText.of(text)) / 2) + frame;
  }

  /** The rectangle from the origin that holds all shapes. */
  static double[] extent(Collection<? extends ElkShape> shapes, ElkPadding padding) {
    double width = 0;
    double height = 0;
    for (ElkShape shape : shapes) {
      width = Math.max(width, shape.getX() + shape.getWidth());
      height = Math.max(height, shape.getY() + shape.getHeight());
    }
    return new double[] {width + padding.right, height + padding.bottom};
  }
}
