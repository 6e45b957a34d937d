package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a DaemonSet: which is that of the present template, which are older.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go, constructHistory,
 * dedupCurHistories, snapshot, cleanupHistory
 *
 * @param present null when its name is taken by other data
 * @param duplicates others of the present template; the Pods have to be told first
 * @param old the others, oldest first
 * @param plan what brings the stored revisions in order
 */
record History(
    DaemonSet set,
    @Nullable ControllerRevision present,
    List<ControllerRevision> duplicates,
    List<ControllerRevision> old,
    Plan plan) {

  /**
   * @param revisions all of it
   */
  static History of(DaemonSet set, List<ControllerRevision> revisions, View view) {
    var steps = new ArrayList<Plan.Step>();
    var all =
        revisions.stream()
            .map(revision -> labelled(revision, steps))
            .sorted(ControllerRevisions.OLDEST_FIRST)
            .toList();
    var data = ControllerRevisions.dataOf(set.getSpec().getTemplate());
    var old = all.stream().filter(each -> !ControllerRevisions.keeps(each, data)).toList();
    var same = all.stream().filter(each -> ControllerRevisions.keeps(each, data)).toList();
    var number = ControllerRevisions.next(old);
    var present =
        same.isEmpty()
            ? made(set, data, number, view, steps)
            : numbered(same.getLast(), number, steps);
    return new History(
        set,
        present,
        same.isEmpty() ? same : same.subList(0, same.size() - 1),
        old,
        Plan.inOrder(steps));
  }

  /** One without a hash gets its name for one. */
  private static ControllerRevision labelled(ControllerRevision revision, List<Plan.Step> steps) {
    if (Metas.labels(revision).containsKey(ControllerRevisions.OF_POD)) {
      return revision;
    }
    var labelled =
        Metas.withLabel(revision, ControllerRevisions.OF_POD, revision.getMetadata().getName());
    steps.add(Plan.Step.of(new Update(labelled)));
    return labelled;
  }

  private static @Nullable ControllerRevision made(
      DaemonSet set, Map<String, Object> data, long number, View view, List<Plan.Step> steps) {
    var made =
        ControllerRevisions.named(
            set,
            ControllerRevisions.OF_POD,
            PodTemplates.labels(set.getSpec().getTemplate()),
            data,
            number,
            DaemonSets.collisions(set));
    if (view.find(ObjectRef.of(made)) instanceof ControllerRevision there) {
      return ControllerRevisions.keeps(there, data) ? there : null;
    }
    steps.add(Plan.Step.of(new Create(made)));
    return made;
  }

  /** The one whose template is wanted again becomes the newest. */
  private static ControllerRevision numbered(
      ControllerRevision same, long number, List<Plan.Step> steps) {
    if (ControllerRevisions.numberOf(same) >= number) {
      return same;
    }
    var newest = ControllerRevisions.withNumber(same, number);
    steps.add(Plan.Step.of(new Update(newest)));
    return newest;
  }

  /** The label of the Pods that are of the present template. */
  String hash() {
    return present == null
        ? ""
        : Metas.labels(present).getOrDefault(ControllerRevisions.OF_POD, "");
  }

  /** Tells the Pods that they are of the present revision, and lets the duplicates of it go. */
  Plan withoutDuplicates(List<Pod> pods) {
    var told =
        pods.stream()
            .filter(pod -> !hash().equals(Metas.labels(pod).get(ControllerRevisions.OF_POD)))
            .map(pod -> Metas.withLabel(pod, ControllerRevisions.OF_POD, hash()))
            .map(pod -> Plan.Step.of(new Update(pod)));
    return Plan.inOrder(Stream.concat(told, duplicates.stream().map(History::deletion)).toList());
  }

  /** Lets the oldest go that are beyond the limit and of which there is no Pod. */
  Plan cleanup(List<Pod> pods) {
    var tooMany = old.size() - DaemonSets.revisionHistoryLimit(set);
    if (tooMany <= 0) {
      return Plan.nothing();
    }
    var alive =
        NodePods.ofAll(pods).byNode().values().stream()
            .flatMap(List::stream)
            .map(pod -> Metas.labels(pod).getOrDefault(ControllerRevisions.OF_POD, ""))
            .collect(Collectors.toSet());
    return Plan.inOrder(
        old.stream()
            .filter(each -> !alive.contains(Metas.labels(each).get(ControllerRevisions.OF_POD)))
            .limit(tooMany)
            .map(History::deletion)
            .toList());
  }

  private static Plan.Step deletion(ControllerRevision revision) {
    return Plan.Step.of(new Delete(ObjectRef.of(revision), DeleteOptions.DEFAULT))
        .forgiving("NotFound");
  }
}
