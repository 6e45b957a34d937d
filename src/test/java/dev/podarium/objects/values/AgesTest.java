package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Conformance;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/apimachinery/pkg/util/duration/duration_test.go */
class AgesTest {

  @TestFactory
  Stream<DynamicTest> theLongerAgoTheCoarser() {
    return Conformance.tests(
        "kubectl-duration",
        one -> {
          var duration = goDuration((String) one.given().get("duration"));
          var age =
              one.given().get("style").equals("human")
                  ? Ages.human(duration)
                  : Ages.brief(duration);
          assertThat(age).isEqualTo(one.expected().get("text"));
        });
  }

  @Test
  void whatHasNoInstantHasNoAge() {
    assertThat(Ages.since(null, 0)).isEqualTo("<unknown>");
  }

  private static Duration goDuration(String text) {
    return text.endsWith("ms")
        ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
        : text.startsWith("-")
            ? Duration.parse("PT" + text.substring(1).toUpperCase(Locale.ROOT)).negated()
            : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
