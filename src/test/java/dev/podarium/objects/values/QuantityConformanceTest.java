package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.values.CanonicalQuantities.Family;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kubernetes' own cases of amounts: parsed, compared, added and written. */
class QuantityConformanceTest {

  private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

  @TestFactory
  Stream<DynamicTest> amountsAreKubernetesAmounts() {
    return Conformance.tests("api-quantity", QuantityConformanceTest::check);
  }

  private static void check(Case one) {
    var given = one.given();
    var expected = one.expected();
    switch (String.valueOf(given.get("op"))) {
      case "compare" ->
          assertThat(amount(given.get("a")).compareTo(amount(given.get("b"))))
              .isEqualTo(expected.get("sign"));
      case "add" ->
          assertThat(amount(given.get("a")).add(amount(given.get("b"))))
              .isEqualByComparingTo(amount(expected.get("result")));
      case "sub" ->
          assertThat(amount(given.get("a")).subtract(amount(given.get("b"))))
              .isEqualByComparingTo(amount(expected.get("result")));
      case "number" ->
          assertThat(amount(given.get("quantity")).doubleValue())
              .isCloseTo(((Number) expected.get("number")).doubleValue(), ROUNDING);
      case "format" -> {
        var text = String.valueOf(given.get("quantity"));
        var suffix = text.replaceFirst("^[-+0-9.]+", "");
        assertThat(CanonicalQuantities.text(amount(text), Family.of(suffix)))
            .isEqualTo(expected.get("canonical"));
      }
      default -> assertThat(made(given)).isEqualTo(expected.get("canonical"));
    }
  }

  private static String made(Map<String, Object> given) {
    var value = new BigDecimal(String.valueOf(given.get("value")));
    var family =
        switch (String.valueOf(given.get("format"))) {
          case "DecimalSI" -> Family.DECIMAL;
          case "BinarySI" -> Family.BINARY;
          default -> Family.EXPONENT;
        };
    var units = given.get("op").equals("fromMilli") ? value.movePointLeft(3) : value;
    return CanonicalQuantities.text(units, family);
  }

  /** A text, an amount taken apart, or nothing at all, which is 0. */
  private static BigDecimal amount(Object given) {
    return switch (given) {
      case null -> BigDecimal.ZERO;
      case Map<?, ?> parts -> {
        var unscaled = (Map<?, ?>) parts.get("unscaled");
        var digits = unscaled.get("abs") instanceof List<?> list ? list.getFirst() : 0;
        var value = new BigDecimal(digits.toString());
        yield Boolean.TRUE.equals(unscaled.get("neg")) ? value.negate() : value;
      }
      default -> Quantities.value(new Quantity(given.toString()));
    };
  }
}
