package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DaemonSets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go, ValidateDaemonSetSpec
 */
public final class DaemonSetRules {

  private static final List<String> TYPES = List.of("RollingUpdate", "OnDelete");

  private DaemonSetRules() {}

  /** What is asked for. */
  public static void check(DaemonSetSpec spec, Field at) {
    var selector = spec.getSelector();
    if (selector != null) {
      Labels.checkSelector(selector, at.child("selector"));
      if (Selectors.isEmpty(selector)) {
        at.child("selector").invalid(selector, "empty selector is invalid for daemonset");
      }
    }
    Templates.checkForEver(spec.getTemplate(), selector, at.child("template"), "DaemonSet");
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    check(spec.getUpdateStrategy(), at.child("updateStrategy"));
    at.child("revisionHistoryLimit").notNegative(spec.getRevisionHistoryLimit());
  }

  private static void check(@Nullable DaemonSetUpdateStrategy strategy, Field at) {
    var type = strategy == null || strategy.getType() == null ? "" : strategy.getType();
    var rolling = strategy == null ? null : strategy.getRollingUpdate();
    if (!TYPES.contains(type)) {
      var printed = new LinkedHashMap<String, @Nullable Object>();
      printed.put("Type", type);
      printed.put("RollingUpdate", rolling);
      at.notSupported(printed, TYPES);
    } else if (type.equals("RollingUpdate") && rolling == null) {
      at.child("rollingUpdate").required();
    } else if (type.equals("RollingUpdate") && rolling != null) {
      check(rolling, at.child("rollingUpdate"));
    }
  }

  private static void check(RollingUpdateDaemonSet rolling, Field at) {
    Counts.check(rolling.getMaxUnavailable(), at.child("maxUnavailable"));
    Counts.check(rolling.getMaxSurge(), at.child("maxSurge"));
    Counts.checkNotMoreThanAll(rolling.getMaxUnavailable(), at.child("maxUnavailable"));
    Counts.checkNotMoreThanAll(rolling.getMaxSurge(), at.child("maxSurge"));
    var unavailable = Counts.number(rolling.getMaxUnavailable()) != 0;
    var surge = Counts.number(rolling.getMaxSurge()) != 0;
    if (unavailable && surge) {
      at.child("maxSurge")
          .invalid(
              Counts.value(rolling.getMaxSurge()),
              "may not be set when maxUnavailable is non-zero");
    } else if (!unavailable && !surge) {
      at.child("maxUnavailable").required("cannot be 0 when maxSurge is 0");
    }
  }
}
