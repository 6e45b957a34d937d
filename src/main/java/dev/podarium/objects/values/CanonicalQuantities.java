package dev.podarium.objects.values;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Amounts of resources as Kubernetes writes them: {@code 0.5} is {@code 500m}, {@code 1.5Gi} is
 * {@code 1536Mi}.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/resource/quantity.go, CanonicalizeBytes;
 * kubernetes/kubernetes, pkg/apis/core/v1/defaults.go, SetDefaults_ResourceList
 */
public final class CanonicalQuantities {

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final int MILLI_DIGITS = 3;

  /** The family of a suffix, which an amount keeps when it is written anew. */
  enum Family {
    DECIMAL,
    BINARY,
    EXPONENT;

    static Family of(String suffix) {
      if (suffix.endsWith("i")) {
        return BINARY;
      }
      return suffix.length() > 1 ? EXPONENT : DECIMAL;
    }
  }

  private CanonicalQuantities() {}

  /** The map with every amount written so, the map itself when they are already. */
  public static Map<String, Quantity> of(Map<String, Quantity> amounts) {
    if (amounts.values().stream().allMatch(amount -> of(amount).equals(Quantities.text(amount)))) {
      return amounts;
    }
    var result = new LinkedHashMap<String, Quantity>();
    amounts.forEach((name, amount) -> result.put(name, new Quantity(of(amount))));
    return result;
  }

  /** The sum, written as the first amount is, or as the second when the first is nothing. */
  public static Quantity plus(Quantity one, Quantity other) {
    var family = family(Quantities.value(one).signum() == 0 ? other : one);
    return new Quantity(text(Quantities.value(one).add(Quantities.value(other)), family));
  }

  /** As much less than nothing. */
  public static Quantity negated(Quantity amount) {
    return new Quantity(text(Quantities.value(amount).negate(), family(amount)));
  }

  /** The amount in whole units, rounded up. */
  public static Quantity inWholeUnits(Quantity amount) {
    return new Quantity(
        text(Quantities.value(amount).setScale(0, RoundingMode.UP), family(amount)));
  }

  /** The larger amount, the first when they are the same. */
  public static Quantity most(Quantity one, Quantity other) {
    return Quantities.value(one).compareTo(Quantities.value(other)) >= 0 ? one : other;
  }

  private static Family family(Quantity quantity) {
    return Family.of(quantity.getFormat() == null ? "" : quantity.getFormat());
  }

  /** An amount of so many thousandths: {@code 150m}, {@code 2}. */
  public static Quantity thousandths(long count) {
    return new Quantity(text(BigDecimal.valueOf(count, MILLI_DIGITS), Family.DECIMAL));
  }

  /** The same in the family of {@code Mi}. */
  public static Quantity binaryThousandths(long count) {
    return new Quantity(text(BigDecimal.valueOf(count, MILLI_DIGITS), Family.BINARY));
  }

  /** The shortest text that keeps the family of its suffix, rounded up to thousandths. */
  static String of(Quantity quantity) {
    var value = Quantities.value(quantity).setScale(MILLI_DIGITS, RoundingMode.UP);
    return text(value, family(quantity));
  }

  /** The shortest text of a value, to billionths. */
  static String text(BigDecimal value, Family family) {
    if (value.signum() == 0) {
      return "0";
    }
    var exact = value.stripTrailingZeros();
    var binary = family == Family.BINARY && exact.scale() <= 0 && exact.abs().compareTo(KIBI) >= 0;
    return binary ? binary(exact) : decimal(exact, family == Family.EXPONENT);
  }

  private static String binary(BigDecimal value) {
    var rest = value;
    var step = 0;
    while (step < BINARY.size() - 1 && rest.remainder(KIBI).signum() == 0) {
      rest = rest.divideToIntegralValue(KIBI);
      step++;
    }
    return rest.toBigInteger() + BINARY.get(step);
  }

  private static String decimal(BigDecimal value, boolean exponent) {
    var thousands = Math.min(Math.floorDiv(-value.scale(), 3), DECIMAL.size() - 4);
    var number = value.movePointLeft(3 * thousands).toBigInteger().toString();
    if (!exponent) {
      return number + DECIMAL.get(thousands + 3);
    }
    return thousands == 0 ? number : number + "e" + 3 * thousands;
  }
}
