package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import java.util.stream.Collectors;

/** Tells of a change to a DaemonSet. */
final class DaemonSetNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  DaemonSetNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  /** On how many Nodes it is how far. */
  private record Counts(int desired, int updated, int available) {

    static Counts of(DaemonSet set) {
      return new Counts(
          DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled),
          DaemonSets.count(set, DaemonSetStatus::getUpdatedNumberScheduled),
          DaemonSets.count(set, DaemonSetStatus::getNumberAvailable));
    }

    boolean done() {
      return updated == desired && available == desired;
    }
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof DaemonSet created) {
      return plain.created(": " + asks(created));
    }
    if (!(change.before() instanceof DaemonSet before)
        || !(change.after() instanceof DaemonSet after)
        || Metas.deleting(before) != Metas.deleting(after)) {
      return plain.tell();
    }
    return change.verb() == Change.Verb.STATUS
        ? counted(Counts.of(before), Counts.of(after), after)
        : plain.changed(before, after);
  }

  private static String asks(DaemonSet set) {
    var images =
        set.getSpec().getTemplate().getSpec().getContainers().stream()
            .map(Container::getImage)
            .collect(Collectors.joining(" and "));
    return "one Pod of " + images + " on every Node that it does not leave out";
  }

  private Narration counted(Counts before, Counts after, DaemonSet set) {
    if (after.desired != before.desired) {
      var what = " wants " + nodes(after.desired) + " to have a Pod";
      return noted(Interest.BOOKKEEPING, what).because(Sentence.of(was(before.desired)));
    }
    if (after.done() && !before.done()) {
      return noted(
          Interest.TURN, " has an available Pod of its present template on " + all(after.desired));
    }
    var what = " has %d of %s available".formatted(after.available, Plurals.pods(after.desired));
    return noted(Interest.BOOKKEEPING, what).because(Sentence.of(waits(after, set)));
  }

  private static String was(int desired) {
    return desired == 0 ? "" : "there were " + nodes(desired) + " before";
  }

  /** What keeps a rollout from going on; empty when nothing does. */
  private static String waits(Counts counts, DaemonSet set) {
    var band = DaemonBand.of(set, counts.desired);
    var missing = counts.desired - counts.available;
    return counts.updated < counts.desired && missing > 0 && missing >= band.maxUnavailable()
        ? "it waits before it goes on: at most %d may be unavailable"
            .formatted(band.maxUnavailable())
        : "";
  }

  private Narration noted(Interest interest, String what) {
    return Narration.of(interest, Sentence.of("noted that ").and(name).and(what), name.and(what));
  }

  private static String all(int nodes) {
    return nodes == 1 ? "the one Node" : "each of " + nodes(nodes);
  }

  private static String nodes(int number) {
    return number == 1 ? "1 Node" : number + " Nodes";
  }
}
