package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a pattern has a place and says what to do. */
class PatternProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          pas (mon service        ; 5  ; '(' is never closed
          pas mon) service        ; 8  ; ')' closes nothing
          pas | ;                   5  ; a word is missing here
          (pas | ) service        ; 7  ; a word is missing here
          pas ()                  ; 6  ; a word is missing here
          pas mon?? service       ; 9  ; one '?' is enough
          ? service               ; 1  ; '?' stands alone
          pas <être service       ; 5  ; '<' is never closed
          pas <> service          ; 5  ; a lemma needs a word
          pas {service}           ; 6  ; there is no macro 'service'
          pas {offrir} {demander} ; 6  ; there is no macro 'offrir'
          [la compta] bloque      ; 1  ; a capture needs a name
          [a: voir [b: compta]]   ; 10 ; a capture inside a capture
          voir "la compta"        ; 6  ; an exact spelling is one word
          voir ...99 compta       ; 6  ; a gap is 1 to 20 words
          voir ...compta          ; 9  ; a gap stands by itself
          ... compta              ; 1  ; a pattern cannot begin or end with a gap
          compta ...              ; 10 ; a pattern cannot begin or end with a gap
          voir (... | la)? compta ... ; 27 ; a pattern cannot begin or end with a gap
          pas ! moi               ; 5  ; '!' is no word
          s* moi                  ; 1  ; 's*' is too short
          serv*ce                 ; 5  ; '*' stands at the end of a word
          """)
  void syntax(String pattern, int column, String message) {
    assertThatThrownBy(() -> Pattern.parse(pattern, Position.of("x.yaml", 3, 1), Macros.NONE))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> {
              assertThat(e.problems().get(0).message().toString()).isEqualTo(message);
              assertThat(e.problems().get(0).position())
                  .isEqualTo(Position.of("x.yaml", 3, column));
              assertThat(e.problems().get(0).help().toString()).isNotBlank();
            });
  }

  @Test
  void unknownMacrosAreAllReported() {
    assertThatThrownBy(
            () -> Pattern.parse("{one} {two}", Position.of("x.yaml", 3, 10), Macros.NONE))
        .isInstanceOfSatisfying(ProblemsException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          (pas)? (moi)?         ; the pattern would match nothing at all
          ne                    ; the pattern would match nothing at all
          <aimmer> bien         ; the dictionary has no forms of <aimmer>
          <aimer:pasé> bien     ; 'pasé' restricts nothing in <aimer>
          <*:futur> bien        ; 'futur' restricts nothing in <*>
          <service:1s>          ; <service> has no form that is 1s
          """)
  void compilation(String pattern, String message) {
    PatternSet.Builder builder = PatternSet.builder(CanonicalForm.of("fr"));
    Position position = Position.of("x.yaml", 3, 1);
    builder.add(Pattern.parse(pattern, position, Macros.NONE), position);
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).message().toString()).isEqualTo(message));
  }

  @Test
  void monstrousPatternIsRefused() {
    String two = "(a b | c d | e f | g h)";
    String monster = String.join(" ", java.util.Collections.nCopies(400, two));
    PatternSet.Builder builder = PatternSet.builder(CanonicalForm.of("en"));
    builder.add(Pattern.parse(monster, Position.of("x"), Macros.NONE), Position.of("x"));
    assertThatThrownBy(builder::build).hasMessageContaining("the pattern is too large");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "(".repeat(10_000) + "a" + ")".repeat(10_000);
    assertThatThrownBy(() -> Pattern.parse(deep, Position.of("x"), Macros.NONE))
        .hasMessageContaining("nested");
  }

  @Test
  void capturesAreNamed() {
    Pattern pattern =
        Pattern.parse("voir [qui: compta] [quand: demain]", Position.of("x"), Macros.NONE);
    assertThat(pattern.captures()).isEqualTo(java.util.Set.of("qui", "quand"));
    assertThat(List.copyOf(pattern.captures())).containsExactly("quand", "qui");
  }
}
