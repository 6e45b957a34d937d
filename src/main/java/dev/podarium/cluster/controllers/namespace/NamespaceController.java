package dev.podarium.cluster.controllers.namespace;

import dev.podarium.api.Change;
import dev.podarium.api.Request.Finalize;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.stream.Stream;

/**
 * Deletes all that is in a Namespace that is on its way out, Pods first, looks again whenever
 * something has gone, and takes away the finalizer that held the Namespace.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/namespace/namespace_controller.go,
 * deletion/namespaced_resources_deleter.go
 */
public final class NamespaceController implements Reconciler<Namespace> {

  /** So long after the deletion, that every API server has heard of it. */
  private static final long GRACE = Durations.seconds(5L);

  /**
   * A Namespace that is being emptied.
   *
   * @param due from when on, in virtual nanoseconds
   */
  private record Emptying(long due) {}

  @Override
  public String name() {
    return "namespace-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(Namespace.class).andEveryNamespacedKind(NamespaceController::emptied);
  }

  @Override
  public Plan reconcile(Namespace desired, View view) {
    if (!Namespaces.terminating(desired) || !Namespaces.hasContent(desired)) {
      return Plan.nothing();
    }
    var before = view.memory(Emptying.class);
    var emptying = before == null ? new Emptying(view.now() + GRACE) : before;
    return view.now() < emptying.due
        ? Plan.nothing().againAt(emptying.due).remembering(emptying)
        : empty(desired, view, emptying);
  }

  /** Other things stay until the Pods are gone, which may need them to end well. */
  private static Plan empty(Namespace desired, View view, Emptying emptying) {
    var content = Content.of(desired, view.snapshot());
    var pods = content.pods();
    return Plan.together(pods.deletions())
        .remembering(emptying)
        .andThen(
            acted -> {
              var left = pods.left(acted);
              return left.isEmpty()
                  ? emptyOfOthers(desired, content.others(), view.now(), emptying)
                  : Plan.nothing()
                      .thenStatus(
                          none -> Terminations.of(desired, left, acted.refused(), view.now()))
                      .remembering(emptying);
            });
  }

  private static Plan emptyOfOthers(
      Namespace desired, Content others, long now, Emptying emptying) {
    return Plan.together(others.deletions())
        .thenStatus(acted -> Terminations.of(desired, others.left(acted), acted.refused(), now))
        .remembering(emptying)
        .andThen(
            acted ->
                others.left(acted).isEmpty()
                    ? Plan.write(Step.of(new Finalize(finalized(desired))).forgiving("NotFound"))
                    : Plan.nothing().remembering(emptying));
  }

  private static Namespace finalized(Namespace namespace) {
    var rest =
        Namespaces.finalizers(namespace).stream()
            .filter(finalizer -> !finalizer.equals(Namespaces.FINALIZER))
            .toList();
    return Namespaces.withFinalizers(namespace, rest);
  }

  /** A Namespace on its way out from which something is gone, or in which something was made. */
  private static Stream<ObjectRef> emptied(Change change, View view) {
    if (change.verb() != Change.Verb.DELETE && change.verb() != Change.Verb.CREATE) {
      return Stream.empty();
    }
    var home = ObjectRef.cluster(Kinds.NAMESPACE, change.ref().namespace());
    return view.find(home) instanceof Namespace namespace && Namespaces.terminating(namespace)
        ? Stream.of(home)
        : Stream.empty();
  }
}
