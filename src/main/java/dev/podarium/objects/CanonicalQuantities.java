package dev.podarium.objects;

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
 * <p>Source: k8s.io/apimachinery/pkg/api/resource/quantity.go; kubernetes/kubernetes,
 * pkg/apis/core/v1/defaults.go, SetDefaults_ResourceList
 */
public final class CanonicalQuantities {

  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final List<String> DECIMAL = List.of("", "k", "M", "G", "T", "P", "E");
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final int MILLI_DIGITS = 3;

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

  /** The shortest text that keeps the family of its suffix, rounded up to thousandths. */
  static String of(Quantity quantity) {
    var format = quantity.getFormat() == null ? "" : quantity.getFormat();
    if (format.startsWith("e") || (format.startsWith("E") && format.length() > 2)) {
      return Quantities.text(quantity);
    }
    var value = Quantities.value(quantity).setScale(MILLI_DIGITS, RoundingMode.UP);
    var whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      return value.multiply(KILO).toBigInteger() + "m";
    }
    var binary = format.endsWith("i") && value.abs().compareTo(KIBI) >= 0;
    return binary ? shortened(value, KIBI, BINARY) : shortened(value, KILO, DECIMAL);
  }

  private static String shortened(BigDecimal value, BigDecimal base, List<String> suffixes) {
    var rest = value;
    var step = 0;
    while (step < suffixes.size() - 1 && rest.signum() != 0 && rest.remainder(base).signum() == 0) {
      rest = rest.divideToIntegralValue(base);
      step++;
    }
    return rest.toBigInteger() + suffixes.get(step);
  }
}
