package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Fleet;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.Workloads;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Pod waits until the claims of its volumes are there and bound.
 *
 * <p>Where a bound volume can be reached from is not looked at; nor does choosing a Node bind a
 * claim that waits for its first consumer.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/volumebinding/volume_binding.go
 */
final class VolumeBinding implements Filter {

  private static final String UNBOUND = "pod has unbound immediate PersistentVolumeClaims";

  private final Workloads workloads;

  VolumeBinding(Workloads workloads) {
    this.workloads = workloads;
  }

  @Override
  public String name() {
    return "VolumeBinding";
  }

  @Override
  public @Nullable String refusal(PodInfo pod) {
    var volumes = pod.pod().getSpec().getVolumes();
    return volumes == null
        ? null
        : volumes.stream()
            .map(Volume::getPersistentVolumeClaim)
            .filter(Objects::nonNull)
            .map(PersistentVolumeClaimVolumeSource::getClaimName)
            .map(name -> refusal(name, workloads.claim(pod.namespace(), name)))
            .flatMap(List::stream)
            .findFirst()
            .orElse(null);
  }

  /** At most one sentence. */
  private static List<String> refusal(String name, @Nullable PersistentVolumeClaim claim) {
    if (claim == null) {
      return List.of("persistentvolumeclaim \"%s\" not found".formatted(name));
    }
    var status = claim.getStatus();
    return status != null && "Bound".equals(status.getPhase()) ? List.of() : List.of(UNBOUND);
  }

  @Override
  public @Nullable Check prepare(PodInfo pod, Fleet fleet) {
    return null;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.CLAIM_CHANGED;
  }
}
