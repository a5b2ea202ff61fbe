package org.hvnet.dsl.generator.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.graph.ElkNode;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.HostBusAdapter;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.StorageArray;

/** Draws storage arrays with their logical units, in the colour of who uses them. */
final class StorageShapes {
  private static final double PADDING = 12;
  private static final double HEADER = 40;
  private static final double NAME_X = 38;
  private static final double GAP = 6;

  private final Canvas canvas;
  private final Map<ElementId, String> users = new HashMap<>();
  private final Map<ElementId, Integer> hues = new HashMap<>();

  StorageShapes(Canvas canvas) {
    this.canvas = canvas;
    for (var host : canvas.network.hosts()) {
      host.volumes()
          .forEach(v -> users.merge(v.lun(), host.id() + " " + v.drive(), StorageShapes::both));
      for (var machine : host.machines()) {
        for (var disk : machine.disks()) {
          users.merge(disk.lun(), machine.id() + " " + disk.drive(), StorageShapes::both);
          hues.put(disk.lun(), canvas.hues.of(machine.department()));
        }
      }
    }
  }

  private static String both(String one, String other) {
    return one + ", " + other;
  }

  void draw(StorageArray array) {
    ElkNode node = Shapes.node(canvas.root, Look.STORAGE, 0, 0);
    Shapes.describe(node, array.id(), "Storage array " + array.id());
    var name = Shapes.text(node, TextLook.HEADING, array.id().name(), NAME_X, 13, 180);
    List<Box> boxes = array.luns().stream().map(this::box).toList();
    double width = name.getX() + name.getWidth() - PADDING;
    width = boxes.stream().mapToDouble(Box::width).reduce(width, Math::max);
    double y = HEADER;
    for (int i = 0; i < boxes.size(); i++) {
      ElkNode lun = boxes.get(i).draw(node, width, boxes.get(i).height());
      ElementId id = array.luns().get(i).id();
      Shapes.describe(
          lun,
          id,
          "Logical unit "
              + id
              + (users.containsKey(id) ? ", used by " + users.get(id) : ", not used"));
      Shapes.colour(lun, hues.getOrDefault(id, Hues.NEUTRAL));
      lun.setLocation(PADDING, y);
      y += lun.getHeight() + GAP;
    }
    node.setDimensions(width + 2 * PADDING, y - GAP + PADDING);
    canvas.layout.keepInside(node);
    canvas.layout.align(node);
    canvas.rank(node, Integer.MAX_VALUE);
    canvas.addEnd(array.id(), node);
  }

  private Box box(Lun lun) {
    String size = Quantity.bytes(lun.bytes());
    String user = users.get(lun.id());
    String detail = user == null ? size : size + ", " + user;
    return new Box(Look.LUN, lun.id().name(), List.of(), List.of(detail));
  }

  /** Draws the way from a storage adapter to its array. */
  void draw(HostBusAdapter adapter) {
    for (StorageArray array : canvas.network.storageArrays()) {
      if (array.id().equals(adapter.array())) {
        ElkNode label = Shapes.node(canvas.root, Look.LINK, 0, TextLook.DETAIL.height());
        label.setWidth(Shapes.text(label, TextLook.DETAIL, transport(array), 0, 0, 120).getWidth());
        canvas.layout.keepStraight(
            Shapes.edge(canvas.end(adapter.id()).orElseThrow(), label, Look.STORAGE_LINK));
        canvas.layout.keepStraight(
            Shapes.edge(label, canvas.end(array.id()).orElseThrow(), Look.STORAGE_LINK));
      }
    }
  }

  private static String transport(StorageArray array) {
    return switch (array.transport()) {
      case FC -> "Fibre Channel";
      case ISCSI -> "iSCSI";
      case SMB -> "SMB 3";
    };
  }
}
