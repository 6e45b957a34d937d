package dev.podarium.cluster.controllers.podgc;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Disruption;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.stream.Stream;

/**
 * Ends the Pods of a Node that has been gone for 40 seconds: there is no kubelet that could.
 *
 * <p>The real one looks every 20 seconds; so a Pod goes at the first multiple of that.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go, gcOrphaned
 *
 * @param name as a client
 */
record OrphanedPods(String name) implements Reconciler<Pod> {

  private static final long QUARANTINE = Durations.seconds(40L);

  private static final Disruption NODE_GONE =
      new Disruption("DeletionByPodGC", "PodGC: node no longer exists");

  private static final DeleteOptions AT_ONCE = new DeleteOptions(0L, Propagation.BACKGROUND, null);

  /**
   * A Pod whose Node is missing.
   *
   * @param due when it is given up, in virtual nanoseconds
   */
  private record Missing(long due) {}

  @Override
  public Watches watches() {
    return Watches.only(Pod.class, OrphanedPods::bound).and(Node.class, OrphanedPods::left);
  }

  @Override
  public Plan reconcile(Pod pod, View view) {
    if (exists(Pods.nodeName(pod), view)) {
      return Plan.nothing();
    }
    var known = view.memory(Missing.class);
    var missing = known == null ? new Missing(due(view.now())) : known;
    return view.now() < missing.due
        ? Plan.nothing().againAt(missing.due).remembering(missing)
        : end(pod, view.now()).remembering(missing);
  }

  private static long due(long now) {
    return Math.ceilDiv(now + QUARANTINE, PodGc.PERIOD) * PodGc.PERIOD;
  }

  private static Plan end(Pod pod, long now) {
    var told = NODE_GONE.told(pod, now);
    return Disruption.end(Pods.finished(pod) ? told : Pods.failed(told), AT_ONCE, null);
  }

  /** A Pod that was just bound to a Node that is not there. */
  private static Stream<ObjectRef> bound(Change change, View view) {
    return change.after() instanceof Pod pod
            && !Pods.nodeName(pod).isEmpty()
            && !(change.before() instanceof Pod before && !Pods.nodeName(before).isEmpty())
            && !exists(Pods.nodeName(pod), view)
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  /** The Pods that a Node leaves behind. */
  private static Stream<ObjectRef> left(Change change, View view) {
    return change.after() == null
        ? view.having(IndexKey.node(change.ref().name()), Pod.class).map(ObjectRef::of)
        : Stream.empty();
  }

  private static boolean exists(String node, View view) {
    return view.find(ObjectRef.cluster(Kinds.NODE, node)) != null;
  }
}
