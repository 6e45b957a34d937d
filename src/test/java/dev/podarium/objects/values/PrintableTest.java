package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void whatCannotBeSeenIsWrittenAsGoWritesIt() {
    assertThat(Printable.excerpt("a\u0007b\tc\nd\u0000\u001b\u2028\u0085"))
        .isEqualTo("a\\ab\\tc\\nd\\x00\\x1b\\u2028\\u0085");
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    assertThat(Printable.excerpt("x".repeat(10_000))).isEqualTo("x".repeat(80) + "…");
    assertThat(Printable.message("x".repeat(10_000))).hasSize(500);
  }

  @Seeds(100)
  void noTextMakesAMessageThatBreaksALineOrIsLong(Chance chance) {
    var text = new StringBuilder();
    chance.listOf(0, 900, () -> text.appendCodePoint(chance.between(0, 0x1ffff)));

    assertThat(Printable.message(text.toString()))
        .hasSizeLessThanOrEqualTo(500)
        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
  }
}
