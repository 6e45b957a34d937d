package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells of a change to a Pod: the first thing in it that is worth a sentence. */
final class PodNarrator {

  private final Change change;
  private final Supplier<Scene> counts;
  private final Sentence name;

  PodNarrator(Change change, Supplier<Scene> counts) {
    this.change = change;
    this.counts = counts;
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (!(change.before() instanceof Pod before)) {
      return created();
    }
    if (!(change.after() instanceof Pod after)) {
      return removed(before);
    }
    var narration = claimed(before, after);
    if (narration == null) {
      narration = counted(before, after);
    }
    if (narration == null) {
      narration = placed(before, after);
    }
    if (narration == null) {
      narration = new ContainerNarrator(name, before, after).tell();
    }
    if (narration == null) {
      narration = ready(before, after);
    }
    return narration == null ? new PlainNarrator(change).changed(before, after) : narration;
  }

  private Narration created() {
    var daemon = counts.get().daemon();
    return daemon == null
        ? new PlainNarrator(change).created("").because(Sentence.of(afterBackOff()))
        : new PlainNarrator(change).created(" for " + daemon.node()).because(daemon.whyCreated());
  }

  /** Why a Job makes a Pod only now; empty for any other. */
  private String afterBackOff() {
    var row = change.origin().by().equals("job-controller") ? counts.get().row() : JobBackOff.NONE;
    return row.failures() == 0
        ? ""
        : "the %d s after its %s failed Pod in a row are over"
            .formatted(row.seconds(), Plurals.ordinal(row.failures()));
  }

  /** A Job has counted it, or does not want to. */
  private @Nullable Narration counted(Pod before, Pod after) {
    return JobPods.tracked(before) && !JobPods.tracked(after)
        ? Narration.of(
                Interest.BOOKKEEPING,
                Sentence.of("let ").and(name).and(" go"),
                name.and(" is let go"))
            .because(
                Sentence.of(
                    Pods.finished(after) ? "its end is written down" : "its Job does not need it"))
        : null;
  }

  private Narration removed(Pod before) {
    var by = change.origin().by();
    if (!by.startsWith("kubelet")) {
      return new PlainNarrator(change).tell().deletion();
    }
    return Narration.of(
            Interest.STAGE, Sentence.of("let ").and(name).and(" go"), name.and(" is gone"))
        .because(Sentence.of(Metas.deleting(before) ? "all its containers have ended" : ""))
        .deletion();
  }

  /** Deletion asked for, adopted, released. */
  private @Nullable Narration claimed(Pod before, Pod after) {
    if (Metas.deleting(after) && !Metas.deleting(before)) {
      return deletionAsked(after);
    }
    if (Metas.deleting(after) && grace(after) == 0 && grace(before) > 0) {
      return lastConfirmation();
    }
    var had = Metas.controllerUid(before);
    var has = Metas.controllerUid(after);
    if (Objects.equals(had, has)) {
      return null;
    }
    var adopted = has != null;
    var scene = counts.get();
    var owner = scene.set() == null ? Sentence.of("its owner") : scene.called();
    return Narration.of(
            Interest.TURN,
            Sentence.of(adopted ? "adopted " : "released ")
                .and(name)
                .and(adopted ? " for " : " from ")
                .and(owner),
            name.and(adopted ? " was adopted" : " was released"))
        .because(
            Sentence.of(
                adopted
                    ? "its labels match the selector and it had no controller"
                    : "its labels no longer match the selector"));
  }

  private Narration lastConfirmation() {
    return Narration.of(
            Interest.BOOKKEEPING,
            Sentence.of("confirmed that ").and(name).and(" can be removed now"),
            name.and(" has ended"))
        .because(Sentence.of("all its containers have ended"))
        .deletion();
  }

  private static long grace(Pod pod) {
    var grace = pod.getMetadata().getDeletionGracePeriodSeconds();
    return grace == null ? 0 : grace;
  }

  private Narration deletionAsked(Pod after) {
    var grace = grace(after);
    var how = grace == 0 ? "" : ", which gets " + grace + " s to end";
    var person = Authors.isPerson(change.origin().by());
    var daemon = change.origin().by().equals("daemonset-controller") ? counts.get().daemon() : null;
    return Narration.of(
            person ? Interest.COMMAND : Interest.COMING_AND_GOING,
            Sentence.of("deleted ").and(name).and(how),
            person ? Sentence.of("you deleted ").and(name) : name.and(" is being deleted"))
        .because(daemon == null ? Sentence.EMPTY : daemon.whyDeleted())
        .deletion();
  }

  /** Bound to a Node, or refused by all of them. */
  private @Nullable Narration placed(Pod before, Pod after) {
    var node = Pods.nodeName(after);
    if (Pods.nodeName(before).isEmpty() && !node.isEmpty()) {
      var on = Sentence.of(" on ").and(NodeNarrator.ref(node));
      return Narration.of(
              Interest.COMING_AND_GOING,
              Sentence.of("put ").and(name).and(on),
              name.and(" was put").and(on))
          .because(Sentence.of("it had no Node yet, and this one has room for it"));
    }
    var scheduled = Pods.condition(after, "PodScheduled");
    if (scheduled == null
        || !"Unschedulable".equals(scheduled.getReason())
        || Objects.equals(scheduled, Pods.condition(before, "PodScheduled"))) {
      return null;
    }
    return Narration.of(
            Interest.TURN,
            Sentence.of("found no Node for ").and(name),
            Sentence.of("no Node can take ").and(name))
        .because(Sentence.of(Clauses.without(scheduled.getMessage())));
  }

  private @Nullable Narration ready(Pod before, Pod after) {
    var was = Pods.ready(before);
    var is = Pods.ready(after);
    if (was == is) {
      return null;
    }
    var news = name.and(is ? " is ready" : " is not ready any more");
    var condition = Pods.condition(after, "Ready");
    var why = is || condition == null ? "" : Clauses.without(condition.getMessage());
    return Narration.of(
            is ? Interest.COMING_AND_GOING : Interest.TURN,
            Sentence.of("reported that ").and(news),
            news)
        .because(Sentence.of(why));
  }
}
