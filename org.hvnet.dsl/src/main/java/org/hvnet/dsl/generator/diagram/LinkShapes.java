package org.hvnet.dsl.generator.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.PortMode;

/**
 * Draws cables. A cable passes through a node of its own that shows what it carries; so labels take
 * part in the layout, and cover nothing.
 */
final class LinkShapes {
  private static final double GAP = 5;

  private final Canvas canvas;
  private final Map<ElementId, PortMode> modes = new HashMap<>();

  LinkShapes(Canvas canvas) {
    this.canvas = canvas;
    canvas.network.switches().stream()
        .flatMap(s -> s.ports().stream())
        .forEach(port -> modes.put(port.id(), port.mode()));
  }

  void draw(Link link) {
    var first = canvas.end(link.first());
    var second = canvas.end(link.second());
    if (first.isPresent() && second.isPresent()) {
      draw(link, first.get(), second.get());
    }
  }

  private void draw(Link link, ElkConnectableShape first, ElkConnectableShape second) {
    List<PortMode> ends =
        Stream.of(link.first(), link.second()).filter(modes::containsKey).map(modes::get).toList();
    ElkNode label = label(link, ends.stream().distinct().toList());
    Look look = Look.ACCESS;
    int hue = Hues.NEUTRAL;
    for (PortMode mode : ends) {
      switch (mode) {
        case PortMode.Access(var vlan) -> hue = canvas.hues.of(vlan);
        case PortMode.Trunk trunk -> look = Look.TRUNK;
        case PortMode.Promiscuous(var primary, var secondaries) -> hue = canvas.hues.of(primary);
      }
    }
    if (look == Look.TRUNK || ends.isEmpty()) {
      look = Look.TRUNK;
      hue = Hues.NEUTRAL;
    }
    int difference = Integer.compare(canvas.rankOf(first), canvas.rankOf(second));
    if (difference == 0) {
      canvas.layout.hang(label, first, second, look, hue);
    } else {
      ElkConnectableShape upper = difference < 0 ? first : second;
      ElkConnectableShape lower = difference < 0 ? second : first;
      ElkEdge above = Shapes.colour(Shapes.edge(upper, label, look), hue);
      ElkEdge below = Shapes.colour(Shapes.edge(label, lower, look), hue);
      // Ports of switches can stand anywhere: the other half of the cable is the straight one.
      boolean toSwitch = lower instanceof ElkPort;
      canvas.layout.keepStraight(toSwitch ? above : below);
      if (look == Look.TRUNK) {
        canvas.layout.preferStraight(toSwitch ? below : above);
      }
    }
  }

  /** What the cable carries; twice if its ends do not agree. */
  private ElkNode label(Link link, List<PortMode> modes) {
    ElkNode node = Shapes.node(canvas.root, Look.LINK, 0, TextLook.TAGGED.height());
    double x = 0;
    for (int i = 0; i < modes.size(); i++) {
      if (i > 0) {
        var unequal = Shapes.text(node, TextLook.DETAIL, "\u2260", x, 0.5, 20);
        x += unequal.getWidth() + GAP;
      }
      x = VlanMark.draw(node, VlanMark.of(modes.get(i), canvas.hues), x, 0);
    }
    if (!link.rate().equals(DataRate.GIGABIT) || modes.isEmpty()) {
      var rate = Shapes.text(node, TextLook.DETAIL, link.rate().toString(), x, 0.5, 120);
      x += rate.getWidth() + VlanMark.GAP;
    }
    node.setWidth(Math.max(x - VlanMark.GAP, 1));
    String tooltip = "Link " + link.first() + " to " + link.second() + ", " + link.rate();
    return Shapes.describe(node, link.id(), tooltip);
  }
}
