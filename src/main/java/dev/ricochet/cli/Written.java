package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One value of a setting, as somebody wrote it.
 *
 * @param name of a pair its left side, of others empty
 * @param text what is set
 * @param origin where it stands
 */
record Written(String name, String text, Origin origin) {

  /** Where a value stands. */
  interface Origin {

    /** What was found wrong with the value, shown where it stands. */
    Problem place(Problem problem);

    /** Where relative paths begin. */
    Path folder();

    /** The place in a few words. */
    Message inWords();
  }

  /** The same, where nothing but a text is set. */
  static Written of(String text, Origin origin) {
    return new Written("", text, origin);
  }

  /** The file that the text names. */
  Path path() {
    return origin.folder().resolve(text);
  }

  /**
   * The path of that file as people can follow it: as it was typed, or from the folder of its own.
   */
  String place() {
    return origin instanceof OnCommandLine ? text : path().toString();
  }

  /** What a parser makes of it; null where it finds something wrong, which is a problem then. */
  <T> @Nullable T read(Supplier<T> parser, Problems problems) {
    try {
      return parser.get();
    } catch (ProblemsException e) {
      e.problems().forEach(problem -> problems.add(origin.place(problem)));
      return null;
    }
  }

  /** Does a check, and shows what it finds where the value stands. */
  void check(Consumer<Problems> check, Problems problems) {
    Problems found = new Problems();
    check.accept(found);
    found.list().forEach(problem -> problems.add(origin.place(problem)));
  }
}
