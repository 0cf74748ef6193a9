package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Position;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of cases, run on the automaton and on the naive matcher. */
class PatternCasesTest {

  /** Pattern | text with what must be found in square brackets; none where nothing must be. */
  private static final String CASES =
      """
      fr | pas mon service | c'est [pas mon service]
      fr | pas mon service | C’est PAS, [pas — Mon Service]!
      fr | pas mon service | [pas euh mon ben service] hein
      fr | pas mon service | c'est pas. mon service
      fr | pas mon service | [pas mon... service]
      fr | pas mon service | [pas mon mon service]
      fr | pas mon service | pas mon [pas mon service]
      fr | pas mon service | pas notre service
      fr | ce <être> pas moi | [c'est pas moi]
      fr | ce <être> pas moi | [ce n'était pas moi]
      fr | ce <être> pas moi | [cest pas moi]
      fr | ce <être> pas moi | [ses pas moi]
      fr | ce <être> pas moi | [ça sera pas moi]
      fr | ce <être> pas moi | [cela ne serait pas moi]
      fr | c'est pas moi | [c est pas moi]
      fr | c'est pas moi | [c pas moi]
      fr | c'est à vous | [c a vous]
      fr | c'est votre | [c votre] choix, [c'est votre] choix
      fr | tu peux | [t peux] toujours
      fr | tu me dis | [t'me dis]
      fr | je prévois | [jprévois] rien
      fr | pas de accélér* | [pas daccélération]
      fr | quelqu'un | parler à [qq1]
      fr | on doit transférer | [on doit transféré] ça
      fr | on doit ...2 transférer | [on doit nous le transférez]
      fr | on doit transférer | on a transféré
      fr | <avoir> pas transféré | il l'[a pas transférer]
      fr | <avoir> transféré | il va transférer
      fr | rappelez demain | vous [rappeler demain]
      fr | rappelez demain | je vais vous rappeler demain
      fr | rappelez demain | [Rappeler demain]
      fr | on allait rappeler | [on allaient rappeler]
      fr | à vous de voir | c'est [a vous de voir] là, désolé
      fr | à la compta | écrit a la compta, désolé
      fr | à la compta | écrivez plutot [a la compta], désolé
      fr | à la compta | il a là compta
      fr | on a bien noté | [on à bien noté] ça
      fr | on aurait dû | [on aurait du] être prévenus, désolé
      fr | dû | la part du lion, désolé
      fr | <dépasser:participle> | le délai est [dépassé]
      fr | ce <être> pas moi | ce moi
      fr | c'est pas moi | [ce n’est pas moi]
      fr | on ne m'a rien dit | [on ma rien dit]
      fr | on me | on ma rien dit
      fr | a rien dit | on [ma rien dit]
      fr | pas de | [pas daccélération]
      fr | on ne m'a rien dit | moi [on m a rien dit]
      fr | on ne m'a rien dit | [on m'a m'a rien rien dit]
      fr | je n'y peux rien | [j'y peux rien]
      fr | je n'y peux rien | [jy peux rien]
      fr | je suis pas payé | [chuis pas payé]
      fr | il y a un problème | [ya un pb]
      fr | il y a un problème | [il y a un problème]
      fr | s'il (le | la) faut | [sil la faut]
      fr | mon? service | [service]
      fr | mon? service | [mon service]
      fr | (mon | notre) (service | bureau) | [notre bureau] et [mon service]
      fr | voir (avec | chez)? (la compta | les ventes) | [voir la compta]
      fr | voir (avec | chez)? (la compta | les ventes) | [voir chez les ventes]
      fr | voir ... compta | [voir avec la bonne compta]
      fr | voir ... compta | voir avec la très bonne compta
      fr | voir ...5 compta | [voir avec la très bonne compta]
      fr | voir ... compta | voir. La compta
      fr | voir ... compta | [voir compta]
      fr | # jours | dans [3 jours]
      fr | # jours | dans [vingt-quatre jours]
      fr | # jours | dans quelques jours
      fr | attendre # (jours | heures) | [attendre 48 heures]
      fr | ^ non | [non] mais non
      fr | ^ non | ah. [Non] mais
      fr | ^ ça va | euh [ça va]
      fr | merci $ | merci bien. oui [merci]
      fr | merci $ | [merci] hein.
      fr | merci $ | merci bien
      fr | (^ | mais) pas moi | [pas moi]
      fr | (^ | mais) pas moi | oui [mais pas moi]
      fr | (^ | mais) pas moi | toi pas moi
      fr | rappel* | [rappelez] demain
      fr | rappel* | un [rappelé] là
      fr | rappel* | rapide
      fr | à côté | [à côté]
      fr | à côté | il a côté là
      fr | à côté | [a cote]
      fr | a côté | il [a côté]
      fr | a côté | à côté
      fr | "à" côté | [à côté]
      fr | "à" côté | a cote
      fr | "À" côté | à côté
      fr | <dire:1s> | je [dis] et vous dites
      fr | <dire:future> | je [dirai] ce que vous dites
      fr | <appeler:inf> | vous devez [appeler]
      fr | <désolé> | elle est [désolée]
      fr | je (le | la)? <*:1s:future> | ça [je le recollerai] demain
      fr | je (le | la)? <*:1s:future> | [jle recollerai] demain
      fr | je (le | la)? <*:1s:future> | je recollerais si je pouvais
      fr | je <*:1s:future> | je recolle, je recollais
      fr | c'est <*:name> qui | [c'est thierry qui] a la clé
      fr | c'est <*:name> qui | c'est mon chef qui a la clé
      fr | à moi de <*:inf> | [à moi de dégeler] la serrure
      fr | à moi de <*:inf> | à moi de quoi
      fr | une <*:noun> <*:adjective:f> | [une serrure gelée]
      en | I will <*:inf> | [I will defrost] it
      en | I will <*:inf> | [I'll defrost] it
      en | I will <*:inf> | I will the
      fr | la procédure | c'est [la procedrue]
      fr | la procédure | c'est [la procèdure]
      fr | la facture | c'est la fracture
      fr | tout le temps | c'est [tout le tmps]
      fr | notre transporteur | notre transporteurs
      fr | de toute façon voilà | [de toute façon voilà]
      fr | vous vous trompez | [vous vous trompez]
      fr | vous vous trompez | [vous vous vous trompez]
      fr | voir avec la compta | [voir avec madame la compta]
      en | can not do | i [can't do] that
      en | before noon | [b4 noon]
      en | can not do | i [cant do] that
      en | can't do | i [cannot do] that
      en | can't do | i [can um not do] that
      en | it is not my job | [it's not my job]
      en | it is not my job | [its not my job]
      en | you should have called | [you should of called]
      en | you should have called | [you should've called]
      en | I am going to fix | [im gonna fix] it
      en | <tell:past> | you [told] me to tell
      en | do not know | i [dunno]
      en | do not know | do know
      """;

