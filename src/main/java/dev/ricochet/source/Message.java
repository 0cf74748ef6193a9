package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text that people read, not yet in a language; {@link Wording} says it.
 *
 * <p>The English text in the code is its own key in the catalogue of each other language, so it has
 * to be a constant of the compiler: what varies stands as {@code {0}}, {@code {1}}… and is given as
 * an argument. Quotes and other braces mean themselves. An argument is a message, a whole number, a
 * {@link #decimal} or {@link #percent}, a {@link LocalDate}, or anything else, whose {@code
 * toString} is data, the same in every language.
 *
 * @param template the English text, or that of the plural
 * @param arguments what stands in place of {@code {0}}, {@code {1}}…
 */
public record Message(String template, List<Object> arguments) {

  /** Takes any text, so that data need no template of their own. */
  private static final String DATA = "{0}";

  public Message {
    Objects.requireNonNull(template);
    arguments = List.copyOf(arguments);
    for (Object argument : arguments) {
      if (argument instanceof Double || argument instanceof Float) {
        throw new IllegalArgumentException("say how many decimals " + argument + " is to have");
      }
    }
  }

  /** A text with its arguments: {@code Message.of("there is no macro '{0}'", name)}. */
  public static Message of(@CompileTimeConstant String template, Object... arguments) {
    return new Message(template, Arrays.asList(arguments));
  }

  /** Text that is data, and never translated. */
  public static Message plain(String text) {
    return new Message(DATA, List.of(text));
  }

  /**
   * A number of things: {@code Message.count(n, "1 turn", "{0} turns")}. The number is {@code {0}}
   * in both forms, and further arguments follow it.
   */
  public static Message count(
      long number,
      @CompileTimeConstant String one,
      @CompileTimeConstant String many,
      Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(new Count(number, one));
    arguments.addAll(Arrays.asList(more));
    return new Message(many, arguments);
  }

  /**
   * Several texts one after the other.
   *
   * @param between a text or a message that stands between two of them
   * @param parts arguments of any kind
   */
  public static Message joined(Object between, List<?> parts) {
    return new Message(DATA, List.of(new Joined(between, List.copyOf(parts))));
  }

  /** A number with so many decimals, as an argument. */
  public static Object decimal(double value, int digits) {
    return new Decimal(value, digits);
  }

  /** A share between 0 and 1 in per cent with so many decimals, as an argument. */
  public static Object percent(double share, int digits) {
    return new Percent(share, digits);
  }

  /** A week as {@code 2026-W47}, as an argument. */
  public static Object week(String isoWeek) {
    return new Week(isoWeek);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return Wording.ENGLISH.say(this);
  }

  /** The number of a plural, with the English text for one. */
  record Count(long number, String one) {}

  record Joined(Object between, List<Object> parts) {}

  record Decimal(double value, int digits) {}

  record Percent(double share, int digits) {}

  record Week(String isoWeek) {}
}
