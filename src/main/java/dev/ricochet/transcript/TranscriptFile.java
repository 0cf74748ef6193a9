package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import java.io.BufferedReader;

/**
 * A file that is being read.
 *
 * @param name the name under which it was given
 * @param opening its first lines
 * @param reader the whole text, from its beginning
 * @param options what the user says about it
 */
record TranscriptFile(String name, String opening, BufferedReader reader, ReadOptions options) {

  Position line(long number) {
    return Position.of(name, number);
  }
}
