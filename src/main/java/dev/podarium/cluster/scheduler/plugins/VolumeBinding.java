package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import org.jspecify.annotations.Nullable;

/**
 * A Pod waits until the claims of its volumes are there and bound; it takes none that is being
 * deleted or has lost its volume.
 *
 * <p>Where a bound volume can be reached from is not looked at; nor does choosing a Node bind a
 * claim that waits for its first consumer.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/volumebinding/volume_binding.go
 */
final class VolumeBinding implements Filter {

  private static final String UNBOUND = "pod has unbound immediate PersistentVolumeClaims";

  private final Listers listers;

  VolumeBinding(Listers listers) {
    this.listers = listers;
  }

  @Override
  public String name() {
    return "VolumeBinding";
  }

  @Override
  public @Nullable String refusal(PodInfo pod) {
    var volumes = pod.pod().getSpec().getVolumes();
    for (var i = 0; volumes != null && i < volumes.size(); i++) {
      var source = volumes.get(i).getPersistentVolumeClaim();
      var refusal = source == null ? null : refusal(pod.namespace(), source.getClaimName());
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable String refusal(String namespace, String name) {
    var claim = listers.claim(namespace, name);
    if (claim == null) {
      return "persistentvolumeclaim \"%s\" not found".formatted(name);
    }
    var phase = VolumeClaims.phase(claim);
    if (phase.equals("Lost")) {
      return "persistentvolumeclaim \"%s\" bound to non-existent persistentvolume \"%s\""
          .formatted(name, VolumeClaims.volumeName(claim));
    }
    if (Metas.deleting(claim)) {
      return "persistentvolumeclaim \"%s\" is being deleted".formatted(name);
    }
    return phase.equals("Bound") ? null : UNBOUND;
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    return null;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.CLAIM_CHANGED;
  }
}
