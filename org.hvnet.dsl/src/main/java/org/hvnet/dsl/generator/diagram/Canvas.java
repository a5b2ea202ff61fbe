package org.hvnet.dsl.generator.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;

/**
 * What is being drawn: the graph of the devices, the colours, and which shape a cable to an element
 * ends at. One thread.
 */
final class Canvas {
  private static final int SIDE_BY_SIDE = 4;

  final Network network;
  final Hues hues;
  final LayeredLayout layout;
  final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<ElementId, ElkConnectableShape> ends = new HashMap<>();
  private final Map<ElkNode, Integer> ranks = new HashMap<>();

  Canvas(Network network) {
    this.network = network;
    hues = new Hues(network);
    // More hosts side by side would make a sheet too wide to read.
    layout = new LayeredLayout(network.hosts().size() <= SIDE_BY_SIDE);
  }

  /** Says how far down a device belongs; cables lead from lower ranks to higher ones. */
  ElkNode rank(ElkNode device, int rank) {
    ranks.put(device, rank);
    return device;
  }

  /** Says at which shape cables to this element end. */
  void addEnd(ElementId element, ElkConnectableShape shape) {
    ends.put(element, shape);
  }

  Optional<ElkConnectableShape> end(ElementId element) {
    return Optional.ofNullable(ends.get(element));
  }

  /** The rank of the device that the shape belongs to. */
  int rankOf(ElkConnectableShape shape) {
    ElkNode device = ElkGraphUtil.connectableShapeToNode(shape);
    while (device.getParent() != root) {
      device = device.getParent();
    }
    return ranks.getOrDefault(device, 0);
  }
}
