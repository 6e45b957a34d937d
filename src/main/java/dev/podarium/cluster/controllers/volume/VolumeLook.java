package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import org.jspecify.annotations.Nullable;

/**
 * A volume says what it is: Available, Bound, or Released when its claim is gone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/pv_controller.go,
 * syncVolume
 */
record VolumeLook(PersistentVolume volume, View view) {

  Plan plan() {
    var ref = PersistentVolumes.claimRef(volume);
    if (ref == null || ref.getUid() == null || ref.getUid().isEmpty()) {
      return phase("Available");
    }
    var claim = claim(ref);
    if (claim == null) {
      return PersistentVolumes.phase(volume).equals("Failed") ? Plan.nothing() : phase("Released");
    }
    return VolumeClaims.volumeName(claim).equals(volume.getMetadata().getName())
        ? phase("Bound")
        : Plan.nothing();
  }

  /** The very claim; another of its name is as good as none. */
  private @Nullable PersistentVolumeClaim claim(ObjectReference ref) {
    var claim =
        view.snapshot().find(PersistentVolumeClaim.class, ref.getNamespace(), ref.getName());
    return claim != null && PersistentVolumes.isFor(volume, claim) ? claim : null;
  }

  private Plan phase(String phase) {
    var next = PersistentVolumes.inPhase(volume, phase, Timestamps.at(view.now()));
    return next.equals(volume) ? Plan.nothing() : Plan.write(Step.of(new UpdateStatus(next)));
  }
}
