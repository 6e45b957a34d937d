package dev.podarium.objects.values;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are written as a number or as a part of a whole: {@code 3}, {@code 25%}.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/intstr/intstr.go, GetScaledValueFromIntOrPercent
 */
public final class IntOrPercent {

  /** More digits than a number in Go has. */
  private static final int MOST_DIGITS = 18;

  private IntOrPercent() {}

  /** The count, of a percentage the part of {@code whole} rounded up; 0 when none is given. */
  public static int up(@Nullable IntOrString share, int whole) {
    return of(share, whole, 99);
  }

  /** The count, of a percentage the part of {@code whole} rounded down; 0 when none is given. */
  public static int down(@Nullable IntOrString share, int whole) {
    return of(share, whole, 0);
  }

  private static int of(@Nullable IntOrString share, int whole, int more) {
    if (share == null) {
      return 0;
    }
    var text = share.getStrVal();
    if (text == null || !text.endsWith("%")) {
      return share.getIntVal() == null ? 0 : share.getIntVal();
    }
    var product = percent(text.substring(0, text.length() - 1)) * (double) whole;
    return (int) Math.floor((product + more) / 100);
  }

  /** What Go cannot read counts as nothing. */
  private static long percent(String digits) {
    return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(digits) : 0;
  }
}
