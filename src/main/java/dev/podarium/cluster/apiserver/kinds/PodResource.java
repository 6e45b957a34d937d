package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.PodDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.PodRules;
import dev.podarium.cluster.apiserver.validation.PodUpdates;
import dev.podarium.cluster.apiserver.warnings.PodWarnings;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.QosClass;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/strategy.go
 */
final class PodResource implements WithGeneration<Pod> {

  @Override
  public Class<Pod> type() {
    return Pod.class;
  }

  @Override
  public Pod defaulted(Pod pod) {
    return PodDefaults.fill(pod);
  }

  @Override
  public PodStatus initialStatus(Pod pod) {
    var pending = Pods.pending(QosClass.of(pod));
    return pod.getSpec() != null && !pod.getSpec().getSchedulingGates().isEmpty()
        ? Pods.gated(pending)
        : pending;
  }

  @Override
  public List<String> warnings(Pod pod) {
    return PodWarnings.of(pod);
  }

  /** People seldom write Pods themselves, and others write them often. */
  @Override
  public List<String> updateWarnings(Pod pod, Pod stored) {
    return List.of();
  }

  @Override
  public List<FieldError> validate(Pod pod) {
    return Field.found(root -> PodRules.check(pod, root));
  }

  @Override
  public List<FieldError> validateUpdate(Pod pod, Pod stored) {
    return Field.found(root -> PodUpdates.check(pod, stored, root));
  }

  /** Gone at once when it is on no Node or has ended; a negative grace period means a second. */
  @Override
  public OptionalLong graceSeconds(Pod pod, @Nullable Long asked) {
    if (Pods.nodeName(pod).isEmpty() || Pods.finished(pod)) {
      return OptionalLong.of(0);
    }
    var own = pod.getSpec().getTerminationGracePeriodSeconds();
    var seconds = asked != null ? asked : own != null ? own : 0;
    return OptionalLong.of(seconds < 0 ? 1 : seconds);
  }
}
