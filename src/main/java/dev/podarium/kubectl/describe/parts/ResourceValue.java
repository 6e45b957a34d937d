package dev.podarium.kubectl.describe.parts;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a variable holds that is a request or limit of its container: a number of divisors, rounded
 * up.
 *
 * <p>Source: k8s.io/kubectl/pkg/util/resource/resource.go, ExtractContainerResourceValue
 */
final class ResourceValue {

  private ResourceValue() {}

  static String of(Part ref, Part container) {
    var dot = ref.text("resource").indexOf('.');
    if (dot < 0) {
      return "";
    }
    var kind = ref.text("resource").substring(0, dot);
    var name = ref.text("resource").substring(dot + 1);
    var amount = container.at("resources").at(kind).textOr(name, "0");
    return value(amount).divide(divisor(ref), 0, RoundingMode.CEILING).toPlainString();
  }

  private static BigDecimal divisor(Part ref) {
    var divisor = value(ref.textOr("divisor", "1"));
    return divisor.signum() == 0 ? BigDecimal.ONE : divisor;
  }

  private static BigDecimal value(String amount) {
    return Quantities.value(new Quantity(amount));
  }
}
