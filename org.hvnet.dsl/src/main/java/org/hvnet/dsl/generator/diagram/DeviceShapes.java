package org.hvnet.dsl.generator.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Link;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.SwitchPort;

/** Draws what stands outside of hosts: physical switches, servers and outsides. */
final class DeviceShapes {
  private static final double PORT_HEIGHT = 18;
  private static final double PORT_PADDING = 7;
  private static final double NAME_X = 38;
  private static final double PADDING = 12;
  private static final double GAP = 4;
  private static final int FREE_PORTS_A_ROW = 12;
  private static final int LAST = Integer.MAX_VALUE;

  private final Canvas canvas;
  private final Set<ElementId> cabled = new HashSet<>();
  private final Map<ElementId, Integer> switches = new HashMap<>();

  DeviceShapes(Canvas canvas) {
    this.canvas = canvas;
    Map<ElementId, Integer> ports = new HashMap<>();
    List<PhysicalSwitch> devices = canvas.network.switches();
    for (int i = 0; i < devices.size(); i++) {
      for (SwitchPort port : devices.get(i).ports()) {
        ports.put(port.id(), i);
      }
    }
    for (Link link : canvas.network.links()) {
      cabled.addAll(List.of(link.first(), link.second()));
      switches.put(link.first(), ports.getOrDefault(link.second(), 0));
      switches.put(link.second(), ports.getOrDefault(link.first(), 0));
    }
  }

  void draw(PhysicalSwitch device, Map<ElementId, Integer> tiers) {
    ElkNode node = Shapes.node(canvas.root, Look.PHYSICAL_SWITCH, 0, 0);
    canvas.rank(node, 1 + tiers.get(device.id()));
    Shapes.describe(node, device.id(), "Physical switch " + device.id());
    double y = canvas.layout.headingAt();
    var name = Shapes.text(node, TextLook.HEADING, device.id().name(), NAME_X, y, 180);
    double width = name.getX() + name.getWidth() + PADDING;
    double height = y + TextLook.HEADING.height() + GAP;
    List<SwitchPort> free = new ArrayList<>();
    for (SwitchPort port : device.ports()) {
      if (cabled.contains(port.id())) {
        drawPort(port, node);
      } else {
        free.add(port);
      }
    }
    if (!free.isEmpty()) {
      double[] extent = drawFreePorts(free, node, height);
      width = Math.max(width, extent[0] + PADDING);
      height = extent[1];
    }
    canvas.layout.keepInside(node);
    canvas.layout.portsOnBorder(node, width, height);
    canvas.layout.align(node);
  }

  private void drawPort(SwitchPort port, ElkNode device) {
    ElkPort shape = ElkGraphUtil.createPort(device);
    String name = port.id().name();
    double width = Shapes.width(TextLook.PORT, name) + 2 * PORT_PADDING;
    shape.setProperty(Shapes.LOOK, Look.PORT);
    shape.setDimensions(Math.min(width, 90), PORT_HEIGHT);
    double y = (PORT_HEIGHT - TextLook.PORT.height()) / 2;
    Shapes.text(shape, TextLook.PORT, name, PORT_PADDING, y, shape.getWidth() - 2 * PORT_PADDING);
    Shapes.describe(shape, port.id(), describe(port));
    canvas.layout.inside(shape);
    canvas.addEnd(port.id(), shape);
  }

  /** Ports without a cable are no ends of edges: they stand in rows beneath the name. */
  private static double[] drawFreePorts(List<SwitchPort> ports, ElkNode device, double top) {
    double right = 0;
    double x = PADDING;
    double y = top;
    for (int i = 0; i < ports.size(); i++) {
      if (i > 0 && i % FREE_PORTS_A_ROW == 0) {
        x = PADDING;
        y += PORT_HEIGHT + GAP;
      }
      SwitchPort port = ports.get(i);
      String name = port.id().name();
      double width = Math.min(Shapes.width(TextLook.PORT, name) + 2 * PORT_PADDING, 90);
      ElkNode shape = Shapes.node(device, Look.PORT, width, PORT_HEIGHT);
      shape.setLocation(x, y);
      Shapes.text(shape, TextLook.PORT, name, PORT_PADDING, 1.5, width - 2 * PORT_PADDING);
      Shapes.describe(shape, port.id(), describe(port) + ", no cable");
      x += width + GAP;
      right = Math.max(right, x - GAP);
    }
    return new double[] {right, y + PORT_HEIGHT + GAP};
  }

  private static String describe(SwitchPort port) {
    String mode =
        switch (port.mode()) {
          case PortMode.Access(var vlan) -> "access " + vlan;
          case PortMode.Trunk(var allowed, var nativeVlan) ->
              "trunk " + allowed + nativeVlan.map(v -> ", native " + v).orElse(", native none");
          case PortMode.Promiscuous(var primary, var secondaries) ->
              "promiscuous " + primary + " for " + secondaries;
        };
    return "Port " + port.id() + ": " + mode + (port.edge() ? ", edge" : "");
  }

  void draw(Server server) {
    List<VlanMark> marks =
        server.nics().stream()
            .flatMap(n -> n.tag().stream())
            .map(vlan -> VlanMark.tagged(vlan, canvas.hues))
            .toList();
    List<String> details = new ArrayList<>();
    server.department().ifPresent(d -> details.add(d.name()));
    MachineShapes.written(server.nics().stream().flatMap(n -> n.ip().stream()))
        .forEach(details::add);
    details.addAll(MachineShapes.services(server.services()));
    ElkNode node = new Box(Look.SERVER, server.id().name(), marks, details).draw(canvas.root);
    Shapes.colour(node, canvas.hues.of(server.department()));
    canvas.layout.align(node);
    canvas.layout.order(node, orderOf(server));
    Shapes.describe(node, server.id(), "Server " + server.id());
    canvas.rank(node, LAST);
    canvas.addEnd(server.id(), node);
  }

  /** Servers of one switch stand together, in the order of the switches. */
  private int orderOf(Server server) {
    int device = switches.getOrDefault(server.id(), 0);
    int servers = canvas.network.servers().size();
    return device * servers + canvas.network.servers().indexOf(server);
  }

  void draw(Outside outside) {
    ElkNode node =
        new Box(Look.OUTSIDE, outside.id().name(), List.of(), List.of("outside")).draw(canvas.root);
    Shapes.describe(node, outside.id(), "A network of which nothing is described");
    canvas.rank(node, LAST);
    canvas.addEnd(outside.id(), node);
  }
}
