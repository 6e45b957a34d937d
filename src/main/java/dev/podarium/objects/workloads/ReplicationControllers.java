package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ReplicationControllerCondition;
import io.fabric8.kubernetes.api.model.ReplicationControllerConditionBuilder;
import io.fabric8.kubernetes.api.model.ReplicationControllerStatus;
import io.fabric8.kubernetes.api.model.ReplicationControllerStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatusBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * ReplicationControllers as ReplicaSets, which know all that they know and more.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replication/conversion.go
 */
public final class ReplicationControllers {

  private static final ReplicationControllerStatus NEVER_SYNCED = new ReplicationControllerStatus();

  private ReplicationControllers() {}

  /** {@code spec.replicas}: how many Pods are wanted. */
  public static int replicas(ReplicationController controller) {
    return Objects.requireNonNullElse(controller.getSpec().getReplicas(), 1);
  }

  /** Its status; an empty one when its controller has not written any. */
  public static ReplicationControllerStatus status(ReplicationController controller) {
    return controller.getStatus() == null ? NEVER_SYNCED : controller.getStatus();
  }

  /** Its selector, which takes Pods that have all of its labels. */
  public static LabelSelector selector(ReplicationController controller) {
    var labels = controller.getSpec().getSelector();
    return new LabelSelectorBuilder().withMatchLabels(labels == null ? Map.of() : labels).build();
  }

  /** The same name, wishes and status as a ReplicaSet. */
  public static ReplicaSet asReplicaSet(ReplicationController controller) {
    var spec = controller.getSpec();
    return new ReplicaSetBuilder()
        .withMetadata(controller.getMetadata())
        .withNewSpec()
        .withReplicas(spec.getReplicas())
        .withMinReadySeconds(spec.getMinReadySeconds())
        .withSelector(selector(controller))
        .withTemplate(spec.getTemplate())
        .endSpec()
        .withStatus(asReplicaSet(status(controller)))
        .build();
  }

  /** With what a ReplicaSet's status says, as far as it can be said of it. */
  public static ReplicationController withStatus(
      ReplicationController controller, ReplicaSetStatus status) {
    var own =
        new ReplicationControllerStatusBuilder()
            .withReplicas(status.getReplicas())
            .withFullyLabeledReplicas(status.getFullyLabeledReplicas())
            .withReadyReplicas(status.getReadyReplicas())
            .withAvailableReplicas(status.getAvailableReplicas())
            .withObservedGeneration(status.getObservedGeneration())
            .withConditions(own(status.getConditions()))
            .build();
    return SpecAndStatus.withStatus(controller, own);
  }

  private static ReplicaSetStatus asReplicaSet(ReplicationControllerStatus status) {
    return new ReplicaSetStatusBuilder()
        .withReplicas(status.getReplicas())
        .withFullyLabeledReplicas(status.getFullyLabeledReplicas())
        .withReadyReplicas(status.getReadyReplicas())
        .withAvailableReplicas(status.getAvailableReplicas())
        .withObservedGeneration(status.getObservedGeneration())
        .withConditions(status.getConditions().stream().map(ReplicationControllers::other).toList())
        .build();
  }

  private static List<ReplicationControllerCondition> own(List<ReplicaSetCondition> conditions) {
    return conditions.stream().map(ReplicationControllers::own).toList();
  }

  private static ReplicationControllerCondition own(ReplicaSetCondition condition) {
    return new ReplicationControllerConditionBuilder()
        .withType(condition.getType())
        .withStatus(condition.getStatus())
        .withReason(condition.getReason())
        .withMessage(condition.getMessage())
        .withLastTransitionTime(condition.getLastTransitionTime())
        .build();
  }

  private static ReplicaSetCondition other(ReplicationControllerCondition condition) {
    return new ReplicaSetConditionBuilder()
        .withType(condition.getType())
        .withStatus(condition.getStatus())
        .withReason(condition.getReason())
        .withMessage(condition.getMessage())
        .withLastTransitionTime(condition.getLastTransitionTime())
        .build();
  }
}
