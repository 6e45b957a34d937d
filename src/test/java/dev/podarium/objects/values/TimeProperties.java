package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.chance.Texts;
import dev.podarium.simulation.Durations;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Lengths of time and instants, read and printed. */
class TimeProperties {

  private static final Pattern PART = Pattern.compile("(\\d+)([smhdy])");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86_400L, "y", 365 * 86_400L);

  @Seeds(80)
  void aSpanIsOneWithinBoundsOrNone(Chance chance) {
    var text = Texts.of(chance, "1", "0", ".", "ms", "s", "m", "h", "d", "9".repeat(20), "-", "e9");

    DurationText.of(text)
        .ifPresent(nanos -> assertThat(nanos).isBetween(0L, DurationText.LONGEST + 1));
  }

  @Seeds(40)
  void aSpanIsReadAsItIsWrittenAndMoreIsLonger(Chance chance) {
    var millis = chance.between(0L, 1L << 40);

    assertThat(DurationText.of(millis + "ms"))
        .hasValue(Math.min(Durations.millis(millis), DurationText.LONGEST + 1));
    assertThat(DurationText.of(millis + 1 + "ms").orElseThrow())
        .isGreaterThanOrEqualTo(DurationText.of(millis + "ms").orElseThrow());
  }

  @Seeds(50)
  void anAgeIsNeverMoreThanItIsAndGrows(Chance chance) {
    var seconds = chance.between(0L, 1L << chance.between(1, 33));
    var later = seconds + chance.between(0L, 100_000L);

    assertThat(read(Ages.human(Duration.ofSeconds(seconds))))
        .isLessThanOrEqualTo(seconds)
        .isLessThanOrEqualTo(read(Ages.human(Duration.ofSeconds(later))));
    assertThat(read(Ages.brief(Duration.ofSeconds(seconds))))
        .isLessThanOrEqualTo(seconds)
        .isLessThanOrEqualTo(read(Ages.brief(Duration.ofSeconds(later))));
  }

  @Seeds(40)
  void everyLengthOfTimeHasAnAgeOfAFewCharacters(Chance chance) {
    var any = Duration.ofSeconds(chance.anything() / 2000, chance.between(0L, 999_999_999L));

    assertThat(Ages.human(any)).isNotEmpty().hasSizeLessThan(20).doesNotContain("-");
    assertThat(Ages.brief(any)).isNotEmpty().hasSizeLessThan(20).doesNotContain("-");
  }

  @Seeds(40)
  void instantsAreWrittenAndReadToTheSecond(Chance chance) {
    var nanos = chance.between(0L, Durations.seconds(70L * 365 * 86_400));

    var second = Timestamps.nanos(Timestamps.at(nanos));
    assertThat(nanos - second).isBetween(0L, 999_999_999L);
    assertThat(nanos - Timestamps.nanos(Timestamps.atMicros(nanos))).isBetween(0L, 999L);
  }

  @Seeds(40)
  void virtualTimeNeverGoesBackOverItsEnd(Chance chance) {
    var instant = chance.anything() >>> 1;
    var nanos = chance.anything() >>> chance.between(1, 60);

    assertThat(Durations.after(instant, nanos)).isGreaterThanOrEqualTo(instant);
    assertThat(Durations.seconds(nanos)).isGreaterThanOrEqualTo(nanos);
    assertThat(Durations.millis(nanos)).isGreaterThanOrEqualTo(nanos);
  }

  private static long read(String age) {
    var parts = PART.matcher(age);
    assertThat(age).matches("(" + PART + "){1,2}");
    return parts
        .results()
        .mapToLong(part -> Long.parseLong(part.group(1)) * SECONDS.get(part.group(2)))
        .sum();
  }
}