  record Case(String language, String pattern, String text, List<String> found) {}

  static Stream<Case> cases() {
    return CASES.lines().map(PatternCasesTest::read);
  }

  private static Case read(String line) {
    int first = line.indexOf(" | ");
    int last = line.lastIndexOf(" | ");
    String marked = line.substring(last + 3);
    List<String> found =
        java.util.regex.Pattern.compile("\\[(.*?)\\]")
            .matcher(marked)
            .results()
            .map(m -> m.group(1))
            .toList();
    return new Case(
        line.substring(0, first),
        line.substring(first + 3, last),
        marked.replace("[", "").replace("]", ""),
        found);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void automatonFindsWhatTheTableSays(Case one) {
    CanonicalForm form = CanonicalForm.of(one.language());
    PatternSet.Builder builder = PatternSet.builder(form);
    builder.add(parse(one.pattern()), Position.of("test"));
    TokenizedText text = form.tokenize(one.text());
    assertThat(quotes(builder.build().matches(text), one)).isEqualTo(one.found());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void naiveMatcherFindsWhatTheTableSays(Case one) {
    CanonicalForm form = CanonicalForm.of(one.language());
    NaiveMatcher naive = new NaiveMatcher(form, List.of(parse(one.pattern())));
    assertThat(quotes(naive.matches(form.tokenize(one.text())), one)).isEqualTo(one.found());
  }

  private static List<String> quotes(List<Match> matches, Case one) {
    return Overlaps.resolve(matches, p -> "all", p -> p).stream()
        .map(m -> one.text().substring(m.start(), m.end()))
        .toList();
  }

  /** Pattern ; text with what must be captured in square brackets, behind its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          voir [qui: la compta] là ; voir [qui: la compta] là
          voir [qui: (la compta | les ventes)] ; voir euh [qui: les ventes]
          voir [qui: ...2 compta] ; voir [qui: la bonne Compta] oui
          voir ...3 avec [qui: la compta] ; voir la compta avec [qui: la compta]
          voir ([qui: compta] | [quand: demain]) ; voir [quand: demain]
          voir [qui: compta] [quand: demain] ; voir [qui: compta], [quand: demain]
          [qui: la compta]? bloque ; ça bloque
          [qui: (l'équipe | le service)] bloque ; [qui: l’équipe] bloque
          """)
  void captures(String pattern, String marked) {
    CanonicalForm form = CanonicalForm.of("fr");
    PatternSet.Builder builder = PatternSet.builder(form);
    builder.add(parse(pattern), Position.of("test"));
    PatternSet set = builder.build();
    TokenizedText text = form.tokenize(marked.replaceAll("\\[\\w+: ([^]]*)\\]", "$1"));
    Match match = set.matches(text).get(0);
    StringBuilder found = new StringBuilder(text.text());
    set.captures(match, text).entrySet().stream()
        .sorted(Comparator.comparing(capture -> -capture.getValue().start()))
        .forEach(
            capture -> {
              found.insert(capture.getValue().end(), "]");
              found.insert(capture.getValue().start(), "[" + capture.getKey() + ": ");
            });
    assertThat(found.toString()).isEqualTo(marked);
  }

  private static Pattern parse(String pattern) {
    return Pattern.parse(pattern, Position.of("test"), Macros.NONE);
  }
}
