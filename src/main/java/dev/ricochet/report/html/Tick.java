package dev.ricochet.report.html;

import java.util.List;

/**
 * A mark on an axis.
 *
 * @param at where it stands, as SVG writes it
 * @param label what is written beside it
 */
record Tick(String at, String label) {

  /** The ticks of a scale of numbers. */
  static List<Tick> of(LinearScale scale, Words words) {
    return scale.ticks().stream()
        .map(
            value ->
                new Tick(
                    Stroke.length(scale.of(value)),
                    words.wording().decimal(value, scale.decimals())))
        .toList();
  }
}
