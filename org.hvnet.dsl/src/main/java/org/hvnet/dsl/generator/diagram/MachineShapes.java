package org.hvnet.dsl.generator.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkNode;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/** Draws virtual switches with the machines and management adapters plugged into them. */
final class MachineShapes {
  private static final double GAP = 8;
  private static final double PADDING = 12;
  private static final double HEADER = 34;
  private static final double NAME_X = 34;
  private static final double NAME_WIDEST = 170;

  private final Canvas canvas;

  MachineShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  /**
   * Something on a virtual switch.
   *
   * @param element the machine or management adapter
   * @param tooltip what is said of it
   * @param hue its colour
   * @param box how it looks
   */
  record Member(ElementId element, String tooltip, int hue, Box box) {
    ElkNode draw(ElkNode parent, double width, double height) {
      ElkNode node = box.draw(parent, width, height);
      Shapes.colour(node, hue);
      return Shapes.describe(node, element, tooltip);
    }
  }

  Member member(VirtualMachine machine) {
    List<VlanMark> marks =
        machine.adapters().stream()
            .flatMap(a -> VlanMark.of(a.vlan(), canvas.hues).stream())
            .distinct()
            .toList();
    List<String> details = new ArrayList<>();
    machine.department().ifPresent(d -> details.add(d.name()));
    machine.adapters().stream().flatMap(a -> written(a.ip().stream())).forEach(details::add);
    details.addAll(services(machine.services()));
    if (machine.adapters().stream().anyMatch(a -> a.kind() == VirtualAdapter.Kind.LEGACY)) {
      details.add("legacy adapter");
    }
    machine.disks().forEach(d -> details.add(d.drive() + " " + d.lun()));
    String tooltip =
        Stream.concat(Stream.of("Virtual machine " + machine.name()), HostShapes.adapters(machine))
            .collect(Collectors.joining(", "));
    return new Member(
        machine.id(),
        tooltip,
        canvas.hues.of(machine.department()),
        new Box(Look.MACHINE, machine.id().name(), marks, details));
  }

  Member member(ManagementAdapter adapter) {
    List<String> details = new ArrayList<>(List.of("management OS"));
    written(adapter.ip().stream()).forEach(details::add);
    return new Member(
        adapter.id(),
        "Adapter " + adapter.name() + " of the management operating system",
        Hues.NEUTRAL,
        new Box(
            Look.MANAGEMENT_ADAPTER,
            adapter.id().name(),
            VlanMark.of(adapter.vlan(), canvas.hues),
            details));
  }

  /** Addresses that the specification states; assumed ones say nothing about the real network. */
  static Stream<String> written(Stream<IpInterface> interfaces) {
    return interfaces.filter(ip -> !ip.assumed()).map(ip -> ip.address().toString());
  }

  static List<String> services(List<Service> services) {
    return services.isEmpty()
        ? List.of()
        : List.of(services.stream().map(Service::name).collect(Collectors.joining(", ")));
  }

  ElkNode draw(VirtualSwitch virtual, List<Member> members, ElkNode parent) {
    ElkNode node = Shapes.node(parent, Look.VIRTUAL_SWITCH, 0, 0);
    String name = virtual.id().name();
    String kind = virtual.kind().name().toLowerCase(Locale.ROOT);
    Shapes.describe(node, virtual.id(), kind + " virtual switch " + virtual.name());
    double y = (HEADER - TextLook.NAME.height()) / 2 + 2;
    var title = Shapes.text(node, TextLook.NAME, name, NAME_X, y, NAME_WIDEST);
    var label =
        Shapes.text(
            node, TextLook.KIND, kind, title.getX() + title.getWidth() + 12, y + 1, NAME_WIDEST);
    double header = label.getX() + label.getWidth() + PADDING;

    int columns = Math.max(1, (int) Math.round(Math.sqrt(members.size())));
    int rows = (members.size() + columns - 1) / columns;
    double width = members.stream().mapToDouble(m -> m.box().width()).max().orElse(0);
    double height = members.stream().mapToDouble(m -> m.box().height()).max().orElse(0);
    double needed = 2 * PADDING + columns * (width + GAP) - GAP;
    // A long header makes the boxes wider, not the gaps.
    width += Math.max(0, header - needed) / columns;
    for (int i = 0; i < members.size(); i++) {
      ElkNode member = members.get(i).draw(node, width, height);
      member.setLocation(
          PADDING + (i % columns) * (width + GAP), HEADER + (i / columns) * (height + GAP));
    }
    node.setDimensions(
        Math.max(header, needed), HEADER + rows * (height + GAP) - (rows == 0 ? 0 : GAP) + PADDING);
    label.setX(node.getWidth() - PADDING - label.getWidth());
    canvas.layout.keepInside(node);
    canvas.layout.align(node);
    return node;
  }
}
