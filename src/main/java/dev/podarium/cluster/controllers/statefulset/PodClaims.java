package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the claims of Pods and gives them their owners.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_pod_control.go,
 * createPersistentVolumeClaims, UpdatePodClaimForRetentionPolicy, PodClaimIsStale
 */
record PodClaims(StatefulSet set, View view) {

  /**
   * Creates what is missing. With a claim that is on its way out nothing can be done.
   *
   * @param words also told when that fails; null: nothing more is said
   */
  Turn complete(Pod pod, @Nullable PodWords words) {
    var wanted = Storage.claims(set, pod).values();
    var missing = wanted.stream().filter(claim -> stored(claim) == null);
    var turn = Turn.of(missing.map(claim -> creation(claim, pod, words)).toList());
    var leaving = wanted.stream().filter(this::isLeaving).map(PodClaims::leaving).toList();
    return leaving.isEmpty() ? turn : turn.failing(failed(words, aggregate(leaving)));
  }

  private Step creation(PersistentVolumeClaim claim, Pod pod, @Nullable PodWords words) {
    return Step.of(new Create(claim))
        .thenNote(created -> PodWords.claimCreated(set, pod, claim))
        .elseNotes(refusal -> refused(claim, pod, refusal, words));
  }

  private List<Note> refused(
      PersistentVolumeClaim claim, Pod pod, Refusal refusal, @Nullable PodWords words) {
    var notes = new ArrayList<Note>();
    if (!refusal.reason().equals("AlreadyExists")) {
      notes.add(PodWords.claimFailed(set, pod, claim, refusal.getMessage()));
    }
    var name = claim.getMetadata().getName();
    notes.addAll(
        failed(words, "failed to create PVC %s: %s".formatted(name, refusal.getMessage())));
    return notes;
  }

  private static List<Note> failed(@Nullable PodWords words, String error) {
    return words == null ? List.of() : List.of(words.failed(error));
  }

  /** Several errors as Go joins them. */
  private static String aggregate(List<String> errors) {
    return errors.size() == 1 ? errors.getFirst() : "[" + String.join(", ", errors) + "]";
  }

  private static String leaving(PersistentVolumeClaim claim) {
    return "pvc %s is being deleted".formatted(claim.getMetadata().getName());
  }

  private boolean isLeaving(PersistentVolumeClaim claim) {
    var stored = stored(claim);
    return stored != null && Metas.deleting(stored);
  }

  /** Gives the claims that are there the owners that the retention policy says. */
  Turn own(Pod pod, @Nullable PodWords words) {
    var owners = owners(pod);
    var updates = owners.stream().filter(each -> !each.upToDate()).map(each -> update(each, words));
    var conflicts = owners.stream().filter(ClaimOwners::hasUnexpectedController);
    return Turn.of(updates.toList()).telling(conflicts.map(this::conflict).toList());
  }

  private static Step update(ClaimOwners owners, @Nullable PodWords words) {
    var name = owners.claim().getMetadata().getName();
    return Step.of(new Update(owners.corrected()))
        .elseNotes(
            refusal ->
                failed(
                    words,
                    "could not update claim %s for delete policy ownerRefs: %s"
                        .formatted(name, refusal.getMessage())));
  }

  private Note conflict(ClaimOwners owners) {
    return Note.warning(
        set,
        "ConflictingController",
        ("PersistentVolumeClaim %s has a conflicting OwnerReference that acts as a manging"
                + " controller, the retention policy is ignored for this claim")
            .formatted(owners.claim().getMetadata().getName()));
  }

  /** Whether every claim that is there has them. */
  boolean areOwned(Pod pod) {
    return owners(pod).stream().allMatch(ClaimOwners::upToDate);
  }

  /**
   * Whether a claim belongs to an earlier Pod of that name and goes with it, so that the Pod has to
   * wait.
   */
  boolean areStale(Pod pod) {
    return StatefulSets.deletesClaimsWhenScaled(set)
        && owners(pod).stream().anyMatch(owners -> owners.isStale(pod));
  }

  private List<ClaimOwners> owners(Pod pod) {
    return present(pod).map(claim -> new ClaimOwners(claim, set, pod)).toList();
  }

  private Stream<PersistentVolumeClaim> present(Pod pod) {
    return Storage.claims(set, pod).values().stream().map(this::stored).filter(Objects::nonNull);
  }

  private @Nullable PersistentVolumeClaim stored(PersistentVolumeClaim claim) {
    var metadata = claim.getMetadata();
    return view.snapshot()
        .find(PersistentVolumeClaim.class, metadata.getNamespace(), metadata.getName());
  }
}
