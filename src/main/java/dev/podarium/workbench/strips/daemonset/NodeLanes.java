package dev.podarium.workbench.strips.daemonset;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.lanes.LanesPicture.Limit;
import dev.podarium.workbench.strips.lanes.PodBars;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the strip of a DaemonSet shows. */
final class NodeLanes {

  private final Placements placements;
  private final DaemonSet set;
  private final DaemonBand band;
  private final Past past;

  private NodeLanes(Placements placements, Past past) {
    this.placements = placements;
    this.past = past;
    set = placements.set();
    band = DaemonBand.of(set, placements.wanted().size());
  }

  static LanesPicture of(DaemonSet set, Past past) {
    var window = TimeWindow.following(past.since(past.of(set).asked()), past.now());
    var lanes = new NodeLanes(Placements.of(set, past, window.from()), past);
    return new LanesPicture(
        ObjectRef.of(set),
        "DaemonSet " + set.getMetadata().getName(),
        lanes.figures(),
        lanes.sentence(),
        lanes.placements.all().stream().map(lanes::lane).toList(),
        Limit.NONE,
        window,
        past.now());
  }

  private Lane lane(Placement placement) {
    var bars =
        placement.lives().stream()
            .flatMap(
                life -> PodBars.of(life, placements.revision(life.last()), past.now()).stream())
            .toList();
    var leftOut = placement.leftOut();
    if (leftOut != null) {
      var because = "left out: " + leftOut.because(set.getMetadata().getName());
      return Lane.leftOut(placement.node(), bars, because);
    }
    return Lane.of(placement.node(), placements.isDone(placement), bars, note(placement));
  }

  private String note(Placement placement) {
    return placements.next().filter(placement::equals).isPresent() ? "is next" : placement.state();
  }

  /** {@code revision 1 → 2 · 3 of 5 Nodes done · 4 ready, at least 4 must be · 1 Node left out}. */
  private String figures() {
    var wanted = placements.wanted();
    var out = placements.all().size() - wanted.size();
    var done = wanted.stream().filter(placements::isDone).count();
    var ready = wanted.stream().filter(Placement::ready).count();
    return Stream.of(
            revisions(),
            "%d of %d Nodes done".formatted(done, wanted.size()),
            placements.earlier() > 0 && DaemonSets.rolling(set)
                ? "%d ready, at least %d must be"
                    .formatted(ready, band.desired() - band.maxUnavailable())
                : "%d ready".formatted(ready),
            out == 0 ? "" : out == 1 ? "1 Node left out" : out + " Nodes left out",
            DaemonSets.rolling(set) ? "" : "OnDelete")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String revisions() {
    if (placements.newest() == 0) {
      return "no revision yet";
    }
    return placements.earlier() == 0
        ? "revision " + placements.newest()
        : "revision %d → %d".formatted(placements.earlier(), placements.newest());
  }

  private Sentence sentence() {
    if (placements.earlier() > 0 && !DaemonSets.rolling(set)) {
      return Sentence.of(
          "Pods of revision %d stay until somebody deletes them: the update strategy is OnDelete."
              .formatted(placements.earlier()));
    }
    var inHand = placements.inHand();
    var next = placements.next();
    if (inHand.isEmpty() || next.isEmpty()) {
      return Sentence.EMPTY;
    }
    var limit =
        band.maxSurge() > 0
            ? "at most %d may have a second Pod.".formatted(band.maxSurge())
            : "at most %d may be unavailable.".formatted(band.maxUnavailable());
    return Sentence.of("The DaemonSet controller waits for ")
        .link(set.getMetadata().getName(), pod(inHand.get()))
        .and(" on %s before it goes on to %s: ".formatted(inHand.get().node(), next.get().node()))
        .and(limit);
  }

  /** The Pod there, or the DaemonSet where there is none. */
  private ObjectRef pod(Placement placement) {
    var pod = placement.pod();
    return ObjectRef.of(pod == null ? set : pod);
  }
}
