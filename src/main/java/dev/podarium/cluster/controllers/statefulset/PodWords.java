package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.cluster.client.Note;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/**
 * What the Events of a StatefulSet say of a Pod and its claims. The verb is written large, as a
 * real 1.36.3 does.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_pod_control.go,
 * recordPodEvent, recordClaimEvent
 *
 * @param verb {@code Create}, {@code Update} or {@code Delete}
 */
record PodWords(StatefulSet set, Pod pod, String verb) {

  Note done() {
    return Note.normal(set, "Successful" + verb, about() + " successful");
  }

  Note failed(@Nullable String error) {
    return Note.warning(set, "Failed" + verb, about() + " failed error: " + error);
  }

  private String about() {
    return "%s Pod %s in StatefulSet %s".formatted(verb, podName(), setName());
  }

  static Note claimCreated(StatefulSet set, Pod pod, PersistentVolumeClaim claim) {
    var words = new PodWords(set, pod, "Create");
    return Note.normal(
        set,
        "SuccessfulCreate",
        "Create Claim %s Pod %s in StatefulSet %s success"
            .formatted(claim.getMetadata().getName(), words.podName(), words.setName()));
  }

  static Note claimFailed(
      StatefulSet set, Pod pod, PersistentVolumeClaim claim, @Nullable String error) {
    var words = new PodWords(set, pod, "Create");
    return Note.warning(
        set,
        "FailedCreate",
        "Create Claim %s for Pod %s in StatefulSet %s failed error: %s"
            .formatted(claim.getMetadata().getName(), words.podName(), words.setName(), error));
  }

  private String podName() {
    return pod.getMetadata().getName();
  }

  private String setName() {
    return set.getMetadata().getName();
  }
}
