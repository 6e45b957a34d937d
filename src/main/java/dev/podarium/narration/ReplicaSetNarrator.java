package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.function.Supplier;

/** Tells of a change to a ReplicaSet. */
final class ReplicaSetNarrator {

  private final Change change;
  private final Supplier<Scene> counts;
  private final PlainNarrator plain;

  ReplicaSetNarrator(Change change, Supplier<Scene> counts) {
    this.change = change;
    this.counts = counts;
    this.plain = new PlainNarrator(change);
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof ReplicaSet created) {
      return created(created);
    }
    if (!(change.before() instanceof ReplicaSet before)
        || !(change.after() instanceof ReplicaSet after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    if (change.verb() == Change.Verb.STATUS) {
      return counted(before, after);
    }
    var from = ReplicaSets.replicas(before);
    var to = ReplicaSets.replicas(after);
    return from == to ? changed(before, after) : scaled(from, to);
  }

  private Narration created(ReplicaSet set) {
    var asking = " for " + Plurals.pods(ReplicaSets.replicas(set));
    var revision = RolloutRevisions.of(set);
    var scene = counts.get();
    if (scene.deployment() == null || revision == 0) {
      return plain.created(asking);
    }
    return Narration.of(
        Interest.TURN,
        Sentence.of("created ").and(change.ref()).and(" as revision " + revision + asking),
        scene.called().and(" was created" + asking));
  }

  private Narration scaled(int from, int to) {
    var person = Authors.isPerson(change.origin().by());
    var verb = person ? "scaled " : to > from ? "raised " : "lowered ";
    var what = " from %d to %d".formatted(from, to);
    var name = counts.get().called();
    return Narration.of(
        person ? Interest.COMMAND : Interest.TURN,
        Sentence.of(verb).and(name).and(what),
        person
            ? Sentence.of("you " + verb).and(name).and(what)
            : name.and(" was " + verb.strip() + what));
  }

  private Narration changed(ReplicaSet before, ReplicaSet after) {
    var revision = RolloutRevisions.of(after);
    if (revision == RolloutRevisions.of(before)) {
      return plain.changed(before, after);
    }
    var what = " revision " + revision;
    return Narration.of(
        Interest.TURN,
        Sentence.of("made ").and(change.ref()).and(what),
        Sentence.of(change.ref()).and(" became" + what));
  }

  private Narration counted(ReplicaSet before, ReplicaSet after) {
    var called = counts.get().called();
    var what =
        " has %s, %d ready"
            .formatted(
                Plurals.pods(ReplicaSets.actualReplicas(after)), ReplicaSets.readyReplicas(after));
    var more = ReplicaSets.readyReplicas(after) - ReplicaSets.readyReplicas(before);
    var news =
        more > 0
            ? Sentence.of(Plurals.are(more, more == ReplicaSets.readyReplicas(after) ? "" : "more"))
                .and(" ready in ")
                .and(called)
            : called.and(what);
    return Narration.of(
        Interest.BOOKKEEPING, Sentence.of("noted that ").and(called).and(what), news);
  }
}
