package dev.podarium.workbench.strips;

import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Controllers;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.strips.autoscaler.AutoscalerStrip;
import dev.podarium.workbench.strips.cronjob.CronJobStrip;
import dev.podarium.workbench.strips.daemonset.DaemonSetStrip;
import dev.podarium.workbench.strips.deployment.RolloutStrip;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.Strip;
import dev.podarium.workbench.strips.drawing.StripPicture;
import dev.podarium.workbench.strips.job.JobStrip;
import dev.podarium.workbench.strips.past.Lives;
import dev.podarium.workbench.strips.statefulset.StatefulSetStrip;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The strips of all kinds, and which one is shown. On the JavaFX thread. */
final class Strips {

  /**
   * A strip that can be drawn.
   *
   * @param painter draws the picture into an empty strip
   */
  record Drawable(StripPicture picture, Consumer<Brush> painter) {}

  /** When something last happened to a workload that has a strip. */
  private record Candidate(HasMetadata workload, long changed) {}

  private final List<Strip<?, ?>> all;

  /** Strips that read what they show in a history. */
  Strips(History history) {
    var lives = new Lives(history);
    all =
        List.of(
            new RolloutStrip(history),
            new StatefulSetStrip(lives),
            new DaemonSetStrip(lives),
            new JobStrip(lives),
            new CronJobStrip(lives),
            new AutoscalerStrip(lives));
  }

  /**
   * The strip of the selected object or of whatever controls it, else of the workload that changed
   * last; empty when there is none.
   *
   * @param now the playhead, virtual nanoseconds since the start
   */
  Optional<Drawable> about(@Nullable ObjectRef selected, Moment moment, long now) {
    var world = moment.snapshot();
    return workloadOf(selected, world)
        .or(() -> changedLast(moment))
        .flatMap(workload -> drawable(workload, moment, now));
  }

  private Optional<HasMetadata> workloadOf(@Nullable ObjectRef selected, Snapshot world) {
    var object = selected == null ? null : world.find(selected);
    return Stream.iterate(object, Objects::nonNull, each -> Controllers.of(each, world))
        .filter(each -> stripOf(each).isPresent())
        .findFirst()
        .map(each -> each);
  }

  private Optional<HasMetadata> changedLast(Moment moment) {
    return all.stream()
        .flatMap(strip -> candidates(strip, moment))
        .filter(candidate -> candidate.changed() > 0)
        .max(Comparator.comparingLong(Candidate::changed))
        .map(Candidate::workload);
  }

  private static <T extends HasMetadata> Stream<Candidate> candidates(
      Strip<T, ?> strip, Moment moment) {
    return moment
        .snapshot()
        .list(strip.type())
        .map(each -> new Candidate(each, strip.changedBy(each, moment)));
  }

  private Optional<Drawable> drawable(HasMetadata workload, Moment moment, long now) {
    return stripOf(workload).flatMap(strip -> drawable(strip, workload, moment, now));
  }

  private static <T extends HasMetadata, P extends StripPicture> Optional<Drawable> drawable(
      Strip<T, P> strip, HasMetadata workload, Moment moment, long now) {
    return strip
        .picture(strip.type().cast(workload), moment, now)
        .map(picture -> new Drawable(picture, brush -> strip.draw(picture, brush)));
  }

  private Optional<Strip<?, ?>> stripOf(HasMetadata workload) {
    return all.stream().filter(strip -> strip.type().isInstance(workload)).findFirst();
  }
}
