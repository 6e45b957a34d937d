package dev.podarium.cluster.controllers.disruption;

import dev.podarium.api.Change;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a Pod says of its end that did not come: the condition DisruptionTarget of a Pod
 * that is still not being deleted two minutes later.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go, syncStalePodDisruption
 *
 * @param name as a client
 */
record StaleDisruptions(String name) implements Reconciler<Pod> {

  private static final String TARGET = "DisruptionTarget";
  private static final long PATIENCE = Durations.seconds(120L);

  @Override
  public Watches watches() {
    return Watches.onlyNewsOf(Pod.class, StaleDisruptions::targets);
  }

  @Override
  public Plan reconcile(Pod pod, View view) {
    var target = Pods.condition(pod, TARGET);
    if (target == null || !isTarget(pod)) {
      return Plan.nothing();
    }
    var due = Timestamps.nanos(target.getLastTransitionTime()) + PATIENCE;
    if (view.now() < due) {
      return Plan.nothing().againAt(due);
    }
    var spared =
        new PodConditionBuilder()
            .withType(TARGET)
            .withStatus("False")
            .withLastTransitionTime(Timestamps.at(view.now()))
            .build();
    return Plan.write(
        Step.of(new UpdateStatus(Pods.withCondition(pod, spared))).forgiving("NotFound"));
  }

  /** Also when it is a target no more: otherwise an old view of it would be acted upon. */
  private static Stream<ObjectRef> targets(Change change, View view) {
    return isTarget(change.before()) || isTarget(change.after())
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  /** A kubelet may take its time between the condition and the end. */
  private static boolean isTarget(@Nullable HasMetadata object) {
    if (!(object instanceof Pod pod) || Metas.deleting(pod) || Pods.finished(pod)) {
      return false;
    }
    var target = Pods.condition(pod, TARGET);
    return target != null
        && "True".equals(target.getStatus())
        && target.getLastTransitionTime() != null
        && !"TerminationByKubelet".equals(target.getReason());
  }
}
