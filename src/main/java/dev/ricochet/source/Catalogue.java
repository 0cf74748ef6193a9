package dev.ricochet.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of a language other than English, by their English template. */
final class Catalogue {

  private static final Pattern SPACE_THAT_BREAKS_NO_LINE =
      Pattern.compile("(?<=\\S) (?=[;:!?%»])|(?<=«) ");
  private static final String NARROW_SPACE = "\u202f";

  private Catalogue() {}

  /**
   * @param one the text for what counts as singular; the same as {@code many} where nothing is
   *     counted
   * @param many the text
   */
  record Entry(String one, String many) {}

  /**
   * Reads {@code {"text": "texte", "{0} texts": ["{0} texte", "{0} textes"]}}. The file is written
   * with ordinary spaces; before {@code ; : ! ? %} and inside of guillemets narrow ones that break
   * no line take their place, as French typography has it.
   *
   * @param resource a file beside this class
   */
  static Map<String, Entry> read(String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource);
        JsonParser json = new JsonFactory().createParser(in)) {
      Map<String, Entry> entries = new HashMap<>();
      json.nextToken();
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        entries.put(key, entry(json));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Entry entry(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      String text = spaced(json.getText());
      return new Entry(text, text);
    }
    Entry entry = new Entry(spaced(json.nextTextValue()), spaced(json.nextTextValue()));
    json.nextToken();
    return entry;
  }

  private static String spaced(String text) {
    return SPACE_THAT_BREAKS_NO_LINE.matcher(text).replaceAll(NARROW_SPACE);
  }
}
