package dev.ricochet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

/** A run of the program, as a user sees it. */
record Run(int exit, String out, String err) {

  /** Runs a command in a folder, with nothing to read from the standard input. */
  static Run in(Path folder, String... args) {
    return in(folder, new byte[0], args);
  }

  /** Runs a command in a folder. */
  static Run in(Path folder, byte[] stdin, String... args) {
    return in(folder, Map.of(), stdin, args);
  }

  /** Runs a command in a folder and an environment. */
  static Run in(Path folder, Map<String, String> environment, byte[] stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Ricochet.run(new ByteArrayInputStream(stdin), out, err, folder, environment, args);
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
