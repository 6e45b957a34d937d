package dev.podarium.objects.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.chance.Texts;
import dev.podarium.cluster.scheduler.framework.Amounts;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Amounts: what the server takes, everybody can read, and it means the same wherever it is. */
class QuantitiesProperties {

  private static final String[] PIECES = {
    "1",
    "0",
    ".",
    "-",
    "+",
    "n",
    "u",
    "m",
    "k",
    "K",
    "M",
    "G",
    "T",
    "P",
    "E",
    "Ki",
    "Mi",
    "Gi",
    "Ei",
    "e",
    "e3",
    "E-9",
    "e30",
    "e-30",
    "e999999999",
    "9".repeat(20),
    "0.000000000001",
    "12",
    "1.5"
  };

  @Seeds(150)
  void whatTheServerTakesEverybodyCanRead(Chance chance) {
    var text = Texts.of(chance, PIECES);

    if (Quantities.problem(text).isEmpty()) {
      readable(text);
    }
  }

  @Seeds(50)
  void theCanonicalFormMeansTheSameAndIsItsOwn(Chance chance) {
    var text =
        chance.between(0, 10_000)
            + chance.oneOf("", ".5", ".0625", ".001", ".0001")
            + chance.oneOf("", "m", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "E", "u");
    var canonical = CanonicalQuantities.of(new Quantity(text));

    assertThat(value(canonical))
        .as("%s as %s", text, canonical)
        .isEqualByComparingTo(thousandths(text));
    assertThat(CanonicalQuantities.of(new Quantity(canonical))).isEqualTo(canonical);
  }

  @Seeds(50)
  void moreIsMore(Chance chance) {
    var suffix = chance.oneOf("", "m", "k", "Mi", "e6");
    var less = chance.between(0, 100_000);
    var more = less + chance.between(0, 100_000);

    assertThat(value(less + suffix)).isLessThanOrEqualTo(value(more + suffix));
    assertThat(Amounts.of("cpu", new Quantity(less + suffix)))
        .isLessThanOrEqualTo(Amounts.of("cpu", new Quantity(more + suffix)));
  }

  private static void readable(String text) {
    var quantity = new Quantity(text);
    assertThat(Quantities.value(quantity).abs()).isLessThan(BigDecimal.TEN.pow(31));
    assertThat(CanonicalQuantities.of(Map.of("cpu", quantity)).get("cpu")).isNotNull();
    Amounts.of("cpu", quantity);
    Amounts.of("memory", quantity);
  }

  private static BigDecimal value(String text) {
    return Quantities.value(new Quantity(text));
  }

  /** Texts with an exponent stay as they are. */
  private static BigDecimal thousandths(String text) {
    return text.contains("e") ? value(text) : value(text).setScale(3, RoundingMode.UP);
  }
}
