package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.stream.Stream;

/**
 * Brings claims and volumes together.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/pv_controller.go
 */
public final class PersistentVolumeBinder implements Reconciler<HasMetadata> {

  @Override
  public String name() {
    return "persistentvolume-binder-controller";
  }

  @Override
  public String eventSource() {
    return "persistentvolume-controller";
  }

  @Override
  public Watches watches() {
    return Watches.onEach(PersistentVolumeClaim.class, PersistentVolume.class)
        .and(PersistentVolumeClaim.class, (change, view) -> volumeOf(change))
        .and(PersistentVolume.class, PersistentVolumeBinder::claimsOf)
        .and(StorageClass.class, (change, view) -> waiting(view));
  }

  private static Stream<ObjectRef> volumeOf(Change change) {
    return claim(change)
        .map(VolumeClaims::volumeName)
        .filter(name -> !name.isEmpty())
        .map(name -> ObjectRef.cluster(Kinds.of(PersistentVolume.class), name));
  }

  private static Stream<PersistentVolumeClaim> claim(Change change) {
    return Stream.of(change.after() == null ? change.before() : change.after())
        .map(PersistentVolumeClaim.class::cast);
  }

  /** Its own claim, or when it has none, those that may want it. */
  private static Stream<ObjectRef> claimsOf(Change change, View view) {
    var volume = (PersistentVolume) (change.after() == null ? change.before() : change.after());
    var ref = volume == null ? null : PersistentVolumes.claimRef(volume);
    return ref == null
        ? waiting(view)
        : Stream.of(
            new ObjectRef(
                Kinds.of(PersistentVolumeClaim.class), ref.getNamespace(), ref.getName()));
  }

  private static Stream<ObjectRef> waiting(View view) {
    return view.snapshot()
        .list(PersistentVolumeClaim.class)
        .filter(claim -> !VolumeClaims.bindingDone(claim))
        .map(ObjectRef::of);
  }

  @Override
  public Plan reconcile(HasMetadata desired, View view) {
    return desired instanceof PersistentVolume volume
        ? new VolumeLook(volume, view).plan()
        : new ClaimLook((PersistentVolumeClaim) desired, view).plan();
  }
}
