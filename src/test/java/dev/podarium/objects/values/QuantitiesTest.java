package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases: k8s.io/apimachinery/pkg/api/resource/quantity_test.go */
class QuantitiesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100m, 0.1",
    "1.5Gi, 1610612736",
    "1E, 1000000000000000000",
    "1e3, 1000",
    "1E+3, 1000",
    "1e-3, 0.001",
    "+2, 2",
    "-1.5, -1.5",
    ".5, 0.5",
    "1., 1",
    "0.1n, 0.000000001",
    "1e-999999999, 0.000000001",
    "16Ei, 9223372036854775807",
    "0e999999999999, 0",
    "' 7 ', 7"
  })
  void amountsAreReadAsKubernetesReadsThem(String text, BigDecimal value) {
    assertThat(Quantities.problem(text)).isEmpty();
    assertThat(Quantities.value(new Quantity(text.strip()))).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "64 megs", "1KB", "0x10", "1e3i", "one", "1.5.5", "١"})
  void whatIsNoAmountIsToldItsForm(String text) {
    assertThat(Quantities.problem(text)).get().asString().startsWith("quantities must match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1K", "1e", "1ee5", "1M5", "1ki", "1-5", "1e99999999999999999999"})
  void anUnknownSuffixIsTold(String text) {
    assertThat(Quantities.problem(text)).contains("unable to parse quantity's suffix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "1e31", "99999999999999999999999999999999", "9e2147483648"})
  void whatIsBeyondAllBoundsIsRefusedAtOnce(String text) {
    assertThat(Quantities.problem(text))
        .get()
        .asString()
        .startsWith("quantities are at most 2^63-1");
    assertThat(Quantities.problem("9".repeat(5_000_000))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyTextHasAnAnswerAndTakenOnesAValue(long seed) {
    var random = new Random(seed);
    var letters = "0123456789.+-eEinumkKMGTP xé";
    for (var i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(8); length >= 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      if (Quantities.problem(text.toString()).isEmpty()) {
        var quantity = new Quantity(text.toString().strip(), "");
        assertThat(Quantities.value(quantity).precision()).isLessThan(60);
      }
    }
  }
}
