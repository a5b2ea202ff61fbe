package org.hvnet.dsl.generator.diagram;

/** How a text of a diagram looks. The constants are also the classes of the style sheet. */
public enum TextLook {
  /** The name of the network. */
  TITLE(22, true, 28),
  /** What the diagram shows. */
  SUBTITLE(13, false, 18),
  /** The name of something that holds other things. */
  HEADING(14, true, 18),
  /** The name of anything else. */
  NAME(12.5, true, 17),
  /** A fact beneath a name. */
  DETAIL(11, false, 15),
  /** What kind of thing a name stands for, at the right of it. */
  KIND(11, false, 15),
  /** The name of a port of a physical switch. */
  PORT(10.5, true, 15),
  /** VLANs that are carried with a tag. */
  TAGGED(10.5, true, 16),
  /** A VLAN that is carried without a tag. */
  UNTAGGED(10.5, true, 16);

  private final double size;
  private final boolean bold;
  private final double height;

  TextLook(double size, boolean bold, double height) {
    this.size = size;
    this.bold = bold;
    this.height = height;
  }

  /** The font size in pixels. */
  public double size() {
    return size;
  }

  /** Whether the font is bold. */
  public boolean bold() {
    return bold;
  }

  /** The height of a line in pixels. */
  public double height() {
    return height;
  }

  /** Which point of the text keeps its place when the font is narrower than assumed. */
  public Anchor anchor() {
    return switch (this) {
      case PORT, TAGGED, UNTAGGED -> Anchor.MIDDLE;
      case KIND -> Anchor.END;
      default -> Anchor.START;
    };
  }

  /** A point of a text (SVG, {@code text-anchor}). */
  public enum Anchor {
    /** The left end. */
    START,
    /** The middle. */
    MIDDLE,
    /** The right end. */
    END
  }

  /** Whether the text stands in a frame of its own. */
  public boolean framed() {
    return this == TAGGED || this == UNTAGGED;
  }

  double width(String text) {
    return TextWidth.of(text, size, bold);
  }

  String fit(String text, double width) {
    return TextWidth.fit(text, width, size, bold);
  }
}
