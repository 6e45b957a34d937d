package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells of a change to a StatefulSet. */
final class StatefulSetNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  StatefulSetNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof StatefulSet created) {
      return plain.created(": " + asks(created));
    }
    if (!(change.before() instanceof StatefulSet before)
        || !(change.after() instanceof StatefulSet after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    return change.verb() == Change.Verb.STATUS ? counted(before, after) : edited(before, after);
  }

  private static String asks(StatefulSet set) {
    var images =
        set.getSpec().getTemplate().getSpec().getContainers().stream()
            .map(Container::getImage)
            .collect(Collectors.joining(" and "));
    var order = StatefulSets.parallel(set) ? ", side by side" : ", one after the other";
    return Plurals.pods(StatefulSets.replicas(set)) + " of " + images + order;
  }

  private Narration edited(StatefulSet before, StatefulSet after) {
    var from = StatefulSets.replicas(before);
    var to = StatefulSets.replicas(after);
    var sameTemplate =
        Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate());
    var person = Authors.isPerson(change.origin().by());
    if (!person || from == to || !sameTemplate || Kubectl.applied(before, after)) {
      return plain.changed(before, after);
    }
    var what = " from %d to %d".formatted(from, to);
    return Narration.of(
        Interest.COMMAND,
        Sentence.of("scaled ").and(name).and(what),
        Sentence.of("you scaled ").and(name).and(what));
  }

  private Narration counted(StatefulSet before, StatefulSet after) {
    var current = StatefulSets.status(after).getCurrentRevision();
    var was = StatefulSets.status(before).getCurrentRevision();
    if (was != null && !was.equals(current)) {
      return Narration.of(
              Interest.TURN,
              Sentence.of("finished the rollout of ").and(name),
              name.and(" is rolled out"))
          .because(Sentence.of("every ordinal has a ready Pod of the new template"));
    }
    var ready = StatefulSets.orZero(StatefulSets.status(after).getReadyReplicas());
    var what = " has %d of %s ready".formatted(ready, Plurals.pods(StatefulSets.replicas(after)));
    return Narration.of(
        Interest.BOOKKEEPING, Sentence.of("noted that ").and(name).and(what), name.and(what));
  }
}
