package dev.podarium.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of YAML: what gets which, and that no text is too long or too odd for them. */
class YamlStylesTest {

  private static final Duration A_MOMENT = Duration.ofSeconds(10);
  private static final int MANY = 3_000_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "image: nginx:1.16 # new | key(image) value(nginx:1.16) comment(# new)",
        "- name: web             | key(name) value(web)",
        "args: [a, \"b\", 'c''d'] | key(args) value(a) string(\"b\") string('c''d')",
        "\"a b\": 1              | key(\"a b\") value(1)",
        "'a': {b: c}             | key('a') key(b) value(c)",
        "---                     | separator(---)",
        "base: &b x              | key(base) anchor(&b) value(x)",
        "text: >-                | key(text)",
        "url: http://a/#b        | key(url) value(http://a/#b)",
        "image: \"half           | key(image) string(\"half)",
        "a: 'it''s               | key(a) string('it''s)",
        "say: \"a \\\" b\" # c   | key(say) string(\"a \\\" b\") comment(# c)",
        "# only                  | comment(# only)"
      })
  void eachTokenHasItsColour(String line, String expected) {
    assertThat(told(line)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} over and over")
  @ValueSource(strings = {"x", "\"", "\\\"", "'", "''", " ", "\n", "a: ", "#", "[", "\" ", "\t:"})
  void oneLineOfMillionsOfCharactersIsColouredInAMoment(String piece) {
    var text = "a: \"" + piece.repeat(MANY / piece.length());
    Assertions.assertTimeoutPreemptively(
        A_MOMENT, () -> new YamlScanner(text, text.length(), (_, _, _) -> {}).scan());
  }

  @Test
  void theStylesOfAnyTextAreAsLongAsTheText() {
    var random = new Random(1);
    var signs = "\"'\\#:-&*!|>[]{}, \n\tab.\r?";
    for (var i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(40); n >= 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(YamlStyles.of(text.toString()).length()).isEqualTo(text.length());
    }
  }

  @Test
  void whatIsBehindTheLimitStaysPlain() {
    assertThat(YamlStyles.of("a: b\n".repeat(MANY / 5)).length()).isEqualTo(YamlStyles.COLOURED);
  }

  private static String told(String line) {
    var told = new StringJoiner(" ");
    new YamlScanner(
            line,
            line.length(),
            (style, from, to) -> told.add(style + "(" + line.substring(from, to) + ")"))
        .scan();
    return told.toString();
  }
}
