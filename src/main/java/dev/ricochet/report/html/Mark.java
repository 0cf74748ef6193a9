package dev.ricochet.report.html;

import dev.ricochet.stats.Signal;

/**
 * A point of a drawing.
 *
 * @param x where it stands, as SVG writes it
 * @param y where it stands, as SVG writes it
 * @param label what it is called, in a word or two
 * @param told what it says, in a sentence
 * @param signal whether it stands out, which its shape says too
 * @param link the id of what tells more of it; may be empty
 */
record Mark(String x, String y, String label, String told, Signal signal, String link) {

  private static final int SIZE = 5;

  /** The shape: a triangle upwards or downwards for a signal, a circle for none. */
  String path() {
    return switch (signal) {
      case ABOVE -> "M-" + SIZE + " " + SIZE + "H" + SIZE + "L0 -" + SIZE + "Z";
      case BELOW -> "M-" + SIZE + " -" + SIZE + "H" + SIZE + "L0 " + SIZE + "Z";
      case NONE -> "M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0 -3.5 0Z";
    };
  }

  boolean isSignal() {
    return signal != Signal.NONE;
  }

  /** How the style knows it. */
  String style() {
    return isSignal() ? "mark signal" : "mark";
  }

  /** Where it stands. */
  String place() {
    return "translate(" + x + " " + y + ")";
  }
}
