package dev.podarium.cluster.controllers.volume;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.core.PersistentVolumes;
import io.fabric8.kubernetes.api.model.PersistentVolume;

/**
 * Keeps a volume that is to be deleted as long as it is bound.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/pvprotection/pv_protection_controller.go
 */
public final class VolumeProtection implements Reconciler<PersistentVolume> {

  @Override
  public String name() {
    return "persistentvolume-protection-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(PersistentVolume.class);
  }

  @Override
  public Plan reconcile(PersistentVolume desired, View view) {
    return Protection.plan(
        desired, PersistentVolumes.PROTECTION, PersistentVolumes.phase(desired).equals("Bound"));
  }
}
