package org.hvnet.dsl.generator.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkNode;
import org.hvnet.sim.network.Department;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.Vlan;

/** Draws what the colours, frames and lines mean, in rows of a given width. */
final class Legend {
  private static final double SWATCH = 14;
  private static final double LINE = 30;
  private static final double GAP = 8;
  private static final double BETWEEN = 28;
  private static final double WIDEST = 200;

  private final Network network;
  private final Hues hues;
  private final ElkNode area;
  private final double width;
  private double x;
  private double y;
  private double rowHeight;

  private Legend(Network network, ElkNode area, double width) {
    this.network = network;
    hues = new Hues(network);
    this.area = area;
    this.width = width;
  }

  /** Draws into the area and gives it its size. */
  static void draw(Network network, ElkNode area, double width) {
    Legend legend = new Legend(network, area, width);
    network.departments().forEach(legend::department);
    network.vlans().stream()
        .filter(v -> network.departments().stream().noneMatch(d -> d.vlans().contains(v.id())))
        .forEach(v -> legend.entry(Hues.NEUTRAL, v.id().name(), facts(v)));
    legend.nextRow();
    legend.mark(TextLook.TAGGED, "tagged");
    legend.mark(TextLook.UNTAGGED, "untagged");
    legend.line(Look.TRUNK, "trunk");
    legend.line(Look.ACCESS, "access");
    if (!network.storageArrays().isEmpty()) {
      legend.line(Look.STORAGE_LINK, "storage");
    }
    legend.nextRow();
    area.setDimensions(width, legend.y);
  }

  private void department(Department department) {
    List<String> facts =
        network.vlans().stream()
            .filter(v -> department.vlans().contains(v.id()))
            .flatMap(v -> facts(v).stream())
            .toList();
    if (facts.isEmpty()) {
      facts =
          Stream.concat(Stream.of("no VLAN"), department.subnet().stream().map(Object::toString))
              .toList();
    }
    entry(hues.of(Optional.of(department.id())), department.id().name(), facts);
  }

  private static List<String> facts(Vlan vlan) {
    return Stream.concat(
            Stream.of("VLAN " + vlan.vid()), vlan.subnet().stream().map(Object::toString))
        .toList();
  }

  /** A colour, a name, and facts beneath it. */
  private void entry(int hue, String name, List<String> facts) {
    double textWidth =
        facts.stream()
            .mapToDouble(f -> Shapes.width(TextLook.DETAIL, f))
            .reduce(Shapes.width(TextLook.NAME, name), Math::max);
    textWidth = Math.min(textWidth, WIDEST);
    double height = TextLook.NAME.height() + facts.size() * TextLook.DETAIL.height() + 10;
    makeRoom(SWATCH + GAP + textWidth, height);
    Shapes.colour(Shapes.node(area, Look.SWATCH, SWATCH, SWATCH), hue).setLocation(x, y + 1.5);
    x += SWATCH + GAP;
    double line = y;
    Shapes.text(area, TextLook.NAME, name, x, line, textWidth);
    line += TextLook.NAME.height();
    for (String fact : facts) {
      Shapes.text(area, TextLook.DETAIL, fact, x, line, textWidth);
      line += TextLook.DETAIL.height();
    }
    x += textWidth + BETWEEN;
  }

  private void mark(TextLook look, String meaning) {
    double sample = Shapes.width(look, "VLAN");
    sample(sample, meaning);
    Shapes.text(area, look, "VLAN", x, y, sample);
    advance(sample, meaning);
  }

  private void line(Look look, String meaning) {
    sample(LINE, meaning);
    Shapes.node(area, look, LINE, TextLook.DETAIL.height()).setLocation(x, y);
    advance(LINE, meaning);
  }

  private void sample(double sample, String meaning) {
    makeRoom(sample + GAP + Shapes.width(TextLook.DETAIL, meaning), TextLook.TAGGED.height() + 4);
  }

  private void advance(double sample, String meaning) {
    x += sample + GAP;
    Shapes.text(area, TextLook.DETAIL, meaning, x, y + 0.5, WIDEST);
    x += Shapes.width(TextLook.DETAIL, meaning) + BETWEEN;
  }

  private void makeRoom(double needed, double height) {
    if (x > 0 && x + needed > width) {
      nextRow();
    }
    rowHeight = Math.max(rowHeight, height);
  }

  private void nextRow() {
    x = 0;
    y += rowHeight;
    rowHeight = 0;
  }
}
