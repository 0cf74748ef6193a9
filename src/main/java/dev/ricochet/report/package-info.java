/**
 * Values in, bytes out: each {@link dev.ricochet.report.Report} writes the result of an audit in
 * one form, the same bytes for the same result, whatever the locale, the time zone and the machine.
 * {@link dev.ricochet.report.Reports} names them all, {@link dev.ricochet.report.OutputFolder} puts
 * several of them into a folder, all or none. Tables are declared once, as a {@code Sheet}, for CSV
 * and workbook. This package counts nothing and judges nothing; it knows neither options nor the
 * terminal.
 */
@NullMarked
package dev.ricochet.report;

import org.jspecify.annotations.NullMarked;
