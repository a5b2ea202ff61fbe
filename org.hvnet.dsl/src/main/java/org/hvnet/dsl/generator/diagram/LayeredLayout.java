package org.hvnet.dsl.generator.diagram;

import java.util.EnumSet;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkMargin;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.FixedLayouterOptions;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortLabelPlacement;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.IndividualSpacings;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The options of the layout. Layers follow each other from hosts over switches to servers,
 * downwards or to the right.
 */
final class LayeredLayout {
  private static final double PORT_GAP = 8;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final boolean down;

  LayeredLayout(boolean down) {
    this.down = down;
  }

  /** Gives every shape its place. The result depends on nothing but the graph. */
  void run(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, down ? Direction.DOWN : Direction.RIGHT);
    root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(LayeredOptions.THOROUGHNESS, 40);
    root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.NETWORK_SIMPLEX);
    place(root);
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
  }

  /** Options that nested nodes do not take over from those around them. */
  private void place(ElkNode node) {
    node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    node.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, false);
    node.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, 24.0);
    node.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
    node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 12.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 22.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
  }

  /** A node around others, as large as they need, with room for a heading. */
  void container(ElkNode node, ElkPadding padding, double minWidth) {
    node.setProperty(CoreOptions.PADDING, padding);
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(minWidth, padding.top));
    place(node);
  }

  /** A node whose children and size are final. */
  void keepInside(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, FixedLayouterOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
    node.setProperty(CoreOptions.NODE_SIZE_FIXED_GRAPH_SIZE, true);
  }

  /** A node that stands at the beginning of its layer's height or width. */
  void align(ElkNode node) {
    node.setProperty(CoreOptions.ALIGNMENT, down ? Alignment.TOP : Alignment.LEFT);
  }

  /** A node that stands behind those of a lower number in its layer. */
  void order(ElkNode node, int number) {
    node.setProperty(CoreOptions.POSITION, down ? new KVector(number, 0) : new KVector(0, number));
  }

  /**
   * A node with ports on its border, and larger if they need it.
   *
   * @param width the width of what is inside the node
   * @param height the height of what is inside the node, from its upper border
   */
  void portsOnBorder(ElkNode node, double width, double height) {
    double portWidth = node.getPorts().stream().mapToDouble(ElkPort::getWidth).max().orElse(0);
    double portHeight = node.getPorts().stream().mapToDouble(ElkPort::getHeight).max().orElse(0);
    KVector minimum =
        down
            ? new KVector(width, height + PORT_GAP + portHeight)
            : new KVector(Math.max(width, 2 * portWidth + PORT_GAP), height + PORT_GAP);
    node.setProperty(
        CoreOptions.NODE_SIZE_CONSTRAINTS,
        EnumSet.of(SizeConstraint.MINIMUM_SIZE, SizeConstraint.PORTS));
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, minimum);
    // A node takes these from its parent, unless they are its individual ones.
    IndividualSpacings spacings = new IndividualSpacings();
    spacings.setProperty(CoreOptions.SPACING_PORT_PORT, PORT_GAP);
    spacings.setProperty(
        CoreOptions.SPACING_PORTS_SURROUNDING,
        down ? new ElkMargin(0, PORT_GAP, 0, PORT_GAP) : new ElkMargin(height, 0, PORT_GAP, 0));
    node.setProperty(CoreOptions.SPACING_INDIVIDUAL, spacings);
    node.setProperty(CoreOptions.PORT_LABELS_PLACEMENT, PortLabelPlacement.fixed());
  }

  /** A port that is drawn inside the border of its node. */
  void inside(ElkPort port) {
    port.setProperty(CoreOptions.PORT_BORDER_OFFSET, down ? -port.getHeight() : -port.getWidth());
  }

  /** How far from the upper border of a node its heading begins, so that it is clear of ports. */
  double headingAt() {
    return down ? 30 : 12;
  }

  /** An edge without bends if that is possible. */
  void keepStraight(ElkEdge edge) {
    edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 100);
  }

  /** An edge without bends where no other has to be straight. */
  void preferStraight(ElkEdge edge) {
    edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 10);
  }

  /** Hangs a label between two shapes of one rank: the edges enter it from both sides. */
  void hang(
      ElkNode label, ElkConnectableShape first, ElkConnectableShape second, Look look, int hue) {
    label.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    ElkPort before = side(label, down ? PortSide.WEST : PortSide.NORTH);
    ElkPort after = side(label, down ? PortSide.EAST : PortSide.SOUTH);
    Shapes.colour(Shapes.edge(first, before, look), hue);
    Shapes.colour(Shapes.edge(second, after, look), hue);
  }

  private static ElkPort side(ElkNode label, PortSide side) {
    ElkPort port = ElkGraphUtil.createPort(label);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    return port;
  }
}
