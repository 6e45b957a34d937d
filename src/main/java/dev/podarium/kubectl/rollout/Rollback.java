package dev.podarium.kubectl.rollout;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The patches that give a workload the template of a revision back.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/rollback.go
 */
final class Rollback {

  private Rollback() {}

  /** Null when it has that template already. */
  static @Nullable Request to(HasMetadata revision, Rollout rollout) {
    return switch (revision) {
      case ReplicaSet set -> to(set, (Deployment) rollout.workload(), rollout);
      case ControllerRevision kept -> to(kept, rollout);
      default -> throw new IllegalArgumentException(revision.getKind() + " is no revision");
    };
  }

  private static @Nullable Request to(ControllerRevision revision, Rollout rollout) {
    return ControllerRevisions.keeps(
            revision, ControllerRevisions.dataOf(template(rollout.workload())))
        ? null
        : new Request.Patch(
            rollout.ref(), PatchType.STRATEGIC_MERGE, Json.text(revision.getData()), "");
  }

  private static PodTemplateSpec template(HasMetadata workload) {
    return switch (workload) {
      case DaemonSet set -> set.getSpec().getTemplate();
      case StatefulSet set -> set.getSpec().getTemplate();
      default -> throw new IllegalArgumentException(workload.getKind() + " has no such revisions");
    };
  }

  private static @Nullable Request to(ReplicaSet set, Deployment deployment, Rollout rollout) {
    var template = PodTemplates.withoutHash(set.getSpec().getTemplate());
    if (template.equals(PodTemplates.withoutHash(deployment.getSpec().getTemplate()))) {
      return null;
    }
    var body =
        Json.text(
            List.of(
                replacement("/spec/template", Json.tree((Object) template)),
                replacement("/metadata/annotations", annotations(deployment, set))));
    return new Request.Patch(rollout.ref(), PatchType.JSON, body, "");
  }

  private static Map<String, String> annotations(Deployment deployment, ReplicaSet wanted) {
    var annotations = new TreeMap<>(Metas.annotations(deployment));
    annotations.keySet().retainAll(RolloutRevisions.NEVER_COPIED);
    Metas.annotations(wanted)
        .forEach(
            (key, value) -> {
              if (!RolloutRevisions.NEVER_COPIED.contains(key)) {
                annotations.put(key, value);
              }
            });
    return annotations;
  }

  private static Map<String, Object> replacement(String path, Object value) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("op", "replace");
    operation.put("path", path);
    operation.put("value", value);
    return operation;
  }
}
