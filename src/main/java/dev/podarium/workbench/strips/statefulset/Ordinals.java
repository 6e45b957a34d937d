package dev.podarium.workbench.strips.statefulset;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a StatefulSet is.
 *
 * @param all the highest ordinal first: those that are wanted, and those that had a Pod of late
 * @param revisions the numbers of its revisions by their names
 */
record Ordinals(StatefulSet set, List<Ordinal> all, Map<String, Long> revisions) {

  /** Those of a moment; {@code from} is how far back in virtual nanoseconds is looked. */
  static Ordinals of(StatefulSet set, Past past, long from) {
    var lives = new TreeMap<Integer, List<Life<Pod>>>(Comparator.reverseOrder());
    var start = StatefulSets.firstOrdinal(set);
    IntStream.range(start, start + StatefulSets.replicas(set))
        .forEach(number -> lives.put(number, new ArrayList<>()));
    for (var life : past.ownedBy(set, Pod.class)) {
      if (life.overlaps(from, past.now())) {
        lives
            .computeIfAbsent(PodOrdinal.of(life.last()).number(), _ -> new ArrayList<>())
            .add(life);
      }
    }
    return new Ordinals(
        set,
        lives.entrySet().stream()
            .filter(each -> each.getKey() >= 0)
            .map(each -> ordinal(set, each.getKey(), each.getValue(), past.world()))
            .toList(),
        revisions(set, past.world()));
  }

  private static Ordinal ordinal(
      StatefulSet set, int number, List<Life<Pod>> lives, Snapshot world) {
    var claims =
        StatefulSets.claimTemplates(set).stream()
            .map(template -> StatefulSets.claimName(set, template, number))
            .filter(
                name ->
                    world.find(PersistentVolumeClaim.class, set.getMetadata().getNamespace(), name)
                        != null)
            .toList();
    return new Ordinal(
        number - StatefulSets.firstOrdinal(set),
        StatefulSets.podName(set, number),
        StatefulSets.wants(set, number),
        lives,
        claims);
  }

  private static Map<String, Long> revisions(StatefulSet set, Snapshot world) {
    return world
        .list(ControllerRevision.class, set.getMetadata().getNamespace())
        .filter(each -> each.getRevision() != null)
        .collect(
            Collectors.toMap(
                each -> each.getMetadata().getName(), ControllerRevision::getRevision));
  }

  /** The number of a revision by its name; 0 for none. */
  long number(@Nullable String revision) {
    return Optional.ofNullable(revision).map(revisions::get).orElse(0L);
  }

  /** The name of the revision that Pods are to have; null before the controller has seen it. */
  @Nullable String updated() {
    return StatefulSets.status(set).getUpdateRevision();
  }

  /** The name of the revision that they had before; the same when all have the present one. */
  @Nullable String current() {
    return StatefulSets.status(set).getCurrentRevision();
  }

  /** Whether Pods of two revisions are wanted at once, or one follows the other. */
  boolean rolls() {
    return StatefulSets.rolls(set);
  }

  /** Whether a partition keeps it at the earlier revision. */
  boolean isKept(Ordinal ordinal) {
    return StatefulSets.keeps(set, StatefulSets.firstOrdinal(set) + ordinal.place());
  }

  /** Whether it is as it should be. */
  boolean isDone(Ordinal ordinal) {
    return ordinal.wanted()
        && ordinal.ready()
        && (updated() == null || ordinal.isOf(updated()))
        && !isKept(ordinal);
  }

  /** Those that are to have the present revision. */
  List<Ordinal> toUpdate() {
    return all.stream().filter(each -> each.wanted() && !isKept(each)).toList();
  }

  /** Whose Pod is on its way, and is waited for. */
  Optional<Ordinal> inHand() {
    return all.stream().filter(each -> each.pod() != null && !each.ready()).findFirst();
  }

  /**
   * Who comes after it: the highest that goes, else the lowest that comes, else the next update.
   */
  Optional<Ordinal> next() {
    if (StatefulSets.parallel(set)
        && all.stream().anyMatch(each -> each.wanted() && each.pod() == null)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(each -> !each.wanted() && each.ready())
        .findFirst()
        .or(
            () ->
                all.reversed().stream()
                    .filter(each -> each.wanted() && each.pod() == null)
                    .findFirst())
        .or(this::nextToUpdate);
  }

  private Optional<Ordinal> nextToUpdate() {
    return rolls() && StatefulSets.rolling(set)
        ? toUpdate().stream().filter(each -> each.ready() && !each.isOf(updated())).findFirst()
        : Optional.empty();
  }
}
