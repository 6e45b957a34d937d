package dev.podarium.objects.pods;

import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

  /**
   * Both lists as one, without what another of them covers.
   *
   * <p>Source: kubernetes/kubernetes, pkg/util/tolerations/tolerations.go, MergeTolerations
   */
  public static List<Toleration> merged(List<Toleration> first, List<Toleration> second) {
    var all = Stream.concat(first.stream(), second.stream()).toList();
    var merged = new ArrayList<Toleration>();
    for (var i = 0; i < all.size(); i++) {
      var one = all.get(i);
      var covered =
          merged.stream().anyMatch(other -> covers(other, one))
              || all.subList(i + 1, all.size()).stream()
                  .anyMatch(other -> !other.equals(one) && covers(other, one));
      if (!covered) {
        merged.add(one);
      }
    }
    return merged;
  }

  private static boolean covers(Toleration wide, Toleration one) {
    if (wide.equals(one)) {
      return true;
    }
    var exists = "Exists".equals(wide.getOperator());
    var anyKey = exists && text(wide.getKey()).isEmpty();
    if (!anyKey && !text(wide.getKey()).equals(text(one.getKey()))) {
      return false;
    }
    var effect = text(wide.getEffect());
    if (!effect.isEmpty() && !effect.equals(text(one.getEffect()))) {
      return false;
    }
    var equal =
        "Equal".equals(one.getOperator()) && text(wide.getValue()).equals(text(one.getValue()));
    return lastsAsLong(wide, one) && (exists || equal);
  }

  private static boolean lastsAsLong(Toleration wide, Toleration one) {
    var seconds = wide.getTolerationSeconds();
    return !"NoExecute".equals(wide.getEffect())
        || seconds == null
        || (one.getTolerationSeconds() != null && one.getTolerationSeconds() <= seconds);
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
