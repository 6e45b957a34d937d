package dev.podarium.workbench.strips.statefulset;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.lanes.LanesPicture.Limit;
import dev.podarium.workbench.strips.lanes.PodBars;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.stream.Collectors;

/** What the strip of a StatefulSet shows. */
final class OrdinalLanes {

  private final Ordinals ordinals;
  private final StatefulSet set;
  private final Past past;

  private OrdinalLanes(Ordinals ordinals, Past past) {
    this.ordinals = ordinals;
    this.set = ordinals.set();
    this.past = past;
  }

  static LanesPicture of(StatefulSet set, Past past) {
    var window = TimeWindow.following(past.since(past.of(set).asked()), past.now());
    var lanes = new OrdinalLanes(Ordinals.of(set, past, window.from()), past);
    return new LanesPicture(
        ObjectRef.of(set),
        "StatefulSet " + set.getMetadata().getName(),
        lanes.figures(),
        lanes.sentence(),
        lanes.ordinals.all().stream().map(lanes::lane).toList(),
        lanes.partition(),
        window,
        past.now());
  }

  private Lane lane(Ordinal ordinal) {
    var bars = ordinal.lives().stream().flatMap(life -> bars(life).stream()).toList();
    return Lane.of(ordinal.name(), ordinals.isDone(ordinal), bars, note(ordinal));
  }

  private List<Bar> bars(Life<Pod> life) {
    var revision = ordinals.number(Ordinal.revisionOf(life.last()));
    return PodBars.of(life, revision, past.now());
  }

  private String note(Ordinal ordinal) {
    if (ordinals.next().filter(ordinal::equals).isPresent()) {
      return "is next";
    }
    return ordinal.state();
  }

  private Limit partition() {
    var kept = ordinals.all().stream().filter(ordinals::isKept).map(Ordinal::name).toList();
    if (kept.isEmpty()) {
      return Limit.NONE;
    }
    var names =
        kept.size() == 1
            ? kept.getFirst() + " keeps"
            : kept.size() == 2
                ? kept.getLast() + ", " + kept.getFirst() + " keep"
                : kept.getLast() + " to " + kept.getFirst() + " keep";
    var partition = StatefulSets.partition(set);
    var revision = ordinals.number(ordinals.current());
    return new Limit(
        ordinals.all().size() - kept.size(),
        List.of(
            "partition %d: %s revision %d".formatted(partition, names, revision),
            "partition %d: revision %d stays".formatted(partition, revision),
            "partition " + partition));
  }

  /** {@code revision 1 → 2, partition 2 · 1 of 3 ordinals done · 4 of 5 ready}. */
  private String figures() {
    var parts =
        List.of(
            revision(),
            ordinals.rolls()
                ? "%d of %d ordinals done"
                    .formatted(
                        ordinals.toUpdate().stream().filter(ordinals::isDone).count(),
                        ordinals.toUpdate().size())
                : "",
            "%d of %d ready"
                .formatted(
                    ordinals.all().stream().filter(Ordinal::ready).count(),
                    StatefulSets.replicas(set)),
            StatefulSets.parallel(set) ? "Parallel" : "",
            StatefulSets.updatesOnDelete(set) ? "OnDelete" : "");
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private String revision() {
    var updated = ordinals.number(ordinals.updated());
    if (updated == 0) {
      return "no revision yet";
    }
    var partition = StatefulSets.partition(set);
    var numbers =
        ordinals.rolls() ? ordinals.number(ordinals.current()) + " → " + updated : "" + updated;
    return "revision " + numbers + (partition > 0 ? ", partition " + partition : "");
  }

  private Sentence sentence() {
    if (StatefulSets.updatesOnDelete(set) && ordinals.rolls()) {
      return Sentence.of(
          "Pods of revision %d stay until somebody deletes them: the update strategy is OnDelete."
              .formatted(ordinals.number(ordinals.current())));
    }
    var inHand = ordinals.inHand();
    var next = ordinals.next();
    return inHand.isPresent() && next.isPresent() && !StatefulSets.parallel(set)
        ? waiting(inHand.get(), next.get())
        : Sentence.EMPTY;
  }

  private Sentence waiting(Ordinal inHand, Ordinal next) {
    var wait =
        Sentence.of("The StatefulSet controller waits for ")
            .link(inHand.name(), pod(inHand))
            .and(inHand.wanted() ? " to be ready" : " to end");
    if (!next.wanted()) {
      return wait.and(
          " before it ends %s: it goes from the highest ordinal down.".formatted(next.name()));
    }
    return next.pod() == null
        ? wait.and(
            " before it creates %s: it goes from the lowest ordinal up.".formatted(next.name()))
        : wait.and(
            " before it replaces %s: it goes from the highest ordinal down."
                .formatted(next.name()));
  }

  private ObjectRef pod(Ordinal ordinal) {
    return new ObjectRef(Kinds.POD, set.getMetadata().getNamespace(), ordinal.name());
  }
}
