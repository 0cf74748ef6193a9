package dev.ricochet.report;

import java.util.List;

/**
 * Names with figures behind them, all figures of a column under each other. The whole fits a
 * terminal: figures are never cut, names are.
 */
final class TextTable {

  /** The columns of a terminal. */
  static final int WIDTH = 80;

  private static final int NARROWEST_NAME = 6;

  private final int gap;
  private final int nameWidth;
  private final int[] figureWidths;

  /** A line of the table: the name and its figures. */
  record Line(String name, List<String> figures) {
    Line {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Measures.
   *
   * @param lines all that will be rendered, titles among them; each has as many figures
   * @param gap so many spaces stand before each figure
   */
  TextTable(List<Line> lines, int gap) {
    this.gap = gap;
    int figures = lines.stream().mapToInt(line -> line.figures().size()).max().orElse(0);
    int widest = 0;
    figureWidths = new int[figures];
    for (Line line : lines) {
      widest = Math.max(widest, DisplayText.width(line.name()));
      for (int i = 0; i < line.figures().size(); i++) {
        figureWidths[i] = Math.max(figureWidths[i], line.figures().get(i).length());
      }
    }
    int left = WIDTH;
    for (int width : figureWidths) {
      left -= gap + width;
    }
    nameWidth = Math.min(widest, Math.max(NARROWEST_NAME, left));
  }

  /** The line without a line break. */
  String rendered(Line line) {
    StringBuilder out = new StringBuilder(DisplayText.left(line.name(), nameWidth));
    for (int i = 0; i < line.figures().size(); i++) {
      out.append(" ".repeat(gap)).append(DisplayText.right(line.figures().get(i), figureWidths[i]));
    }
    return out.toString();
  }
}
