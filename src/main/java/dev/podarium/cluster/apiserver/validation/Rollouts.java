package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a Deployment replaces its Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go,
 * ValidateDeploymentStrategy
 */
final class Rollouts {

  private static final List<String> TYPES = List.of("Recreate", "RollingUpdate");

  private Rollouts() {}

  static void check(@Nullable DeploymentStrategy strategy, Field at) {
    var type = strategy == null || strategy.getType() == null ? "" : strategy.getType();
    var rolling = strategy == null ? null : strategy.getRollingUpdate();
    switch (type) {
      case "Recreate" -> {
        if (rolling != null) {
          at.child("rollingUpdate")
              .forbidden("may not be specified when strategy `type` is 'Recreate'");
        }
      }
      case "RollingUpdate" -> {
        if (rolling == null) {
          at.child("rollingUpdate").required("this should be defaulted and never be nil");
        } else {
          check(rolling, at.child("rollingUpdate"));
        }
      }
      default -> at.notSupported(printed(type, rolling), TYPES);
    }
  }

  private static void check(RollingUpdateDeployment rolling, Field at) {
    Counts.check(rolling.getMaxUnavailable(), at.child("maxUnavailable"));
    Counts.check(rolling.getMaxSurge(), at.child("maxSurge"));
    if (Counts.number(rolling.getMaxUnavailable()) == 0
        && Counts.number(rolling.getMaxSurge()) == 0) {
      at.child("maxUnavailable")
          .invalid(Counts.value(rolling.getMaxUnavailable()), "may not be 0 when `maxSurge` is 0");
    }
    var unavailable = rolling.getMaxUnavailable();
    Counts.checkNotMoreThanAll(unavailable, at.child("maxUnavailable"));
  }

  /** As the field error prints it: with the names of the Go structure. */
  private static Object printed(String type, @Nullable RollingUpdateDeployment rolling) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("Type", type);
    result.put("RollingUpdate", rolling == null ? null : printed(rolling));
    return result;
  }

  private static Object printed(RollingUpdateDeployment rolling) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("MaxUnavailable", Counts.value(rolling.getMaxUnavailable()));
    result.put("MaxSurge", Counts.value(rolling.getMaxSurge()));
    return result;
  }
}
