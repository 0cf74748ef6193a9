package dev.ricochet.report.html;

import java.util.Locale;

/** The path of a line through points, as SVG writes it. */
final class Stroke {

  private final StringBuilder path = new StringBuilder();
  private boolean drawing;

  /** A length in units of the drawing, to a tenth. */
  static String length(double value) {
    String tenths = String.format(Locale.ROOT, "%.1f", value);
    return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
  }

  /** Goes on to a point. */
  Stroke to(double x, double y) {
    path.append(drawing ? 'L' : 'M').append(length(x)).append(' ').append(length(y));
    drawing = true;
    return this;
  }

  /** Leaves a gap before the next point. */
  Stroke gap() {
    drawing = false;
    return this;
  }

  /** What stands in {@code d}. */
  String path() {
    return path.toString();
  }
}
