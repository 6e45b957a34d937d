package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are whole numbers or percentages of something.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go,
 * ValidatePositiveIntOrPercent, getPercentValue, getIntOrPercentValue, IsNotMoreThan100Percent
 */
final class Counts {

  private static final int ALL = 100;
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Counts() {}

  /** A number that is not negative, or a percentage. */
  static void check(@Nullable IntOrString amount, Field at) {
    if (amount == null) {
      return;
    }
    if (amount.getStrVal() != null) {
      at.invalid(amount.getStrVal(), Names.percent(amount.getStrVal()));
    } else {
      at.notNegative(amount.getIntVal());
    }
  }

  /**
   * The number, or that of the percentage; one that is too large for Go's integers is the largest
   * of them.
   */
  static long number(@Nullable IntOrString amount) {
    if (amount == null) {
      return 0;
    }
    if (amount.getStrVal() == null) {
      return amount.getIntVal() == null ? 0 : amount.getIntVal();
    }
    var text = amount.getStrVal();
    return isPercent(amount)
        ? new BigInteger(text.substring(0, text.length() - 1)).min(LARGEST).longValueExact()
        : 0;
  }

  static boolean isPercent(@Nullable IntOrString amount) {
    return amount != null
        && amount.getStrVal() != null
        && Names.percent(amount.getStrVal()).isEmpty();
  }

  /** As it is written; 0 when it is not. */
  static @Nullable Object value(@Nullable IntOrString amount) {
    return amount == null ? 0 : amount.getValue();
  }

  static void checkNotMoreThanAll(@Nullable IntOrString amount, Field at) {
    if (amount != null && isPercent(amount) && number(amount) > ALL) {
      at.invalid(amount.getStrVal(), "must not be greater than 100%");
    }
  }
}
