package org.hvnet.dsl.generator.diagram;

/**
 * How wide a text is drawn at most. The fonts of a viewer are unknown when a diagram is generated,
 * and the same network must give the same bytes everywhere: so the widths are those of DejaVu Sans,
 * the widest of the common sans-serif fonts.
 */
final class TextWidth {
  private static final char ELLIPSIS = '\u2026';
  private static final int WIDE = 1050;
  private static final int UNKNOWN = 860;
  private static final int FIRST_WIDE = 0x1100;

  /** Advance widths of the characters from space to tilde, in thousandths of the font size. */
  private static final int[] REGULAR = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, // space to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, // 0 to ?
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, // @ to O
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, // P to _
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, // ` to o
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838 // p to ~
  };

  private static final int[] BOLD = {
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
    1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
    500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838
  };

  private TextWidth() {}

  /** The width of a text in pixels. */
  static double of(String text, double size, boolean bold) {
    int[] widths = bold ? BOLD : REGULAR;
    return text.codePoints().map(c -> width(c, widths)).sum() * size / 1000;
  }

  /** The text, or as much of its beginning as fits into the width, with an ellipsis. */
  static String fit(String text, double width, double size, boolean bold) {
    if (of(text, size, bold) <= width) {
      return text;
    }
    double left = width - of(String.valueOf(ELLIPSIS), size, bold);
    int end = 0;
    while (true) {
      int next = text.offsetByCodePoints(end, 1);
      left -= of(text.substring(end, next), size, bold);
      if (left < 0) {
        return text.substring(0, end).strip() + ELLIPSIS;
      }
      end = next;
    }
  }

  private static int width(int codePoint, int[] widths) {
    if (codePoint >= ' ' && codePoint - ' ' < widths.length) {
      return widths[codePoint - ' '];
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> codePoint >= FIRST_WIDE ? WIDE : UNKNOWN;
    };
  }
}
