/**
 * The page that {@code report.html} is: {@link dev.ricochet.report.html.Page} takes an analysis and
 * writes it through the templates of {@code src/main/jte}, which escape all that is data. What is
 * drawn is computed here as plain values, such as {@code ControlDrawing}, and becomes SVG in a
 * template. Style and script are embedded, and allowed by their hash alone; the page asks no
 * network. This package computes no statistics.
 */
@NullMarked
package dev.ricochet.report.html;

import org.jspecify.annotations.NullMarked;
