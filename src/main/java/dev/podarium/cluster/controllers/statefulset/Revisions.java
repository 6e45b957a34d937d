package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates that a StatefulSet has had: which one its Pods are to come to, and which one they
 * come from.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * getStatefulSetRevisions, truncateHistory
 *
 * @param known those that are there, the oldest first
 * @param update the one with the present template
 * @param current the one that the Pods had when the last update was done
 * @param collisions how many names were taken by others
 * @param writes what has to be written so that this is so
 */
record Revisions(
    StatefulSet set,
    List<ControllerRevision> known,
    ControllerRevision update,
    ControllerRevision current,
    int collisions,
    Plan writes) {

  static Revisions of(StatefulSet set, View view) {
    var orphans = orphans(set, view);
    var adopted = orphans.stream().map(orphan -> Metas.withController(orphan, set)).toList();
    var known =
        Stream.concat(owned(set, view), adopted.stream())
            .sorted(ControllerRevisions.OLDEST_FIRST)
            .toList();
    var adoption = Plan.inOrder(adopted.stream().map(each -> Step.of(new Update(each))).toList());
    return of(set, known, adoption, view);
  }

  private static Revisions of(
      StatefulSet set, List<ControllerRevision> known, Plan adoption, View view) {
    var data = ControllerRevisions.dataOf(set.getSpec().getTemplate());
    var number = ControllerRevisions.next(known);
    var collisions = StatefulSets.orZero(StatefulSets.status(set).getCollisionCount());
    var alike = known.stream().filter(each -> ControllerRevisions.keeps(each, data)).toList();
    if (!alike.isEmpty() && ControllerRevisions.keeps(known.getLast(), data)) {
      return with(set, known, known.getLast(), collisions, adoption);
    }
    if (!alike.isEmpty()) {
      var again = ControllerRevisions.withNumber(alike.getLast(), number);
      return with(set, known, again, collisions, adoption.then(write(new Update(again))));
    }
    var made =
        ControllerRevisions.of(
            set,
            PodTemplates.labels(set.getSpec().getTemplate()),
            data,
            number,
            collisions,
            name -> find(set, name, view));
    var creation = made.stored() ? Plan.nothing() : write(new Create(made.revision()));
    return with(set, known, made.revision(), made.collisions(), adoption.then(creation));
  }

  private static Revisions with(
      StatefulSet set,
      List<ControllerRevision> known,
      ControllerRevision update,
      int collisions,
      Plan writes) {
    var name = StatefulSets.status(set).getCurrentRevision();
    var current =
        known.stream()
            .filter(each -> each.getMetadata().getName().equals(name))
            .findFirst()
            .orElse(update);
    return new Revisions(set, known, update, current, collisions, writes);
  }

  private static Plan write(Request request) {
    return Plan.write(Step.of(request));
  }

  private static Stream<ControllerRevision> owned(StatefulSet set, View view) {
    return view.owned(set, ControllerRevision.class)
        .filter(each -> Metas.isControlledBy(each, set) && selects(set, each));
  }

  private static List<ControllerRevision> orphans(StatefulSet set, View view) {
    if (Metas.deleting(set)) {
      return List.of();
    }
    var kind = Kinds.of(ControllerRevision.class);
    return view.having(
            IndexKey.orphan(kind, set.getMetadata().getNamespace()), ControllerRevision.class)
        .filter(each -> selects(set, each))
        .toList();
  }

  private static boolean selects(StatefulSet set, ControllerRevision revision) {
    return Selectors.matches(set.getSpec().getSelector(), Metas.labels(revision));
  }

  private static @Nullable ControllerRevision find(StatefulSet set, String name, View view) {
    return view.snapshot().find(ControllerRevision.class, set.getMetadata().getNamespace(), name);
  }

  /** The StatefulSet as it was with the current template. */
  StatefulSet currentSet() {
    return current.getMetadata().getName().equals(update.getMetadata().getName())
        ? set
        : applied(set, current);
  }

  /** A StatefulSet with the template that a revision keeps. */
  static StatefulSet applied(StatefulSet set, ControllerRevision revision) {
    var template = ControllerRevisions.templateOf(revision);
    return template == null ? set : StatefulSets.withTemplate(set, template);
  }

  /** Whether the newest is stored once these have been. */
  boolean standsAfter(Plan.Acted acted) {
    var name = update.getMetadata().getName();
    return acted.refused().isEmpty()
        || Stream.concat(known.stream(), acted.done().stream())
            .anyMatch(
                each ->
                    each instanceof ControllerRevision
                        && each.getMetadata().getName().equals(name));
  }

  /** Deletes the oldest that no Pod is of, beyond as many as are to be kept. */
  Plan truncation(List<Member> members) {
    var live = new HashSet<String>();
    live.add(update.getMetadata().getName());
    live.add(current.getMetadata().getName());
    members.forEach(member -> live.add(member.revision()));
    var dead = known.stream().filter(each -> !live.contains(each.getMetadata().getName())).toList();
    var limit = StatefulSets.revisionHistoryLimit(set);
    var surplus = limit < 0 ? 0 : Math.max(0, dead.size() - limit);
    return Plan.inOrder(dead.stream().limit(surplus).map(Revisions::deletion).toList());
  }

  private static Step deletion(ControllerRevision revision) {
    return Step.of(new Delete(ObjectRef.of(revision), DeleteOptions.DEFAULT)).forgiving("NotFound");
  }
}
