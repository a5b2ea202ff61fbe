package org.hvnet.dsl.generator.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.elk.graph.ElkGraphElement;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.PortMode;

/**
 * A small framed label with VLAN numbers: filled if their frames are tagged, hollow if not.
 *
 * @param text the numbers
 * @param look {@link TextLook#TAGGED} or {@link TextLook#UNTAGGED}
 * @param hue the colour of the department that owns them
 */
record VlanMark(String text, TextLook look, int hue) {
  static final double GAP = 4;
  private static final int MOST_SINGLE = 6;
  private static final double WIDEST = 130;

  /** The marks of what a port of a physical switch carries. */
  static List<VlanMark> of(PortMode mode, Hues hues) {
    return switch (mode) {
      case PortMode.Access(var vlan) -> List.of(untagged(vlan, hues));
      case PortMode.Trunk(var allowed, var nativeVlan) -> trunk(allowed, nativeVlan, hues);
      case PortMode.Promiscuous(var primary, var secondaries) -> List.of(untagged(primary, hues));
    };
  }

  /** The marks of what an adapter uses; none if it is in no VLAN. */
  static List<VlanMark> of(AdapterVlan mode, Hues hues) {
    return switch (mode) {
      case AdapterVlan.Untagged() -> List.of();
      case AdapterVlan.Access(var vlan) -> List.of(tagged(vlan, hues));
      case AdapterVlan.Trunk(var allowed, var nativeVlan) -> trunk(allowed, nativeVlan, hues);
      case AdapterVlan.Isolated(var primary, var secondary) -> List.of(tagged(secondary, hues));
      case AdapterVlan.Community(var primary, var secondary) -> List.of(tagged(secondary, hues));
      case AdapterVlan.Promiscuous(var primary, var secondaries) -> List.of(tagged(primary, hues));
    };
  }

  private static List<VlanMark> trunk(VlanSet allowed, Optional<VlanId> nativeVlan, Hues hues) {
    List<VlanMark> marks = new ArrayList<>();
    nativeVlan.ifPresent(vlan -> marks.add(untagged(vlan, hues)));
    if (allowed.size() > MOST_SINGLE) {
      marks.add(new VlanMark(allowed.toString(), TextLook.TAGGED, Hues.NEUTRAL));
    } else {
      allowed.stream()
          .mapToObj(VlanId::new)
          .filter(vlan -> !nativeVlan.equals(Optional.of(vlan)))
          .forEach(vlan -> marks.add(tagged(vlan, hues)));
    }
    return marks;
  }

  static VlanMark tagged(VlanId vlan, Hues hues) {
    return new VlanMark(vlan.toString(), TextLook.TAGGED, hues.of(vlan));
  }

  private static VlanMark untagged(VlanId vlan, Hues hues) {
    return new VlanMark(vlan.toString(), TextLook.UNTAGGED, hues.of(vlan));
  }

  /** The width of marks side by side. */
  static double width(List<VlanMark> marks) {
    return marks.stream().mapToDouble(m -> m.width() + GAP).sum();
  }

  private double width() {
    return Math.min(WIDEST, Shapes.width(look, text));
  }

  /** Draws marks side by side; gives the place after the last. */
  static double draw(ElkGraphElement parent, List<VlanMark> marks, double x, double y) {
    double next = x;
    for (VlanMark mark : marks) {
      Shapes.colour(Shapes.text(parent, mark.look, mark.text, next, y, WIDEST), mark.hue);
      next += mark.width() + GAP;
    }
    return next;
  }
}
