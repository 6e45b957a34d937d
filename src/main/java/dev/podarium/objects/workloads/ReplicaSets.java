package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ReplicaSet, and copies of it with a part changed. */
public final class ReplicaSets {

  private static final ReplicaSetStatus NEVER_SYNCED = new ReplicaSetStatus();

  private ReplicaSets() {}

  /** {@code spec.replicas}: how many Pods are wanted. */
  public static int replicas(ReplicaSet set) {
    var replicas = set.getSpec().getReplicas();
    return replicas == null ? 1 : replicas;
  }

  /** Its status; an empty one when its controller has not written any. */
  public static ReplicaSetStatus status(ReplicaSet set) {
    return set.getStatus() == null ? NEVER_SYNCED : set.getStatus();
  }

  /** Its conditions; empty when it has none. */
  public static List<ReplicaSetCondition> conditions(ReplicaSet set) {
    var conditions = status(set).getConditions();
    return conditions == null ? List.of() : conditions;
  }

  /** Its condition of that type, or null. */
  public static @Nullable ReplicaSetCondition condition(ReplicaSet set, String type) {
    return Conditions.find(conditions(set), ReplicaSetCondition::getType, type);
  }

  /** {@code status.replicas}: how many Pods it had when its controller last looked. */
  public static int actualReplicas(ReplicaSet set) {
    return orZero(status(set).getReplicas());
  }

  /** {@code status.readyReplicas}, 0 when absent. */
  public static int readyReplicas(ReplicaSet set) {
    return orZero(status(set).getReadyReplicas());
  }

  /** {@code status.availableReplicas}, 0 when absent. */
  public static int availableReplicas(ReplicaSet set) {
    return orZero(status(set).getAvailableReplicas());
  }

  /** {@code status.terminatingReplicas}, 0 when absent. */
  public static int terminatingReplicas(ReplicaSet set) {
    return orZero(status(set).getTerminatingReplicas());
  }

  /** {@code status.observedGeneration}, 0 when its controller has not looked yet. */
  public static long observedGeneration(ReplicaSet set) {
    var observed = status(set).getObservedGeneration();
    return observed == null ? 0 : observed;
  }

  /** Whether its controller has seen its last change, so that the status answers it. */
  public static boolean observed(ReplicaSet set) {
    return observedGeneration(set) >= Metas.generation(set);
  }

  /** {@code spec.minReadySeconds} in seconds, 0 when absent. */
  public static int minReadySeconds(ReplicaSet set) {
    return orZero(set.getSpec().getMinReadySeconds());
  }

  /** A copy that wants that many Pods. */
  public static ReplicaSet withReplicas(ReplicaSet set, int replicas) {
    var spec = Copies.changed(set.getSpec(), copy -> copy.setReplicas(replicas));
    return Copies.changed(set, copy -> copy.setSpec(spec));
  }

  /** A copy that makes its Pods from another template. */
  public static ReplicaSet withTemplate(ReplicaSet set, PodTemplateSpec template) {
    var spec = Copies.changed(set.getSpec(), copy -> copy.setTemplate(template));
    return Copies.changed(set, copy -> copy.setSpec(spec));
  }

  /** A copy whose Pods have to be ready for that many seconds. */
  public static ReplicaSet withMinReadySeconds(ReplicaSet set, int seconds) {
    var spec = Copies.changed(set.getSpec(), copy -> copy.setMinReadySeconds(seconds));
    return Copies.changed(set, copy -> copy.setSpec(spec));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
