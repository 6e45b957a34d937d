package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.api.Change;
import dev.podarium.api.Request;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a Pod with its own name and claims at each ordinal: made in order, taken away in reverse
 * order, replaced in reverse order when the template changes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set.go
 *
 * @param severalAway whether {@code maxUnavailable} is looked at: the feature gate
 *     MaxUnavailableStatefulSet, which is off in 1.36
 */
public record StatefulSetController(boolean severalAway) implements Reconciler<StatefulSet> {

  /** As 1.36 runs it. */
  public StatefulSetController() {
    this(false);
  }

  @Override
  public String name() {
    return "statefulset-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(StatefulSet.class)
        .andOwned(Pod.class)
        .and(Pod.class, new Adopters<>(StatefulSet.class, set -> set.getSpec().getSelector()))
        .and(PersistentVolumeClaim.class, StatefulSetController::whoseClaimIsGone);
  }

  /** A Pod may wait until the claim of its predecessor is gone. */
  private static Stream<ObjectRef> whoseClaimIsGone(Change change, View view) {
    return change.after() != null
        ? Stream.empty()
        : view.snapshot()
            .list(StatefulSet.class, change.ref().namespace())
            .filter(set -> isClaimOf(set, change.ref().name()))
            .map(ObjectRef::of);
  }

  private static boolean isClaimOf(StatefulSet set, String name) {
    return StatefulSets.claimTemplates(set).stream()
        .map(template -> template.getMetadata().getName() + "-" + set.getMetadata().getName())
        .anyMatch(PodOrdinal.of(name).set()::equals);
  }

  @Override
  public List<Request.Read> asks(StatefulSet desired, View view) {
    return claim(desired, view).asks();
  }

  @Override
  public Plan reconcile(StatefulSet desired, View view) {
    var claim = claim(desired, view);
    return claim.settledBy(view, () -> reconcile(desired, pods(claim), view));
  }

  private static Claim<Pod> claim(StatefulSet set, View view) {
    return Claim.of(
        Pod.class,
        set,
        set.getSpec().getSelector(),
        pod -> PodOrdinal.of(pod).set().equals(set.getMetadata().getName()),
        view);
  }

  private Plan reconcile(StatefulSet desired, List<Pod> pods, View view) {
    var revisions = Revisions.of(desired, view);
    var members = Members.of(desired, revisions, pods, view.now());
    var round =
        Metas.deleting(desired)
            ? status(revisions, members, List.of())
            : manage(revisions, members, view);
    return revisions
        .writes()
        .then(round)
        .andThen(acted -> revisions.truncation(members.present()))
        .againAt(members.nextAvailable());
  }

  private static List<Pod> pods(Claim<Pod> claim) {
    var adopted =
        claim.adoptable().stream()
            .map(Pod.class::cast)
            .map(pod -> Metas.withController(pod, claim.controller()));
    return Stream.concat(claim.owned().stream(), adopted).toList();
  }

  private Plan manage(Revisions revisions, Members members, View view) {
    var claims = new PodClaims(members.set(), view);
    var writes = new PodWrites(members.set(), claims);
    var round =
        new WantedPods(members, writes, claims)
            .round()
            .then(() -> new UnwantedPods(members, writes, claims).round());
    var leaving = round.over() ? List.<Member>of() : leaving(revisions, members);
    var deletions =
        leaving.stream().map(member -> writes.delete(member.pod()).forgiving("NotFound")).toList();
    return round.plan().then(Plan.inOrder(deletions)).then(status(revisions, members, leaving));
  }

  private List<Member> leaving(Revisions revisions, Members members) {
    if (StatefulSets.updatesOnDelete(members.set())) {
      return List.of();
    }
    var update = new RollingUpdate(members, revisions.update().getMetadata().getName());
    return severalAway ? update.next() : update.nextOne();
  }

  private static Plan status(Revisions revisions, Members members, List<Member> leaving) {
    var statuses = new StatefulSetStatuses(revisions, members, leaving);
    return Plan.nothing().thenStatus(statuses::after);
  }
}
