package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A run of the program, as a user sees it. */
record Run(int exit, String out, String err) {

  /** Runs a command in a folder, with nothing to read from the standard input. */
  static Run in(Path folder, String... args) {
    return in(folder, new byte[0], args);
  }

  /** Runs a command in a folder. */
  static Run in(Path folder, byte[] stdin, String... args) {
    return in(folder, Surroundings.unwatched(), stdin, args);
  }

  /** Runs a command in a folder and an environment. */
  static Run in(Path folder, Map<String, String> environment, byte[] stdin, String... args) {
    Surroundings unwatched = Surroundings.unwatched();
    return in(
        folder,
        new Surroundings(
            unwatched.clock(), environment, unwatched.outIsTerminal(), unwatched.errIsTerminal()),
        stdin,
        args);
  }

  /** Runs a command in a folder, on a day. */
  static Run on(LocalDate day, Path folder, String... args) {
    Clock noon = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return in(
        folder,
        new Surroundings(() -> noon, Map.of(), () -> false, () -> false),
        new byte[0],
        args);
  }

  /** Runs a command in a folder and in surroundings. */
  static Run in(Path folder, Surroundings surroundings, byte[] stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Ricochet.run(new ByteArrayInputStream(stdin), out, err, folder, surroundings, args);
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** All of it in one text: the exit code, then the standard output, then stderr. */
  @Override
  public String toString() {
    return "exit " + exit + "\n" + section("out", out) + section("err", err);
  }

  private static String section(String name, String text) {
    return text.isEmpty() ? "" : "--- " + name + "\n" + text;
  }
}
