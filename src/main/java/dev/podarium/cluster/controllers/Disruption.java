package dev.podarium.cluster.controllers;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a Pod has to end through no fault of its own. It is said in its condition DisruptionTarget
 * before the Pod is deleted, so that a Job does not count it as a failure.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/tainteviction/taint_eviction.go,
 * addConditionAndDeletePod; pkg/controller/podgc/gc_controller.go,
 * markFailedAndDeletePodWithCondition
 *
 * @param reason of the condition, {@code DeletionByTaintManager}
 */
public record Disruption(String reason, String message) {

  /** The Pod with the condition; {@code now} in virtual nanoseconds. */
  public Pod told(Pod pod, long now) {
    return Pods.withCondition(
        pod,
        new PodConditionBuilder()
            .withType("DisruptionTarget")
            .withStatus("True")
            .withReason(reason)
            .withMessage(message)
            .withLastTransitionTime(Timestamps.at(now))
            .build());
  }

  /**
   * Writes the status and deletes the Pod, if it is still the same; one that is gone is not missed.
   *
   * @param told the Pod as its status has to be
   * @param note the Event that tells of it; null for none
   */
  public static Plan end(Pod told, DeleteOptions options, @Nullable Note note) {
    var delete = new Delete(ObjectRef.of(told), options.onlyUid(told.getMetadata().getUid()));
    return Plan.inOrder(
        List.of(
            Step.of(new UpdateStatus(told)).forgiving("NotFound").thenNote(done -> note),
            Step.of(delete).forgiving("NotFound")));
  }
}
