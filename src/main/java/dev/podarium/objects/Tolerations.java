package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which taints a Pod tolerates.
 *
 * <p>Source: k8s.io/api/core/v1/toleration.go, ToleratesTaint
 */
public final class Tolerations {

  private Tolerations() {}

  /** Whether one of them tolerates the taint. */
  public static boolean tolerate(List<Toleration> tolerations, Taint taint) {
    return toleratingOne(tolerations, taint) != null;
  }

  /** The first of them that tolerates the taint; null when none does. */
  public static @Nullable Toleration toleratingOne(List<Toleration> tolerations, Taint taint) {
    for (var toleration : tolerations) {
      if (tolerates(toleration, taint)) {
        return toleration;
      }
    }
    return null;
  }

  /** An absent effect or key stands for every one; an absent operator for Equal. */
  private static boolean tolerates(Toleration toleration, Taint taint) {
    return (text(toleration.getEffect()).isEmpty()
            || toleration.getEffect().equals(taint.getEffect()))
        && (text(toleration.getKey()).isEmpty() || toleration.getKey().equals(taint.getKey()))
        && switch (text(toleration.getOperator())) {
          case "Exists" -> true;
          case "", "Equal" -> text(toleration.getValue()).equals(text(taint.getValue()));
          default -> false;
        };
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
