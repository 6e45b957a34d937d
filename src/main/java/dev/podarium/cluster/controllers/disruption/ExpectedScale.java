package dev.podarium.cluster.controllers.disruption;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Scales;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods the controllers of some Pods are asked for, all together: of ReplicaSets that a
 * Deployment manages that is the Deployment's number, once.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go, getExpectedScale,
 * finders
 */
final class ExpectedScale {

  private static final List<String> SCALED =
      List.of("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController");

  private final View view;
  private final Map<String, Integer> byController = new HashMap<>();
  private boolean unmanaged;
  private @Nullable String problem;

  private ExpectedScale(View view) {
    this.view = view;
  }

  /** What is known of the controllers of these Pods. */
  static ExpectedScale of(List<Pod> pods, View view) {
    var scale = new ExpectedScale(view);
    for (var pod : pods) {
      if (scale.problem == null) {
        scale.add(pod);
      }
    }
    return scale;
  }

  /** The sum. */
  int sum() {
    return byController.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether a Pod has no controller, and so is in no sum. */
  boolean hasUnmanaged() {
    return unmanaged;
  }

  /** Why it cannot be told; null when it can. */
  @Nullable String problem() {
    return problem;
  }

  private void add(Pod pod) {
    var reference = Metas.controllerOf(pod);
    if (reference == null) {
      unmanaged = true;
    } else if (!byController.containsKey(reference.getUid())) {
      addController(reference, pod);
    }
  }

  private void addController(OwnerReference reference, Pod pod) {
    var kind = view.discovery().find(reference.getApiVersion(), reference.getKind());
    if (kind == null) {
      problem =
          "no matches for kind \"%s\" in version \"%s\""
              .formatted(reference.getKind(), reference.getApiVersion());
      return;
    }
    if (!isScaled(kind)) {
      problem = kind.resource() + " does not implement the scale subresource";
      return;
    }
    var controller = find(kind, reference, pod.getMetadata().getNamespace());
    if (controller == null) {
      problem = "found no controllers for pod \"%s\"".formatted(pod.getMetadata().getName());
    } else {
      var manager = manager(controller);
      byController.put(manager.getMetadata().getUid(), Scales.replicas(manager));
    }
  }

  /** The Deployment of a ReplicaSet; the object itself when there is none. */
  private HasMetadata manager(HasMetadata controller) {
    var reference = Metas.controllerOf(controller);
    if (!controller.getKind().equals("ReplicaSet")
        || reference == null
        || !"Deployment".equals(reference.getKind())) {
      return controller;
    }
    var deployment = find(Kinds.DEPLOYMENT, reference, controller.getMetadata().getNamespace());
    return deployment == null ? controller : deployment;
  }

  private @Nullable HasMetadata find(Kind kind, OwnerReference reference, String namespace) {
    var found = view.find(new ObjectRef(kind, namespace, reference.getName()));
    return found != null && reference.getUid().equals(found.getMetadata().getUid()) ? found : null;
  }

  private static boolean isScaled(Kind kind) {
    return SCALED.contains(kind.name()) && (kind.group().isEmpty() || kind.group().equals("apps"));
  }
}
