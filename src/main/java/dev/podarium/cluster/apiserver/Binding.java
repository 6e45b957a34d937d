package dev.podarium.cluster.apiserver;

import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;

/**
 * What happens to a Pod when the scheduler binds it to a Node.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/storage/storage.go, BindingREST
 */
final class Binding {

  private Binding() {}

  /** The Pod on its Node, scheduled; refused when it cannot be assigned any more. */
  static Pod bound(Pod pod, String node, String timestamp) {
    refuseUnassignable(pod);
    var scheduled =
        new PodConditionBuilder()
            .withType("PodScheduled")
            .withStatus("True")
            .withLastTransitionTime(timestamp)
            .withObservedGeneration(pod.getMetadata().getGeneration())
            .build();
    return Pods.withCondition(Pods.boundTo(pod, node), scheduled);
  }

  private static void refuseUnassignable(Pod pod) {
    var name = pod.getMetadata().getName();
    if (pod.getMetadata().getDeletionTimestamp() != null) {
      throw refusal(pod, "pod %s is being deleted, cannot be assigned to a host".formatted(name));
    }
    if (!Pods.nodeName(pod).isEmpty()) {
      throw refusal(
          pod, "pod %s is already assigned to node \"%s\"".formatted(name, Pods.nodeName(pod)));
    }
    if (!pod.getSpec().getSchedulingGates().isEmpty()) {
      throw refusal(pod, "pod %s has non-empty .spec.schedulingGates".formatted(name));
    }
  }

  private static RuntimeException refusal(Pod pod, String detail) {
    return Refusals.bindingConflict(ObjectRef.of(pod), detail);
  }
}
