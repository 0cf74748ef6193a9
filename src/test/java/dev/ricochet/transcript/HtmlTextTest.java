package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<p>Bonjour&nbsp;!</p><p>Je m&#39;en <b>oc</b>cupe</p> => Bonjour\u00a0!|Je m'en occupe",
        "<div>a<br>b<br/>c</div> => a|b|c",
        "a<br><br><br><br>b => a||b",
        "<p>a</p><p><br></p><p>b</p> => a||b",
        "<ul><li>un</li> <li>deux</li></ul>fin => un|deux|fin",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> => a b|c",
        "avant<blockquote>cité<br>encore<blockquote>plus</blockquote></blockquote>après"
            + " => avant|> cité|> encore|> > plus|après",
        "<style>p{color:red}</style><script>alert(1)</script><!-- x --><p>reste</p> => reste",
        "<pre>a|  b</pre> => a|b",
        "<p>a|   b</p> => a b",
        "l'un <i>et</i> l&apos;autre &amp;lt; &eacute; => l'un et l'autre &lt; é",
        "<a href='https://x'>le lien</a> <img src=x alt=y> ici => le lien ici",
        "5 < 6 et 7 > 6 => 5 < 6 et 7 > 6",
        "Je l'ai dit &amp; redit &#x1F600; => Je l'ai dit & redit \ud83d\ude00",
        "pas fermé <b>ici => pas fermé ici",
        "AT&T & co &inconnu; => AT&T & co &inconnu;",
      })
  void aMessageIsShownWithoutTagsAndEntities(String html, String text) {
    assertThat(HtmlText.of(html.replace('|', '\n'))).isEqualTo(text.replace('|', '\n'));
  }

  @Test
  void aTextWithoutTagsKeepsItsLines() {
    assertThat(HtmlText.of("un\n\n\n  deux &gt; un")).isEqualTo("un\n\n\n  deux > un");
  }

  @Test
  void deepAndBrokenHtmlIsReadInTime() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(HtmlText.of("<div>".repeat(100_000) + "fin")).isEqualTo("fin");
          assertThat(HtmlText.of("<a".repeat(300_000) + " fin")).doesNotContain("\n");
        });
  }
}
