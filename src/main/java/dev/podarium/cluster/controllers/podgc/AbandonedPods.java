package dev.podarium.cluster.controllers.podgc;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Disruption;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the Pods that no kubelet will: those of a Node that has been gone for 40 seconds, and those
 * that are being deleted and have no Node, or one that is out of service.
 *
 * <p>The real one looks every 20 seconds; so a Pod goes at a multiple of that.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go,
 * markFailedAndDeletePodWithCondition
 *
 * @param name as a client
 */
record AbandonedPods(String name) implements Reconciler<Pod> {

  private static final Disruption NODE_GONE =
      new Disruption("DeletionByPodGC", "PodGC: node no longer exists");

  private static final DeleteOptions AT_ONCE = new DeleteOptions(0L, Propagation.BACKGROUND, null);

  /**
   * A Pod that is going to be ended.
   *
   * @param due when, in virtual nanoseconds
   */
  private record Doomed(Cause cause, long due) {}

  @Override
  public Watches watches() {
    return Watches.only(Pod.class, AbandonedPods::turned).and(Node.class, AbandonedPods::left);
  }

  @Override
  public Plan reconcile(Pod pod, View view) {
    var cause = Cause.of(pod, view);
    if (cause == null) {
      return Plan.nothing();
    }
    var known = view.memory(Doomed.class);
    var doomed =
        known != null && known.cause == cause ? known : new Doomed(cause, cause.due(view.now()));
    return view.now() < doomed.due
        ? Plan.nothing().againAt(doomed.due).remembering(doomed)
        : end(pod, cause, view.now()).remembering(doomed);
  }

  /** What has not finished has failed: there is no kubelet that could say so. */
  private static Plan end(Pod pod, Cause cause, long now) {
    var options = AT_ONCE.onlyUid(pod.getMetadata().getUid());
    var deletion =
        Plan.write(Step.of(new Delete(ObjectRef.of(pod), options)).forgiving("NotFound"));
    if (Pods.finished(pod)) {
      return deletion;
    }
    var told = cause == Cause.NODE_GONE ? NODE_GONE.told(pod, now) : pod;
    var failure = Step.of(new UpdateStatus(Pods.failed(told))).forgiving("NotFound");
    return Plan.write(failure).then(deletion);
  }

  /** A Pod that was just bound, or just told to go. */
  private static Stream<ObjectRef> turned(Change change, View view) {
    return change.after() instanceof Pod pod
            && (begins(change.before(), !Pods.nodeName(pod).isEmpty(), AbandonedPods::isPlaced)
                || begins(change.before(), Metas.deleting(pod), Metas::deleting))
            && Cause.of(pod, view) != null
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  private static boolean begins(
      @Nullable HasMetadata before, boolean now, Predicate<HasMetadata> wasSo) {
    return now && (before == null || !wasSo.test(before));
  }

  private static boolean isPlaced(HasMetadata object) {
    return object instanceof Pod pod && !Pods.nodeName(pod).isEmpty();
  }

  /** The Pods of a Node that went, or that is out of service since this change. */
  private static Stream<ObjectRef> left(Change change, View view) {
    var lost =
        change.after() == null
            || (change.after() instanceof Node node
                && Cause.outOfService(node)
                && !(change.before() instanceof Node before && Cause.outOfService(before)));
    return lost
        ? view.having(IndexKey.node(change.ref().name()), Pod.class)
            .filter(pod -> Cause.of(pod, view) != null)
            .map(ObjectRef::of)
        : Stream.empty();
  }
}
