package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Deployment, and copies of it with a part changed. */
public final class Deployments {

  private static final DeploymentStatus NEVER_SYNCED = new DeploymentStatus();

  private Deployments() {}

  /** {@code spec.replicas}: how many Pods are wanted. */
  public static int replicas(Deployment deployment) {
    var replicas = deployment.getSpec().getReplicas();
    return replicas == null ? 1 : replicas;
  }

  /** Whether its Pods are replaced a few at a time, and not all at once. */
  public static boolean rolling(Deployment deployment) {
    var strategy = deployment.getSpec().getStrategy();
    return strategy == null || !"Recreate".equals(strategy.getType());
  }

  /** Whether {@code spec.paused} is set: changes of the template wait. */
  public static boolean paused(Deployment deployment) {
    return Boolean.TRUE.equals(deployment.getSpec().getPaused());
  }

  /** {@code spec.minReadySeconds} in seconds, 0 when absent. */
  public static int minReadySeconds(Deployment deployment) {
    return orZero(deployment.getSpec().getMinReadySeconds());
  }

  /**
   * {@code spec.progressDeadlineSeconds} in seconds; null when there is none, for which the largest
   * int stands too.
   */
  public static @Nullable Integer progressDeadlineSeconds(Deployment deployment) {
    var seconds = deployment.getSpec().getProgressDeadlineSeconds();
    return seconds == null || seconds == Integer.MAX_VALUE ? null : seconds;
  }

  /** Its status; an empty one when its controller has not written any. */
  public static DeploymentStatus status(Deployment deployment) {
    return deployment.getStatus() == null ? NEVER_SYNCED : deployment.getStatus();
  }

  /** A count of the status, 0 when absent. */
  public static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  /** Its condition of that type, or null. */
  public static @Nullable DeploymentCondition condition(Deployment deployment, String type) {
    return Conditions.find(conditions(deployment), DeploymentCondition::getType, type);
  }

  /** Its conditions; empty when it has none. */
  public static List<DeploymentCondition> conditions(Deployment deployment) {
    var conditions = status(deployment).getConditions();
    return conditions == null ? List.of() : conditions;
  }

  /** A copy that makes its Pods from another template. */
  public static Deployment withTemplate(Deployment deployment, PodTemplateSpec template) {
    var spec = Copies.changed(deployment.getSpec(), copy -> copy.setTemplate(template));
    return Copies.changed(deployment, copy -> copy.setSpec(spec));
  }

  public static Deployment withStatus(Deployment deployment, DeploymentStatus status) {
    return Copies.changed(deployment, copy -> copy.setStatus(status));
  }

  /**
   * How many Pods a Deployment has.
   *
   * @param updated of its present template
   * @param terminating on their way out; they are in none of the other counts; null: not known
   */
  public record Counts(
      int all,
      int updated,
      int ready,
      int available,
      int unavailable,
      @Nullable Integer terminating) {}

  /** A copy that says how many Pods it has, as of its present generation; the conditions stay. */
  public static Deployment withCounts(Deployment deployment, Counts counts) {
    var status =
        Copies.changed(
            status(deployment),
            copy -> {
              copy.setObservedGeneration(Metas.generation(deployment));
              copy.setReplicas(orAbsent(counts.all));
              copy.setUpdatedReplicas(orAbsent(counts.updated));
              copy.setReadyReplicas(orAbsent(counts.ready));
              copy.setAvailableReplicas(orAbsent(counts.available));
              copy.setUnavailableReplicas(orAbsent(counts.unavailable));
              copy.setTerminatingReplicas(counts.terminating);
            });
    return withStatus(deployment, status);
  }

  /** A count of zero is left out of the status. */
  private static @Nullable Integer orAbsent(int count) {
    return count == 0 ? null : count;
  }

  /** A copy with other conditions. */
  public static Deployment withConditions(
      Deployment deployment, List<DeploymentCondition> conditions) {
    var status =
        Copies.changed(status(deployment), copy -> copy.setConditions(new ArrayList<>(conditions)));
    return withStatus(deployment, status);
  }

  /** A copy that says that its present generation has been seen. */
  public static Deployment observed(Deployment deployment) {
    return observedGeneration(deployment) >= Metas.generation(deployment)
        ? deployment
        : withStatus(
            deployment,
            Copies.changed(
                status(deployment),
                copy -> copy.setObservedGeneration(Metas.generation(deployment))));
  }

  /** {@code status.observedGeneration}, 0 when its controller has not looked yet. */
  public static long observedGeneration(Deployment deployment) {
    var observed = status(deployment).getObservedGeneration();
    return observed == null ? 0 : observed;
  }

  /** A copy that counts one more collision of its Pod template's hash. */
  public static Deployment withOneMoreCollision(Deployment deployment) {
    var count = orZero(status(deployment).getCollisionCount()) + 1;
    return withStatus(
        deployment, Copies.changed(status(deployment), copy -> copy.setCollisionCount(count)));
  }

  /** A condition as it comes to be, at one instant. */
  public static DeploymentCondition condition(
      String type, String status, String reason, String message, String instant) {
    return new DeploymentCondition(instant, instant, message, reason, status, type);
  }

  /** A copy of a condition that has had its status since another instant. */
  public static DeploymentCondition since(DeploymentCondition condition, String instant) {
    return Copies.changed(condition, copy -> copy.setLastTransitionTime(instant));
  }
}
