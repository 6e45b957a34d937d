package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.chance.Texts;
import dev.podarium.simulation.Durations;
import picocli.CommandLine.TypeConversionException;

/** Whatever is written as a length of time, the answer is one within bounds, or a sentence. */
class DurationProperties {

  private static final long TEN_YEARS = Durations.seconds(10 * 365 * 24 * 3600L);

  private final VirtualDuration durations = new VirtualDuration();

  @Seeds(40)
  void hoursMinutesAndSecondsAddUp(Chance chance) {
    var hours = chance.between(0L, 8_000L);
    var minutes = chance.between(0L, 10_000L);
    var millis = chance.between(0L, 100_000L);

    assertThat(
            durations.convert(
                "%dh%dm%d.%03ds".formatted(hours, minutes, millis / 1000, millis % 1000)))
        .isEqualTo(Durations.seconds(hours * 3600 + minutes * 60) + Durations.millis(millis));
  }

  @Seeds(80)
  void nothingElseThanASentenceComesOfWhatIsNone(Chance chance) {
    var text =
        Texts.of(chance, "1", "0", ".", "h", "m", "s", "9999999999", "1h", "30m", "2.5s", "-", "+");
    try {
      assertThat(durations.convert(text)).isBetween(0L, TEN_YEARS);
      assertThat(new Until.Reader().convert(text).limit()).isBetween(0L, TEN_YEARS);
    } catch (TypeConversionException refused) {
      assertThat(refused.getMessage()).contains("write").hasSizeLessThan(500);
    }
  }

  @Seeds(80)
  void aScriptIsReadOrItsLinesAreBlamed(Chance chance) {
    var text =
        String.join(
            "\n",
            chance.listOf(
                0,
                6,
                () ->
                    Texts.of(
                        chance,
                        "1s",
                        "+",
                        "9".repeat(40),
                        " ",
                        "settled ",
                        "ready:",
                        "a:3",
                        "x ",
                        "'",
                        "\"",
                        "#",
                        "\\")));

    var script = Script.parse("s", text, words -> null);

    assertThat(script.lines())
        .allSatisfy(
            line -> {
              assertThat(line.words()).isNotEmpty();
              assertThat(nanos(line.moment())).isBetween(0L, TEN_YEARS);
            });
    assertThat(script.diagnostics())
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isBetween(1, text.split("\n", -1).length);
              assertThat(problem.message()).isNotBlank().hasSizeLessThanOrEqualTo(500);
            });
  }

  private static long nanos(Trigger moment) {
    return switch (moment) {
      case Trigger.At(var nanos) -> nanos;
      case Trigger.After(var nanos) -> nanos;
      case Trigger.Settled _, Trigger.Ready _ -> 0;
    };
  }
}
