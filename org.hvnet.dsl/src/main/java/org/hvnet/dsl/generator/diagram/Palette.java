package org.hvnet.dsl.generator.diagram;

import java.util.Arrays;
import java.util.List;

/**
 * The colours of departments. Neighbours in the list differ in lightness or in blue against yellow,
 * which most colour-blind readers tell apart; every solid colour has a contrast of at least 4.5 to
 * 1 with white text (WCAG 2.2, 1.4.3).
 */
enum Palette {
  /** What belongs to no department. */
  NEUTRAL("#57606a", "#eff1f4", "#afb8c1", "#262c34", "#6e7681", "#c3cad2"),
  BLUE("#0a62b0", "#dcebfa", "#6ea8dc", "#10304f", "#3f83c4", "#a6d0f5"),
  ORANGE("#a84a00", "#fde8d4", "#e39a5c", "#47270c", "#c8752f", "#f8c599"),
  GREEN("#0b6f55", "#d5f0e4", "#63b697", "#0d3a2c", "#35997a", "#9be0c6"),
  PURPLE("#7d3f98", "#f1e3f7", "#b88acb", "#3a2247", "#9a63b4", "#ddbdea"),
  OCHRE("#756000", "#f8efc4", "#c0a83a", "#3a3205", "#a08a22", "#ead98a"),
  CYAN("#0b6b80", "#d2eff6", "#5fb3c6", "#0b3640", "#36919f", "#97dcea"),
  ROSE("#ab2458", "#fbdfe9", "#e085a7", "#471528", "#c34f7d", "#f6b3cb"),
  INDIGO("#484aa6", "#e5e6fa", "#9495da", "#26275a", "#7072c4", "#c3c4f5");

  private final String solid;
  private final String tint;
  private final String border;
  private final String darkTint;
  private final String darkBorder;
  private final String darkInk;

  Palette(
      String solid,
      String tint,
      String border,
      String darkTint,
      String darkBorder,
      String darkInk) {
    this.solid = solid;
    this.tint = tint;
    this.border = border;
    this.darkTint = darkTint;
    this.darkBorder = darkBorder;
    this.darkInk = darkInk;
  }

  static List<Palette> all() {
    return Arrays.asList(values());
  }

  /** The class of a shape in this colour; {@code use} says for what the colour is used. */
  static String cssClass(String use, int hue) {
    return values()[hue + 1].cssClass(use);
  }

  String cssClass(String use) {
    return use + "-" + ordinal();
  }

  /** Behind white text, and for lines. */
  String solid() {
    return solid;
  }

  /** The inside of boxes. */
  String tint() {
    return tint;
  }

  /** The border of boxes. */
  String border() {
    return border;
  }

  /** The inside of boxes on a dark page. */
  String darkTint() {
    return darkTint;
  }

  /** The border of boxes, and lines, on a dark page. */
  String darkBorder() {
    return darkBorder;
  }

  /** Text on a dark page. */
  String darkInk() {
    return darkInk;
  }
}
