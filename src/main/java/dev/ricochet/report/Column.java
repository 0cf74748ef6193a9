package dev.ricochet.report;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Sheet}.
 *
 * @param <R> what a row is made of
 * @param name how the header calls it, the same in every format and language
 * @param type what its cells hold
 * @param meaning what it says, for somebody who reads the table for the first time
 * @param value the cell of a row; null where there is none
 */
record Column<R>(String name, Type type, Message meaning, Value<R, ?> value) {

  /** What cells hold, and how many decimals they show. */
  enum Type {
    /** A {@link String}. */
    TEXT,
    /** How many, as a {@link Number} without decimals. */
    COUNT,
    /** Which one, as a {@link Number} without decimals: nobody adds these up. */
    ORDINAL,
    /** Findings per 100 turns, as a {@link java.math.BigDecimal} with two decimals. */
    RATE,
    /** A share from 0 to 1, as a {@link java.math.BigDecimal} with three decimals. */
    SHARE,
    /** A {@link Boolean}. */
    YES_NO
  }

  /** Takes a cell out of a row. */
  interface Value<R, V> {
    @Nullable V of(R row);
  }

  /** Text; an empty one is absent. */
  static <R> Column<R> text(
      String name, Value<R, String> value, @CompileTimeConstant String meaning) {
    return new Column<>(name, Type.TEXT, Message.of(meaning), row -> orAbsent(value.of(row)));
  }

  private static @Nullable String orAbsent(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  static <R> Column<R> count(
      String name, Value<R, Long> value, @CompileTimeConstant String meaning) {
    return new Column<>(name, Type.COUNT, Message.of(meaning), value);
  }

  static <R> Column<R> ordinal(
      String name, Value<R, Number> value, @CompileTimeConstant String meaning) {
    return new Column<>(name, Type.ORDINAL, Message.of(meaning), value);
  }

  /** A rate, or the end of its interval, per 100 turns. */
  static <R> Column<R> rate(
      String name, Value<R, Double> value, @CompileTimeConstant String meaning) {
    return figure(name, Type.RATE, value, Figures::rate, meaning);
  }

  static <R> Column<R> share(
      String name, Value<R, Double> value, @CompileTimeConstant String meaning) {
    return figure(name, Type.SHARE, value, Figures::share, meaning);
  }

  private static <R> Column<R> figure(
      String name,
      Type type,
      Value<R, Double> value,
      DoubleFunction<BigDecimal> rounded,
      @CompileTimeConstant String meaning) {
    return new Column<>(
        name,
        type,
        Message.of(meaning),
        row -> {
          Double figure = value.of(row);
          return figure == null ? null : rounded.apply(figure);
        });
  }

  static <R> Column<R> yesNo(
      String name, Value<R, Boolean> value, @CompileTimeConstant String meaning) {
    return new Column<>(name, Type.YES_NO, Message.of(meaning), value);
  }
}
