package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * With whom a claim goes. What the retention policy lets go, the garbage collector takes with its
 * owner: the StatefulSet under {@code whenDeleted}, the Pod under {@code whenScaled} once its
 * ordinal is wanted no more. Where nobody owns it, it stays.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go,
 * isClaimOwnerUpToDate, updateClaimOwnerRefForSetAndPod
 */
record ClaimOwners(PersistentVolumeClaim claim, StatefulSet set, Pod pod) {

  /** Whether it has the owners that the policy gives it, or ones that are not to be touched. */
  boolean upToDate() {
    if (isStale(set) || isStale(pod)) {
      return true;
    }
    if (hasUnexpectedController()) {
      return !has(set) && !has(pod);
    }
    return !hasNonController() && has(set) == wantsSet() && has(pod) == wantsPod();
  }

  /** A copy of the claim with those owners; beside a controller of others it gets none of ours. */
  PersistentVolumeClaim corrected() {
    var others = new ArrayList<OwnerReference>();
    owners().filter(owner -> !names(owner, set) && !names(owner, pod)).forEach(others::add);
    if (!hasUnexpectedController()) {
      add(wantsSet(), set, others);
      add(wantsPod(), pod, others);
    }
    return Metas.withOwners(claim, others);
  }

  private static void add(boolean wanted, HasMetadata owner, List<OwnerReference> owners) {
    if (wanted && owners.stream().noneMatch(known -> is(known, owner))) {
      owners.add(Metas.controllerReference(owner));
    }
  }

  /** Whether somebody else manages the claim, though a policy would have us do so. */
  boolean hasUnexpectedController() {
    return hasPolicy() && owners().anyMatch(this::isUnexpected);
  }

  private boolean isUnexpected(OwnerReference owner) {
    if (names(owner, set)) {
      return !is(owner, set);
    }
    return names(owner, pod) ? !is(owner, pod) : controls(owner);
  }

  private boolean hasPolicy() {
    return StatefulSets.deletesClaimsWhenScaled(set) || StatefulSets.deletesClaimsWhenDeleted(set);
  }

  /** Whether the Pod or the StatefulSet is an owner without managing it. */
  boolean hasNonController() {
    return owners().anyMatch(owner -> (is(owner, set) || is(owner, pod)) && !controls(owner));
  }

  /** Whether the first owner of that kind and name is an earlier object of the same name. */
  boolean isStale(HasMetadata object) {
    return owners()
        .filter(owner -> names(owner, object))
        .findFirst()
        .filter(owner -> !is(owner, object))
        .isPresent();
  }

  /** Whether it names this very object among its owners. */
  boolean has(HasMetadata owner) {
    return owners().anyMatch(known -> is(known, owner));
  }

  private boolean wantsSet() {
    return StatefulSets.deletesClaimsWhenDeleted(set) && !wantsPod();
  }

  private boolean wantsPod() {
    return StatefulSets.deletesClaimsWhenScaled(set)
        && !StatefulSets.wants(set, PodOrdinal.of(pod).number());
  }

  private Stream<OwnerReference> owners() {
    return Metas.owners(claim).stream();
  }

  private static boolean controls(OwnerReference owner) {
    return Boolean.TRUE.equals(owner.getController());
  }

  /** Whether a reference is to an object of that kind and name, whichever its uid. */
  static boolean names(OwnerReference owner, HasMetadata object) {
    return Objects.equals(owner.getApiVersion(), object.getApiVersion())
        && Objects.equals(owner.getKind(), object.getKind())
        && Objects.equals(owner.getName(), object.getMetadata().getName());
  }

  private static boolean is(OwnerReference owner, HasMetadata object) {
    var uid = object.getMetadata().getUid();
    return uid != null && uid.equals(owner.getUid());
  }
}
