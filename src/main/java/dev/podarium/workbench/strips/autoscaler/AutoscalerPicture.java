package dev.podarium.workbench.strips.autoscaler;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.MetricReading;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.drawing.StripPicture;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;

/**
 * What the strip of an autoscaler shows.
 *
 * @param metric the name of its first metric; empty for none
 * @param target of that, {@code 50%}
 * @param looks oldest first; those within the window, and the one that holds at its left edge
 * @param least the fewest replicas
 * @param most the most replicas
 * @param shrinks when it follows a lower wish, in virtual nanoseconds; 0: it holds none back
 * @param now the playhead, virtual nanoseconds since the start
 */
public record AutoscalerPicture(
    ObjectRef ref,
    String figures,
    Sentence sentence,
    String metric,
    String target,
    List<Look> looks,
    int least,
    int most,
    long shrinks,
    TimeWindow window,
    long now)
    implements StripPicture {

  /** How often the controller looks. */
  static final long PERIOD = 15 * Clock.SECOND;

  /** What kube-controller-manager waits before it follows a lower wish, in virtual seconds. */
  private static final int USUAL_WINDOW = 300;

  private static final long SHOWN = 80 * Clock.SECOND;

  static AutoscalerPicture of(HorizontalPodAutoscaler autoscaler, Past past) {
    var all = Look.of(past.of(autoscaler));
    var shrinks = shrinks(autoscaler, all);
    var begun = Math.min(all.isEmpty() ? past.now() : changed(all), past.now() - SHOWN);
    var window = TimeWindow.following(past.since(begun), past.now());
    var reading = MetricReading.of(autoscaler).stream().findFirst();
    return new AutoscalerPicture(
        ObjectRef.of(autoscaler),
        figures(autoscaler, all),
        sentence(autoscaler, all, shrinks),
        reading.map(MetricReading::name).orElse(""),
        reading.map(MetricReading::target).orElse(""),
        within(all, window),
        Autoscalers.least(autoscaler),
        Autoscalers.most(autoscaler),
        shrinks,
        window,
        past.now());
  }

  /** When it wanted another number last, and a little before. */
  private static long changed(List<Look> all) {
    var changed = all.getFirst().nanos();
    for (var i = 1; i < all.size(); i++) {
      if (all.get(i).wanted() != all.get(i - 1).wanted()) {
        changed = all.get(i).nanos();
      }
    }
    return changed - 2 * PERIOD;
  }

  private static List<Look> within(List<Look> all, TimeWindow window) {
    var before = all.stream().filter(look -> look.nanos() <= window.from()).count();
    return all.subList((int) Math.max(0, before - 1), all.size());
  }

  /** The highest wish of a time counts, so a lower one waits until that has passed. */
  private static long shrinks(HorizontalPodAutoscaler autoscaler, List<Look> all) {
    if (all.isEmpty() || all.getLast().asked() >= all.getLast().wanted()) {
      return 0;
    }
    var first = all.getLast();
    for (var look : all.reversed()) {
      if (look.asked() >= all.getLast().wanted()) {
        break;
      }
      first = look;
    }
    return first.nanos() - PERIOD + windowSeconds(autoscaler) * Clock.SECOND;
  }

  private static int windowSeconds(HorizontalPodAutoscaler autoscaler) {
    var behavior = autoscaler.getSpec().getBehavior();
    var down = behavior == null ? null : behavior.getScaleDown();
    return down == null || down.getStabilizationWindowSeconds() == null
        ? USUAL_WINDOW
        : down.getStabilizationWindowSeconds();
  }

  /** {@code cpu 20 %, target 50 % · 7 Pods, at least 1, at most 10 · wants 3}. */
  private static String figures(HorizontalPodAutoscaler autoscaler, List<Look> all) {
    var metric =
        MetricReading.of(autoscaler).stream()
            .findFirst()
            .map(
                reading ->
                    "%s %s, target %s · "
                        .formatted(
                            reading.name(),
                            reading.isMeasured() ? reading.now() : "not measured",
                            reading.target()))
            .orElse("");
    return "%s%d Pods, at least %d, at most %d%s"
        .formatted(
            metric,
            Autoscalers.current(autoscaler),
            Autoscalers.least(autoscaler),
            Autoscalers.most(autoscaler),
            all.isEmpty() ? "" : " · wants " + all.getLast().asked());
  }

  private static Sentence sentence(
      HorizontalPodAutoscaler autoscaler, List<Look> all, long shrinks) {
    var about =
        Sentence.of("The autoscaler ")
            .link(autoscaler.getMetadata().getName(), ObjectRef.of(autoscaler));
    if (all.isEmpty()) {
      return about.and(" has not looked at its target yet: it does every 15 s.");
    }
    var last = all.getLast();
    if (shrinks > 0 && last.wanted() > Autoscalers.least(autoscaler)) {
      return about.and(
          " wants %d Pods but keeps %d until %s: for scaling down, the highest wish of the last %d s counts."
              .formatted(
                  Math.max(last.asked(), Autoscalers.least(autoscaler)),
                  last.wanted(),
                  Clock.seconds(shrinks),
                  windowSeconds(autoscaler)));
    }
    if (last.asked() > Autoscalers.most(autoscaler)) {
      return about.and(
          " would want %d Pods but at most %d are allowed."
              .formatted(last.asked(), Autoscalers.most(autoscaler)));
    }
    var active = Autoscalers.condition(autoscaler, "ScalingActive");
    return active != null && "False".equals(active.getStatus())
        ? about.and(" cannot tell what is needed: %s.".formatted(active.getMessage()))
        : Sentence.EMPTY;
  }

  @Override
  public String title() {
    return "HorizontalPodAutoscaler " + ref.name();
  }
}
