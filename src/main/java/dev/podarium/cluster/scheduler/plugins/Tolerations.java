package dev.podarium.cluster.scheduler.plugins;

import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Objects;

/**
 * Which taints a Pod tolerates.
 *
 * <p>Source: k8s.io/api/core/v1/toleration.go, ToleratesTaint
 */
final class Tolerations {

  private Tolerations() {}

  /** Whether one of them tolerates the taint. */
  static boolean tolerate(List<Toleration> tolerations, Taint taint) {
    for (var toleration : tolerations) {
      if (tolerates(toleration, taint)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tolerates(Toleration toleration, Taint taint) {
    return (blank(toleration.getEffect()) || toleration.getEffect().equals(taint.getEffect()))
        && (blank(toleration.getKey()) || toleration.getKey().equals(taint.getKey()))
        && switch (Objects.requireNonNullElse(toleration.getOperator(), "")) {
          case "Exists" -> true;
          case "", "Equal" -> text(toleration.getValue()).equals(text(taint.getValue()));
          default -> false;
        };
  }

  private static boolean blank(String text) {
    return text == null || text.isEmpty();
  }

  private static String text(String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
