package dev.podarium.cluster.controllers;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * Creations and deletions of Pods, told as Events of their owner.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, RealPodControl
 */
public final class PodWrites {

  private PodWrites() {}

  /** In a namespace that is on its way out any creation fails, and nothing is to be said of it. */
  public static Step creation(HasMetadata owner, Pod pod) {
    return Step.of(new Create(pod))
        .forgiving("NamespaceTerminating")
        .thenNote(
            made ->
                Note.normal(
                    owner, "SuccessfulCreate", "Created pod: " + made.getMetadata().getName()))
        .elseNote(
            refusal ->
                Note.warning(owner, "FailedCreate", "Error creating: " + refusal.getMessage()));
  }

  /** One that is gone already is as good as deleted. */
  public static Step deletion(HasMetadata owner, Pod pod) {
    var name = pod.getMetadata().getName();
    return Step.of(new Delete(ObjectRef.of(pod), DeleteOptions.DEFAULT))
        .forgiving("NotFound")
        .thenNote(deleted -> Note.normal(owner, "SuccessfulDelete", "Deleted pod: " + name))
        .elseNote(
            refusal ->
                Note.warning(owner, "FailedDelete", "Error deleting: " + refusal.getMessage()));
  }
}
