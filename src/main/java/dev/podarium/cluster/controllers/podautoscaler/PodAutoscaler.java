package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.Autoscalers;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at every autoscaler once in a period, the first time one period after it appeared; changes
 * do not hurry it.
 *
 * <p>A world is not settled while an autoscaler has something to find out or is held back; then its
 * looks are periodic checks.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go, enqueueHPA
 */
public final class PodAutoscaler implements Reconciler<HorizontalPodAutoscaler> {

  private final Settings settings;

  /** With the settings of a default cluster. */
  public PodAutoscaler() {
    this(Settings.DEFAULT);
  }

  PodAutoscaler(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "horizontal-pod-autoscaler-controller";
  }

  @Override
  public String eventSource() {
    return "horizontal-pod-autoscaler";
  }

  @Override
  public Watches watches() {
    return Watches.on(HorizontalPodAutoscaler.class).and(Pod.class, PodAutoscaler::readiness);
  }

  /** A Pod that became ready, or ceased to be, is something to find out about. */
  private static Stream<ObjectRef> readiness(Change change, View view) {
    var before = change.before() instanceof Pod pod && Pods.ready(pod);
    var after = change.after() instanceof Pod pod && Pods.ready(pod);
    return before == after
        ? Stream.empty()
        : view.having(
                IndexKey.in(Kinds.of(HorizontalPodAutoscaler.class), change.ref().namespace()),
                HorizontalPodAutoscaler.class)
            .map(ObjectRef::of);
  }

  @Override
  public List<Request.Read> asks(HorizontalPodAutoscaler desired, View view) {
    return isDue(view) ? new Questions(desired, view).open() : List.of();
  }

  private static boolean isDue(View view) {
    var memory = view.memory(Memory.class);
    return memory != null && memory.next() <= view.now();
  }

  @Override
  public Plan reconcile(HorizontalPodAutoscaler desired, View view) {
    var memory = view.memory(Memory.class);
    var next = view.now() + settings.syncPeriod();
    if (memory == null) {
      return Plan.nothing().remembering(Memory.begin(next)).againAt(next);
    }
    if (memory.next() > view.now()) {
      return Plan.nothing().remembering(memory).againAt(memory.next());
    }
    var plan = new Sync(desired, view, settings, memory.due(next)).plan();
    return isHeldBack(desired) ? plan.againAt(next) : plan.checkAt(next);
  }

  /** Whether it wants something else that it may not do yet. */
  private static boolean isHeldBack(HorizontalPodAutoscaler autoscaler) {
    return Autoscalers.reason(autoscaler, "AbleToScale").endsWith("Stabilized");
  }
}
