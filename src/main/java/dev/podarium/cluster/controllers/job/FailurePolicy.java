package dev.podarium.cluster.controllers.job;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnPodConditionsPattern;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code spec.podFailurePolicy} says of a Pod that has failed: its first rule that fits.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/pod_failure_policy.go
 *
 * @param action {@code Ignore}, {@code FailIndex}, {@code Count} or {@code FailJob}; null when no
 *     rule fits
 * @param message why the Job fails because of it; null when it does not
 */
record FailurePolicy(@Nullable String action, @Nullable String message) {

  private static final FailurePolicy SILENT = new FailurePolicy(null, null);

  /** What fits a rule, in the words of a message. */
  private interface Reason {
    String words(Pod pod);
  }

  static FailurePolicy of(Job job, Pod pod) {
    var policy = job.getSpec().getPodFailurePolicy();
    var rules = policy == null ? List.<PodFailurePolicyRule>of() : policy.getRules();
    for (var place = 0; place < rules.size(); place++) {
      var rule = rules.get(place);
      var reason = reason(rule, pod);
      if (reason != null) {
        return new FailurePolicy(rule.getAction(), message(rule, place, reason.words(pod)));
      }
    }
    return SILENT;
  }

  /** Whether it counts towards the limits. */
  boolean counted() {
    return !"Ignore".equals(action);
  }

  boolean failsIndex() {
    return "FailIndex".equals(action);
  }

  private static @Nullable String message(PodFailurePolicyRule rule, int place, String words) {
    return rule.getAction().equals("FailJob")
        ? "%s matching FailJob rule at index %d".formatted(words, place)
        : null;
  }

  private static @Nullable Reason reason(PodFailurePolicyRule rule, Pod pod) {
    if (pod.getStatus() == null) {
      return null;
    }
    if (rule.getOnExitCodes() != null) {
      var status = pod.getStatus();
      return Stream.of(status.getContainerStatuses(), status.getInitContainerStatuses())
          .flatMap(List::stream)
          .filter(container -> fits(container, rule.getOnExitCodes()))
          .findFirst()
          .map(FailurePolicy::exitOf)
          .orElse(null);
    }
    return pod.getStatus().getConditions().stream()
        .filter(condition -> fits(condition, rule.getOnPodConditions()))
        .findFirst()
        .map(FailurePolicy::conditionOf)
        .orElse(null);
  }

  private static boolean fits(
      ContainerStatus container, PodFailurePolicyOnExitCodesRequirement wanted) {
    var end = container.getState() == null ? null : container.getState().getTerminated();
    var name = wanted.getContainerName();
    if (end == null
        || end.getExitCode() == 0
        || !(name == null || name.equals(container.getName()))) {
      return false;
    }
    return switch (wanted.getOperator()) {
      case "In" -> wanted.getValues().contains(end.getExitCode());
      case "NotIn" -> !wanted.getValues().contains(end.getExitCode());
      default -> false;
    };
  }

  private static boolean fits(
      PodCondition condition, List<PodFailurePolicyOnPodConditionsPattern> patterns) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                pattern.getType().equals(condition.getType())
                    && pattern.getStatus().equals(condition.getStatus()));
  }

  private static Reason exitOf(ContainerStatus container) {
    return pod ->
        "Container %s for pod %s failed with exit code %d"
            .formatted(
                container.getName(),
                place(pod),
                container.getState().getTerminated().getExitCode());
  }

  private static Reason conditionOf(PodCondition condition) {
    return pod -> "Pod %s has condition %s".formatted(place(pod), condition.getType());
  }

  private static String place(Pod pod) {
    return pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
  }
}
