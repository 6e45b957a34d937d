package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Keeps a claim that is to be deleted as long as a Pod on a Node uses it.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/controller/volume/pvcprotection/pvc_protection_controller.go
 */
public final class ClaimProtection implements Reconciler<PersistentVolumeClaim> {

  @Override
  public String name() {
    return "persistentvolumeclaim-protection-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(PersistentVolumeClaim.class).and(Pod.class, ClaimProtection::leavingClaims);
  }

  private static Stream<ObjectRef> leavingClaims(Change change, View view) {
    var kind = Kinds.of(PersistentVolumeClaim.class);
    return Stream.of(change.before(), change.after())
        .filter(Objects::nonNull)
        .map(Pod.class::cast)
        .flatMap(Pods::claimNames)
        .map(name -> new ObjectRef(kind, change.ref().namespace(), name))
        .filter(ref -> view.find(ref) instanceof PersistentVolumeClaim c && Metas.deleting(c));
  }

  @Override
  public Plan reconcile(PersistentVolumeClaim desired, View view) {
    return Protection.plan(desired, VolumeClaims.PROTECTION, isUsed(desired, view));
  }

  private static boolean isUsed(PersistentVolumeClaim claim, View view) {
    var name = claim.getMetadata().getName();
    return Metas.deleting(claim)
        && view.snapshot()
            .list(Pod.class, claim.getMetadata().getNamespace())
            .filter(pod -> !Pods.nodeName(pod).isEmpty())
            .flatMap(Pods::claimNames)
            .anyMatch(name::equals);
  }
}
