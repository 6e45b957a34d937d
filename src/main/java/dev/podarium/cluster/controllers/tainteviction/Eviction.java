package dev.podarium.cluster.controllers.tainteviction;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;

/**
 * Evicts one Pod: an Event, the condition that says why, and its deletion.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/tainteviction/taint_eviction.go,
 * addConditionAndDeletePod
 */
final class Eviction {

  private static final String REASON = "TaintManagerEviction";
  private static final long WRITING = Durations.millis(2);

  private final Connection connection;
  private final EventRecorder events;

  Eviction(Connection connection) {
    this.connection = connection;
    this.events = new EventRecorder(connection);
  }

  /** Evicts the Pod of that name if it is there. */
  void evict(ObjectRef ref) {
    if (connection.feed().latest().find(ref) instanceof Pod pod) {
      events.record(Note.normal(pod, REASON, "Marking for deletion Pod " + nameOf(ref)));
      tellWhy(pod);
      connection
          .agenda()
          .after(WRITING, connection.component(), "evicts a Pod", () -> delete(ref, pod));
    }
  }

  /** Records that a Pod may stay. */
  void cancelled(Pod pod) {
    var name = nameOf(ObjectRef.of(pod));
    events.record(Note.normal(pod, REASON, "Cancelling deletion of Pod " + name));
  }

  private void tellWhy(Pod pod) {
    try {
      connection.send(new UpdateStatus(Pods.withCondition(pod, disruption())));
    } catch (Refusal refusal) {
      events.record(Note.warning(pod, REASON, String.valueOf(refusal.getMessage())));
    }
  }

  private PodCondition disruption() {
    return new PodConditionBuilder()
        .withType("DisruptionTarget")
        .withStatus("True")
        .withReason("DeletionByTaintManager")
        .withMessage("Taint manager: deleting due to NoExecute taint")
        .withLastTransitionTime(Timestamps.at(connection.agenda().now()))
        .build();
  }

  private void delete(ObjectRef ref, Pod pod) {
    try {
      connection.send(new Delete(ref, DeleteOptions.DEFAULT.onlyUid(pod.getMetadata().getUid())));
    } catch (Refusal refusal) {
      if (!refusal.is("NotFound")) {
        events.record(Note.warning(pod, REASON, String.valueOf(refusal.getMessage())));
      }
    }
  }

  private static String nameOf(ObjectRef ref) {
    return ref.namespace() + "/" + ref.name();
  }
}
