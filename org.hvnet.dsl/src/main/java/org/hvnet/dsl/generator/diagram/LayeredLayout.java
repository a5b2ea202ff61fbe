package org.hvnet.dsl.generator.diagram;

import java.util.EnumSet;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
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
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** The options of the layout: layers from hosts at the top to servers at the bottom. */
final class LayeredLayout {
  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private LayeredLayout() {}

  /** Gives every shape its place. The result depends on nothing but the graph. */
  static void run(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
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
  private static void place(ElkNode node) {
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
  static void container(ElkNode node, ElkPadding padding, double minWidth) {
    node.setProperty(CoreOptions.PADDING, padding);
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(minWidth, padding.top));
    place(node);
  }

  /** A node whose children and size are final. */
  static void keepInside(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, FixedLayouterOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
    node.setProperty(CoreOptions.NODE_SIZE_FIXED_GRAPH_SIZE, true);
  }

  /** A node that stands at the upper edge of its layer. */
  static void top(ElkNode node) {
    node.setProperty(CoreOptions.ALIGNMENT, Alignment.TOP);
  }

  /** A node that stands to the right of those of a lower number in its layer. */
  static void order(ElkNode node, int number) {
    node.setProperty(CoreOptions.POSITION, new KVector(number, 0));
  }

  /** A node with ports on its border that is wider if they need it. */
  static void portsOnBorder(ElkNode node, double minWidth, double minHeight) {
    node.setProperty(
        CoreOptions.NODE_SIZE_CONSTRAINTS,
        EnumSet.of(SizeConstraint.MINIMUM_SIZE, SizeConstraint.PORTS));
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(minWidth, minHeight));
    node.setProperty(CoreOptions.SPACING_PORT_PORT, 8.0);
    node.setProperty(CoreOptions.PORT_LABELS_PLACEMENT, PortLabelPlacement.fixed());
  }

  /** A port that is drawn inside the border of its node. */
  static void inside(ElkPort port) {
    port.setProperty(CoreOptions.PORT_BORDER_OFFSET, -port.getHeight());
  }

  /** An edge that goes straight down if any does. */
  static void keepStraight(ElkEdge edge) {
    edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 100);
  }

  /** Hangs a label between two shapes of one rank: the edges enter it from both sides. */
  static void hang(
      ElkNode label, ElkConnectableShape left, ElkConnectableShape right, Look look, int hue) {
    label.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    Shapes.colour(Shapes.edge(left, side(label, PortSide.WEST), look), hue);
    Shapes.colour(Shapes.edge(right, side(label, PortSide.EAST), look), hue);
  }

  private static ElkPort side(ElkNode label, PortSide side) {
    ElkPort port = ElkGraphUtil.createPort(label);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    return port;
  }
}
