package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Service;

/**
 * From where a load balancer may be reached: a field, and the annotation that it once was.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateLoadBalancerSourceRanges
 */
final class SourceRanges {

  private static final String ANNOTATION = "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final String LOAD_BALANCER_ONLY = "may only be used when `type` is 'LoadBalancer'";

  private SourceRanges() {}

  static void check(Service service, Field root) {
    var spec = service.getSpec();
    var ranges = spec == null ? null : spec.getLoadBalancerSourceRanges();
    var balanced = spec != null && ServiceRules.isType(spec, "LoadBalancer");
    if (ranges != null && !ranges.isEmpty()) {
      var at = root.child("spec").child("LoadBalancerSourceRanges");
      if (!balanced) {
        at.forbidden(LOAD_BALANCER_ONLY);
      }
      for (var i = 0; i < ranges.size(); i++) {
        at.index(i).invalid(ranges.get(i), Addresses.problemsOfExactRange(ranges.get(i).strip()));
      }
      return;
    }
    var text = ConfigData.annotation(service, ANNOTATION);
    if (!text.isBlank()) {
      checkAnnotation(text, balanced, root.child("metadata").child("annotations").key(ANNOTATION));
    }
  }

  private static void checkAnnotation(String text, boolean balanced, Field at) {
    if (!balanced) {
      at.forbidden(LOAD_BALANCER_ONLY);
    }
    for (var range : text.split(",", -1)) {
      at.invalid(
          text.indexOf(',') < 0 ? text : range, Addresses.problemsOfExactRange(range.strip()));
    }
  }
}
