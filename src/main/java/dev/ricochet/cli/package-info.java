/**
 * Commands: {@link dev.ricochet.cli.Ricochet} takes what was typed, lets one command do its work,
 * and returns an exit code. A command turns its options into one record, calls the stages one after
 * the other, and hands the result to a report. This package alone knows picocli, the streams of the
 * process and whether a terminal is attached; it finds, counts and formats nothing itself.
 */
@NullMarked
package dev.ricochet.cli;

import org.jspecify.annotations.NullMarked;
