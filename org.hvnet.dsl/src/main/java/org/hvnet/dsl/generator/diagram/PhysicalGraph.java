package org.hvnet.dsl.generator.diagram;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hvnet.dsl.generator.VisibleText;
import org.hvnet.sim.network.Network;

/**
 * The graph of the physical diagram: every device, port and cable of a network once, with geometry.
 * A few hosts stand side by side at the top, the switches they are connected to beneath, servers at
 * the bottom; many hosts stand at the left, one beneath the other, and the rest to the right.
 */
public final class PhysicalGraph {
  private static final double MARGIN = 28;
  private static final double GAP = 22;
  private static final double NARROWEST = 480;

  private PhysicalGraph() {}

  /** The sheet, laid out: title, the devices, and the legend. */
  public static ElkNode of(Network network) {
    ElkNode devices = devices(network);

    double width = Math.max(devices.getWidth(), NARROWEST);
    ElkNode sheet = ElkGraphUtil.createGraph();
    sheet.setProperty(Shapes.LOOK, Look.SHEET);
    sheet.setProperty(Shapes.TOOLTIP, VisibleText.of(network.name() + ", physical diagram"));
    double y = MARGIN - 4;
    Shapes.text(sheet, TextLook.TITLE, network.name(), MARGIN, y, width);
    y += TextLook.TITLE.height();
    Shapes.text(sheet, TextLook.SUBTITLE, summary(network), MARGIN, y, width);
    y += TextLook.SUBTITLE.height() + GAP;
    devices.setParent(sheet);
    devices.setLocation(MARGIN + (width - devices.getWidth()) / 2, y);
    y += devices.getHeight() + GAP;
    ElkNode legend = Shapes.node(sheet, Look.AREA, 0, 0);
    Legend.draw(network, legend, width);
    legend.setLocation(MARGIN, y);
    y += legend.getHeight() + MARGIN - 6;
    sheet.setDimensions(width + 2 * MARGIN, y);
    return sheet;
  }

  /** The devices and cables. */
  private static ElkNode devices(Network network) {
    Canvas canvas = new Canvas(network);
    HostShapes hosts = new HostShapes(canvas);
    DeviceShapes devices = new DeviceShapes(canvas);
    StorageShapes storage = new StorageShapes(canvas);
    LinkShapes links = new LinkShapes(canvas);
    var tiers = SwitchTiers.of(network);
    network.hosts().forEach(hosts::draw);
    network.switches().forEach(s -> devices.draw(s, tiers));
    network.servers().forEach(devices::draw);
    network.storageArrays().forEach(storage::draw);
    network.outsides().forEach(devices::draw);
    network.links().forEach(links::draw);
    network.hosts().forEach(h -> h.hostBusAdapters().forEach(storage::draw));
    canvas.layout.run(canvas.root);
    return canvas.root;
  }

  private static String summary(Network network) {
    int machines = network.hosts().stream().mapToInt(h -> h.machines().size()).sum();
    return Stream.of(
            Quantity.count(network.hosts().size(), "Hyper-V host"),
            Quantity.count(machines, "virtual machine"),
            network.switches().size()
                + " physical "
                + (network.switches().size() == 1 ? "switch" : "switches"),
            Quantity.count(network.servers().size(), "server"))
        .filter(text -> !text.startsWith("0 "))
        .collect(Collectors.joining(" · "));
  }
}
