package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.api.Request;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.cluster.controllers.daemonset.FailedPods.Limits;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps one Pod on each Node that a DaemonSet does not leave out.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go, syncDaemonSet
 */
public final class DaemonSetController implements Reconciler<DaemonSet> {

  private final Limits limits;

  public DaemonSetController() {
    this(Limits.STANDARD);
  }

  /** With other waits before failed Pods are replaced. */
  DaemonSetController(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "daemonset-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(DaemonSet.class)
        .andOwned(Pod.class)
        .and(Pod.class, new Adopters<>(DaemonSet.class, set -> set.getSpec().getSelector()))
        .andOwned(ControllerRevision.class)
        .and(
            ControllerRevision.class,
            new Adopters<>(DaemonSet.class, set -> set.getSpec().getSelector()))
        .and(Node.class, new NodeChanges());
  }

  @Override
  public List<Request.Read> asks(DaemonSet set, View view) {
    return Stream.of(claim(ControllerRevision.class, set, view), claim(Pod.class, set, view))
        .flatMap(claim -> claim.asks().stream())
        .distinct()
        .toList();
  }

  @Override
  public Plan reconcile(DaemonSet set, View view) {
    if (Selectors.isEmpty(set.getSpec().getSelector())) {
      return Plan.tell(
          Note.warning(
              set,
              "SelectingAll",
              "This daemon set is selecting all pods. A non-empty selector is required."));
    }
    if (Metas.deleting(set)) {
      return Plan.nothing();
    }
    var failed = Objects.requireNonNullElse(view.memory(FailedPods.class), FailedPods.none(limits));
    var revisions = claim(ControllerRevision.class, set, view);
    var plan =
        revisions.settledBy(
            view, () -> withHistory(History.of(set, allOf(revisions), view), failed, view));
    return plan.memory() == null ? plan.remembering(failed) : plan;
  }

  private static Plan withHistory(History history, FailedPods failed, View view) {
    var set = history.set();
    if (history.present() == null) {
      return Plan.nothing().thenStatus(acted -> DaemonSets.withOneMoreCollision(set));
    }
    var claim = claim(Pod.class, set, view);
    Supplier<Plan> look =
        () -> claim.settledBy(view, () -> look(history, allOf(claim), failed, view));
    return history.plan().batches().isEmpty()
        ? look.get()
        : history.plan().andThen(acted -> acted.refused().isEmpty() ? look.get() : Plan.nothing());
  }

  private static Plan look(History history, List<Pod> pods, FailedPods failed, View view) {
    var set = history.set();
    if (!history.duplicates().isEmpty()) {
      return history.withoutDuplicates(pods);
    }
    var observed = DaemonSets.status(set).getObservedGeneration();
    var known = failed.at(view.now(), observed == null ? 0 : observed);
    return sync(history, view).plan(pods, known);
  }

  private static Sync sync(History history, View view) {
    var set = history.set();
    var nodes = EligibleNodes.of(set, view.snapshot().list(Node.class).toList());
    var readiness = new Readiness(history.hash(), DaemonSets.minReadySeconds(set), view.now());
    return new Sync(set, nodes, history, readiness);
  }

  /** Its own, those that it takes now included. */
  static <T extends HasMetadata> List<T> allOf(Claim<T> claim) {
    var taken =
        claim.adoptable().stream().map(object -> Metas.withController(object, claim.controller()));
    @SuppressWarnings("unchecked")
    var all = (List<T>) Stream.concat(claim.owned().stream(), taken).toList();
    return all;
  }

  /** What of a class is its own, and what it should take and let go. */
  static <T extends HasMetadata> Claim<T> claim(Class<T> type, DaemonSet set, View view) {
    return Claim.of(type, set, set.getSpec().getSelector(), view);
  }
}
