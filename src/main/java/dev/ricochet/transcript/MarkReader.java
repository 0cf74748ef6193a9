package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the marks of a turn in JSON, and reports all that is wrong with them. */
final class MarkReader {

  private static final String DEFLECTION = "deflection/";

  private final Set<String> categories;
  private boolean sawAny;

  /**
   * @param categories those that a mark may have
   */
  MarkReader(Set<String> categories) {
    this.categories = Set.copyOf(categories);
  }

  /** Whether some turn so far had a list of marks, be it an empty one. */
  boolean sawAny() {
    return sawAny;
  }

  /** The marks of a turn that are sound. */
  List<Mark> read(JsonFields turn) {
    if (turn.isAbsent("marks")) {
      return List.of();
    }
    sawAny = true;
    String text = turn.object().path("text").asText();
    List<Mark> marks = new ArrayList<>();
    for (JsonFields fields : turn.objects("marks")) {
      Mark mark = mark(fields, text);
      if (mark != null) {
        marks.add(mark);
      }
    }
    return marks;
  }

  private @Nullable Mark mark(JsonFields fields, String text) {
    String category = category(fields);
    int nth = fields.number("nth", 1);
    Boolean recovered = recovered(fields, category);
    String quote = fields.needed("quote");
    if (quote.isBlank()) {
      return null;
    }
    int start = start(quote, nth, text);
    if (start < 0) {
      reportQuote(fields, quote, nth, text);
      return null;
    }
    return new Mark(category, start, start + quote.length(), recovered);
  }

  private String category(JsonFields fields) {
    String category = fields.needed("category");
    if (!category.isBlank() && !categories.contains(category)) {
      fields.report(
          "category",
          Message.of("is {0}, which is no category", Quote.of(category)),
          Spelling.closest(category, categories)
              .map(closest -> Message.of("did you mean \"{0}\"?", closest))
              .orElseGet(() -> Message.of("'ricochet lexicon list' shows all categories")));
    }
    return category;
  }

  private static @Nullable Boolean recovered(JsonFields fields, String category) {
    Boolean recovered = fields.flag("recovered");
    if (recovered == null && fields.isAbsent("recovered") && category.startsWith(DEFLECTION)) {
      fields.report(
          "recovered",
          "is missing",
          "true where the same speaker takes the matter on in this turn or his next, else false");
    }
    return recovered;
  }

  private static void reportQuote(JsonFields fields, String quote, int nth, String text) {
    int times = 0;
    while (start(quote, times + 1, text) >= 0) {
      times++;
    }
    if (times == 0) {
      fields.report(
          "quote",
          Message.of("{0} is not in the text of its turn", Quote.of(quote)),
          Message.of("a quote is taken to the letter: case, accents and spaces count"));
      return;
    }
    fields.report(
        "quote",
        Message.count(
            times,
            "{1} stands in the text only once, not {2} times",
            "{1} stands in the text only {0} times, not {2} times",
            Quote.of(quote),
            nth),
        null);
  }

  /** Where a quote begins for the {@code nth} time in the text, counted from 1, or -1. */
  private static int start(String quote, int nth, String text) {
    int start = -1;
    for (int i = 0; i < nth; i++) {
      start = text.indexOf(quote, start + 1);
      if (start < 0) {
        return -1;
      }
    }
    return start;
  }
}
