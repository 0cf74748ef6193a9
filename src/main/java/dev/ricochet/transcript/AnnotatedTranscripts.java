package dev.ricochet.transcript;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads native transcripts in which an annotator marked what counts: <code>{"conversation":"c-17",
 * "style":"asr","turns":[{"speaker":"agent","text":"…","marks":[{"category":"deflection/stalling",
 * "quote":"…","nth":2,"recovered":false}]}]}</code>. A turn without {@code marks} has none.
 */
public final class AnnotatedTranscripts {

  private AnnotatedTranscripts() {}

  /**
   * Reads a source and hands its turns on as they are read.
   *
   * @param source where the turns are
   * @param categories those that a mark may have
   * @param turns gets the turns of sound conversations in the order of the source
   * @param problems gets all that is wrong with the source; of more than 20 the rest as a number
   */
  public static void read(
      Source source, Set<String> categories, Consumer<AnnotatedTurn> turns, Problems problems) {
    TranscriptFile.open(
        source,
        ReadOptions.defaults(),
        (file, found) -> read(file, new MarkReader(categories), turns, found),
        problems);
  }

  private static void read(
      TranscriptFile file, MarkReader marks, Consumer<AnnotatedTurn> turns, FileProblems problems)
      throws IOException {
    if (!JsonDocuments.begins(file.opening())) {
      problems.add(notNative(file.name()));
      return;
    }
    AnnotatedConversation reader =
        new AnnotatedConversation(
            new NativeConversation(file.options(), problems), marks, problems);
    SpeakerCensus census = new SpeakerCensus(turn -> {});
    JsonDocuments.read(
        file,
        (conversation, position) ->
            reader
                .turns(conversation, position)
                .forEach(
                    turn -> {
                      census.accept(turn.turn());
                      turns.accept(turn);
                    }),
        problems);
    if (problems.count() == 0) {
      census.verdict(file.name()).ifPresent(problems::add);
    }
    if (problems.count() == 0 && !marks.sawAny()) {
      problems.add(notAnnotated(file.name()));
    }
  }

  private static Problem notNative(String file) {
    return Problem.at(
        Position.of(file),
        "this is no annotated transcript",
        "marks stand in native transcripts only: JSON Lines with one conversation a line");
  }

  private static Problem notAnnotated(String file) {
    return Problem.at(
        Position.of(file),
        "nobody marked anything in this file: no turn has `marks`",
        "a turn in which nothing counts is annotated as \"marks\":[]");
  }
}
