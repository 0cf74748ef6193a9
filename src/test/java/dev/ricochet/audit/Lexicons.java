package dev.ricochet.audit;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconReader;
import dev.ricochet.lexicon.MacroTable;
import dev.ricochet.source.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small lexicons and guards for the tests of the audit. */
final class Lexicons {

  static final String DEFLECTION =
      """
      lexicon: refusal
      language: fr
      stance: negative
      speakers: [agent, colleague]
      categories:
        job:
          title: { fr: "Pas moi", en: "Not me" }
          why: { fr: "x", en: "x" }
          say-instead: { fr: "x", en: "x" }
          phrases:
            - id: pas-moi
              severity: low
              patterns: ["pas (mon | notre) service"]
              unless: ["service préféré"]
              hit: ["pas mon service", "pas notre service"]
              miss: ["pas mon service préféré"]
            - id: c-est-pas-moi
              severity: high
              patterns: ["ce <être> pas (mon | notre) service"]
              hit: ["c'est pas mon service", "c'était pas notre service"]
              miss: ["c'est mon service"]
        blame:
          title: { fr: "Leur faute", en: "Their fault" }
          why: { fr: "x", en: "x" }
          say-instead: { fr: "x", en: "x" }
          phrases:
            - id: la-faute
              severity: medium
              patterns: ["la faute de [blamed: le (siège | transporteur)]"]
              hit: ["la faute de le siège", "la faute de le transporteur"]
              miss: ["la faute de moi"]
      """;

  static final String OWNERSHIP =
      """
      lexicon: taking
      language: fr
      stance: positive
      speakers: [agent, colleague, manager]
      categories:
        charge:
          title: { fr: "Je prends", en: "I take" }
          phrases:
            - id: m-en-occupe
              severity: low
              patterns: ["je m'en occupe"]
              hit: ["je m'en occupe", "oui je m'en occupe"]
              miss: ["il s'en occupe"]
        help:
          speakers: [colleague]
          title: { fr: "J'aide", en: "I help" }
          phrases:
            - id: coup-de-main
              severity: low
              patterns: ["un coup de main"]
              hit: ["un coup de main", "je te donne un coup de main"]
              miss: ["un coup de fil"]
      """;

  static final String GUARDS =
      """
      language: fr
      guards:
        reported:
          title: { fr: "Rapporté", en: "Reported" }
          where: before
          reach: 3
          until: [mais]
          patterns: ["vous dites (que)?"]
          drops: ["vous dites que c'est pas mon service", "vous dites pas mon service"]
          keeps: ["vous dites oui mais c'est pas mon service"]
        asked:
          title: { fr: "Demandé", en: "Asked" }
          where: after
          patterns: ["ou pas $"]
          drops: ["c'est pas mon service ou pas", "pas notre service ou pas"]
          keeps: ["c'est pas mon service. Ou pas"]
        marked:
          title: { fr: "Point d'interrogation", en: "Question mark" }
          where: question
          drops: ["c'est pas mon service, Paul ?", "alors c'est pas notre service ?"]
          keeps: ["c'est pas mon service. Ah bon ?"]
        joked:
          title: { fr: "Blague", en: "Joke" }
          where: turn
          families: [refusal]
          patterns: ["je plaisante"]
          drops: ["c'est pas mon service. Je plaisante !", "je plaisante. Pas mon service"]
          keeps: ["je plaisante pas du tout. la faute de le siège. alors"]
      """;

  private Lexicons() {}

  /**
   * Lexicons in the families that recovery is about: their names stand in for those of the shipped
   * ones, which a user's file may not take.
   */
  static List<Lexicon> read() {
    List<Lexicon> lexicons = new ArrayList<>();
    for (Lexicon lexicon : List.of(read(DEFLECTION), read(OWNERSHIP))) {
      String family = lexicon.family().equals("refusal") ? "deflection" : "ownership";
      lexicons.add(
          new Lexicon(
              family + ".fr",
              family,
              "fr",
              lexicon.stance(),
              lexicon.speakers(),
              lexicon.categories().stream()
                  .map(
                      c ->
                          new dev.ricochet.lexicon.Category(
                              c.name().replaceAll(".*/", family + "/"),
                              c.speakers(),
                              c.title(),
                              c.why(),
                              c.sayInstead(),
                              c.phrases()))
                  .toList()));
    }
    return lexicons;
  }

  /** A lexicon as it is written. */
  static Lexicon read(String yaml) {
    try {
      Path file = Files.createTempFile("lexicon", ".yaml");
      try {
        Files.writeString(file, yaml);
        Problems problems = new Problems();
        List<Lexicon> lexicons = LexiconReader.read(List.of(file.toString()), problems);
        problems.throwIfAny();
        return lexicons.get(0);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, List<Guard>> guards(String yaml) {
    Problems problems = new Problems();
    List<Guard> guards =
        GuardReader.read(
            "guards.yaml", new StringReader(yaml), MacroTable.shared("fr", problems), problems);
    problems.throwIfAny();
    return Map.of("fr", guards);
  }

  static Map<String, List<Guard>> guards() {
    return guards(GUARDS.replace("[refusal]", "[deflection]"));
  }
}
