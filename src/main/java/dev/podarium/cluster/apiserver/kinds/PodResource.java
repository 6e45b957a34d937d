package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.PodDefaults;
import dev.podarium.objects.Metas;
import dev.podarium.objects.Pods;
import dev.podarium.objects.QosClasses;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/strategy.go
 */
final class PodResource implements Resource<Pod> {

  @Override
  public Class<Pod> type() {
    return Pod.class;
  }

  @Override
  public Pod defaulted(Pod pod) {
    return PodDefaults.fill(pod);
  }

  @Override
  public Pod prepareForCreate(Pod pod) {
    var status =
        new PodStatusBuilder().withPhase("Pending").withQosClass(QosClasses.of(pod)).build();
    return Metas.withGeneration(Pods.withStatus(pod, status), 1L);
  }

  @Override
  public Pod prepareForUpdate(Pod pod, Pod stored) {
    var kept = Pods.withStatus(pod, stored.getStatus());
    return Objects.equals(pod.getSpec(), stored.getSpec())
        ? kept
        : Metas.withGeneration(kept, Metas.generation(stored) + 1);
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
