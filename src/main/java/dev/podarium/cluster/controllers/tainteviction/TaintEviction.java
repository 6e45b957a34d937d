package dev.podarium.cluster.controllers.tainteviction;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Disruption;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evicts a Pod from a Node with taints NoExecute: at once when it does not tolerate one of them,
 * and otherwise when the time is over for which it tolerates them all.
 *
 * <p>A Pod's time begins with the first such taint and does not begin anew with another; it ends
 * when no taint is left that does not leave it be.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/tainteviction/taint_eviction.go,
 * processPodOnNode
 */
public final class TaintEviction implements Reconciler<Pod> {

  private static final String EVENT = "TaintManagerEviction";

  private static final Disruption TAINTED =
      new Disruption("DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint");

  /**
   * A Pod whose time runs.
   *
   * @param due when it ends, in virtual nanoseconds
   */
  private record Countdown(long due) {}

  @Override
  public String name() {
    return "taint-eviction-controller";
  }

  @Override
  public Watches watches() {
    return Watches.only(Pod.class, TaintEviction::concerned)
        .and(Node.class, TaintEviction::onTaintedNode);
  }

  @Override
  public Plan reconcile(Pod pod, View view) {
    if (Metas.deleting(pod)) {
      return Plan.nothing();
    }
    var running = view.memory(Countdown.class);
    var node = node(pod, view);
    if (node == null) {
      return running == null ? Plan.nothing() : await(pod, running, view.now());
    }
    var taints = Endurance.evicting(node);
    var endurance = taints.isEmpty() ? Endurance.FOREVER : Endurance.of(tolerations(pod), taints);
    if (endurance == Endurance.FOREVER) {
      return running == null ? Plan.nothing() : cancel(pod);
    }
    if (endurance == 0 && running != null && view.now() < running.due) {
      return cancel(pod).then(await(pod, new Countdown(view.now()), view.now()));
    }
    return await(
        pod, running == null ? new Countdown(view.now() + endurance) : running, view.now());
  }

  /**
   * A Node that is gone has no taints any more, but a Pod whose time runs is evicted all the same.
   */
  private static Plan await(Pod pod, Countdown countdown, long now) {
    var plan = now < countdown.due ? Plan.nothing().againAt(countdown.due) : evict(pod, now);
    return plan.remembering(countdown);
  }

  private static Plan cancel(Pod pod) {
    return Plan.tell(note(pod, "Cancelling deletion of Pod "));
  }

  private static Plan evict(Pod pod, long now) {
    return Disruption.end(
        TAINTED.told(pod, now), DeleteOptions.DEFAULT, note(pod, "Marking for deletion Pod "));
  }

  private static Note note(Pod pod, String what) {
    var metadata = pod.getMetadata();
    return Note.normal(pod, EVENT, what + metadata.getNamespace() + "/" + metadata.getName());
  }

  /** A Pod that has come to a Node with such taints, or whose tolerations are others there. */
  private static Stream<ObjectRef> concerned(Change change, View view) {
    return change.after() instanceof Pod pod
            && moved((Pod) change.before(), pod)
            && !evicting(node(pod, view)).isEmpty()
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  private static boolean moved(@Nullable Pod before, Pod after) {
    return before == null
        || !Pods.nodeName(before).equals(Pods.nodeName(after))
        || !tolerations(before).equals(tolerations(after));
  }

  /** The Pods of a Node whose taints NoExecute are others now. */
  private static Stream<ObjectRef> onTaintedNode(Change change, View view) {
    return change.after() instanceof Node node
            && !Endurance.evicting(node).equals(evicting((Node) change.before()))
        ? view.having(IndexKey.node(change.ref().name()), Pod.class).map(ObjectRef::of)
        : Stream.empty();
  }

  private static List<Taint> evicting(@Nullable Node node) {
    return node == null ? List.of() : Endurance.evicting(node);
  }

  private static @Nullable Node node(Pod pod, View view) {
    return (Node) view.find(ObjectRef.cluster(Kinds.NODE, Pods.nodeName(pod)));
  }

  private static List<Toleration> tolerations(Pod pod) {
    return Objects.requireNonNullElse(pod.getSpec().getTolerations(), List.of());
  }
}
