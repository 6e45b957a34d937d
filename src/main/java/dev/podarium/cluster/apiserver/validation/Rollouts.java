package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.IntOrString;
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
  private static final int ALL = 100;

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
    checkAmount(rolling.getMaxUnavailable(), at.child("maxUnavailable"));
    checkAmount(rolling.getMaxSurge(), at.child("maxSurge"));
    if (number(rolling.getMaxUnavailable()) == 0 && number(rolling.getMaxSurge()) == 0) {
      at.child("maxUnavailable")
          .invalid(value(rolling.getMaxUnavailable()), "may not be 0 when `maxSurge` is 0");
    }
    var unavailable = rolling.getMaxUnavailable();
    if (isPercent(unavailable) && number(unavailable) > ALL) {
      at.child("maxUnavailable").invalid(unavailable.getStrVal(), "must not be greater than 100%");
    }
  }

  private static void checkAmount(@Nullable IntOrString amount, Field at) {
    if (amount == null) {
      return;
    }
    if (amount.getStrVal() != null) {
      at.invalid(amount.getStrVal(), Names.percent(amount.getStrVal()));
    } else {
      at.notNegative(amount.getIntVal());
    }
  }

  private static int number(@Nullable IntOrString amount) {
    if (amount == null) {
      return 0;
    }
    if (amount.getStrVal() == null) {
      return amount.getIntVal() == null ? 0 : amount.getIntVal();
    }
    return isPercent(amount)
        ? Integer.parseInt(amount.getStrVal().substring(0, amount.getStrVal().length() - 1))
        : 0;
  }

  private static boolean isPercent(@Nullable IntOrString amount) {
    return amount != null
        && amount.getStrVal() != null
        && amount.getStrVal().length() <= 9
        && Names.percent(amount.getStrVal()).isEmpty();
  }

  private static @Nullable Object value(@Nullable IntOrString amount) {
    return amount == null ? 0 : amount.getValue();
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
    result.put("MaxUnavailable", value(rolling.getMaxUnavailable()));
    result.put("MaxSurge", value(rolling.getMaxSurge()));
    return result;
  }
}
