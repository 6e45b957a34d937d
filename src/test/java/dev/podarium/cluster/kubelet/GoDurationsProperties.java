package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.time.Duration;
import java.util.Locale;

class GoDurationsProperties {

  @Seeds(50)
  void whatIsPrintedIsTheTimeToTheMillisecond(Chance chance) {
    var nanos = chance.between(0L, 1L << chance.between(1, 61));

    var text = GoDurations.text(nanos);

    assertThat(read(text)).as(text).isEqualTo(nanos / 1_000_000);
  }

  /** Milliseconds, read by the JDK where it knows the form. */
  private static long read(String text) {
    return text.endsWith("ms")
        ? Long.parseLong(text.substring(0, text.length() - 2))
        : Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toMillis();
  }
}
