package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How evenly Pods want to be spread.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateTopologySpreadConstraints
 */
public final class SpreadConstraints {

  private static final List<String> WHEN = List.of("DoNotSchedule", "ScheduleAnyway");
  private static final List<String> POLICIES = List.of("Honor", "Ignore");

  private SpreadConstraints() {}

  /** Those of a Pod. */
  public static void check(@Nullable List<TopologySpreadConstraint> constraints, Field at) {
    var pairs = new HashSet<String>();
    for (var i = 0; constraints != null && i < constraints.size(); i++) {
      var constraint = constraints.get(i);
      var here = at.index(i);
      check(constraint, here);
      var pair =
          "{%s, %s}".formatted(constraint.getTopologyKey(), constraint.getWhenUnsatisfiable());
      if (!pairs.add(pair)) {
        here.child("{topologyKey, whenUnsatisfiable}").duplicate(pair);
      }
    }
  }

  private static void check(TopologySpreadConstraint constraint, Field at) {
    if (Ports.isZero(constraint.getMaxSkew()) || constraint.getMaxSkew() < 0) {
      var skew = constraint.getMaxSkew() == null ? 0 : constraint.getMaxSkew();
      at.child("maxSkew").invalid(skew, "must be greater than zero");
    }
    if (constraint.getTopologyKey() == null || constraint.getTopologyKey().isEmpty()) {
      at.child("topologyKey").required("can not be empty");
    }
    at.child("whenUnsatisfiable").oneOf(constraint.getWhenUnsatisfiable(), WHEN);
    checkMinDomains(constraint, at.child("minDomains"));
    if (constraint.getNodeAffinityPolicy() != null) {
      at.child("nodeAffinityPolicy").oneOf(constraint.getNodeAffinityPolicy(), POLICIES);
    }
    if (constraint.getNodeTaintsPolicy() != null) {
      at.child("nodeTaintsPolicy").oneOf(constraint.getNodeTaintsPolicy(), POLICIES);
    }
    checkLabelKeys(constraint, at.child("matchLabelKeys"));
    Labels.checkSelector(constraint.getLabelSelector(), at.child("labelSelector"));
  }

  private static void checkMinDomains(TopologySpreadConstraint constraint, Field at) {
    var domains = constraint.getMinDomains();
    if (domains == null) {
      return;
    }
    if (domains <= 0) {
      at.invalid(domains, "must be greater than zero");
    }
    if (!"DoNotSchedule".equals(constraint.getWhenUnsatisfiable())) {
      at.invalid(
          domains,
          "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not "
              + constraint.getWhenUnsatisfiable());
    }
  }

  private static void checkLabelKeys(TopologySpreadConstraint constraint, Field at) {
    var keys = constraint.getMatchLabelKeys();
    var selector = constraint.getLabelSelector();
    LabelKeys.check(keys, selector, at);
    for (var i = 0; i < keys.size(); i++) {
      if (selector != null && LabelKeys.selects(selector, keys.get(i))) {
        at.index(i).invalid(keys.get(i), "exists in both matchLabelKeys and labelSelector");
      }
    }
  }
}
