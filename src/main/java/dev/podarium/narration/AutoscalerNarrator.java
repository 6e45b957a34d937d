package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.MetricReading;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Comparator;
import java.util.List;

/**
 * Tells of a change to a HorizontalPodAutoscaler: what it measured, wants and is held back from.
 */
final class AutoscalerNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  AutoscalerNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.before() == null && change.after() instanceof HorizontalPodAutoscaler created) {
      return plain.created(": " + asks(created));
    }
    return change.before() instanceof HorizontalPodAutoscaler before
            && change.after() instanceof HorizontalPodAutoscaler after
            && change.verb() == Change.Verb.STATUS
            && !Metas.deleting(after)
        ? looked(before, after)
        : plain.tell();
  }

  private static String asks(HorizontalPodAutoscaler autoscaler) {
    return "%d to %s of %s"
        .formatted(
            Autoscalers.least(autoscaler),
            Plurals.pods(Autoscalers.most(autoscaler)),
            Autoscalers.target(autoscaler));
  }

  private Narration looked(HorizontalPodAutoscaler before, HorizontalPodAutoscaler after) {
    if (turned(before, after, "ScalingActive") && isFalse(after, "ScalingActive")) {
      return cannotTell(after, "ScalingActive");
    }
    if (turned(before, after, "AbleToScale") && isFalse(after, "AbleToScale")) {
      return cannotTell(after, "AbleToScale");
    }
    if (Autoscalers.reason(after, "AbleToScale").equals("SucceededRescale")
        && Autoscalers.desired(after) != Autoscalers.current(after)) {
      return wants(after);
    }
    if (Autoscalers.keepsMore(after) && !Autoscalers.keepsMore(before)) {
      return keeps(after);
    }
    return measured(after);
  }

  private Narration wants(HorizontalPodAutoscaler after) {
    var what =
        "wants %s of %s instead of %d"
            .formatted(
                Plurals.pods(Autoscalers.desired(after)),
                Autoscalers.target(after),
                Autoscalers.current(after));
    return Narration.of(Interest.TURN, Sentence.of(what), Sentence.of("the autoscaler ").and(what))
        .because(Sentence.of(why(after)));
  }

  /** {@code they use 90 % of the cpu that they request and the target is 50 %}. */
  private static String why(HorizontalPodAutoscaler after) {
    var most =
        MetricReading.of(after).stream()
            .filter(MetricReading::isMeasured)
            .max(Comparator.comparingDouble(reading -> reading.ratio().orElseThrow()));
    var words =
        most.map(AutoscalerNarrator::words)
            .orElse(
                "it may be %d to %d".formatted(Autoscalers.least(after), Autoscalers.most(after)));
    return words + limit(after);
  }

  private static String words(MetricReading reading) {
    var now = reading.now().replace("%", " %");
    var target = reading.target().replace("%", " %");
    return reading.ofRequest()
        ? "they use %s of the %s that they request and the target is %s"
            .formatted(now, reading.name(), target)
        : "%s is %s and the target is %s".formatted(reading.name(), now, target);
  }

  private static String limit(HorizontalPodAutoscaler after) {
    return switch (Autoscalers.reason(after, "ScalingLimited")) {
      case "ScaleUpLimit" -> ", and it may not grow faster";
      case "ScaleDownLimit" -> ", and it may not shrink faster";
      case "TooManyReplicas" -> ", and %d is the most".formatted(Autoscalers.most(after));
      case "TooFewReplicas" -> ", and %d is the least".formatted(Autoscalers.least(after));
      default -> "";
    };
  }

  private Narration keeps(HorizontalPodAutoscaler after) {
    var what =
        "keeps %s of %s for now"
            .formatted(Plurals.pods(Autoscalers.current(after)), Autoscalers.target(after));
    return Narration.of(Interest.TURN, Sentence.of(what), Sentence.of("the autoscaler ").and(what))
        .because(
            Sentence.of(
                "fewer would do, but within the last %d s it wanted as many"
                    .formatted(Autoscalers.downWindow(after))));
  }

  private Narration cannotTell(HorizontalPodAutoscaler after, String type) {
    var condition = Autoscalers.condition(after, type);
    var why = Sentence.of(Clauses.last(condition == null ? "" : condition.getMessage()));
    var what =
        "%s how many Pods %s needs"
            .formatted(
                type.equals("AbleToScale") ? "cannot set" : "cannot tell",
                Autoscalers.target(after));
    return Narration.of(Interest.TURN, Sentence.of(what), Sentence.of("the autoscaler ").and(what))
        .because(why);
  }

  private Narration measured(HorizontalPodAutoscaler after) {
    List<MetricReading> readings =
        MetricReading.of(after).stream().filter(MetricReading::isMeasured).toList();
    var what =
        readings.isEmpty()
            ? " looked at " + Autoscalers.target(after)
            : " measured that "
                + words(readings.getFirst())
                    .replace("they use", "the Pods of " + Autoscalers.target(after) + " use");
    return Narration.of(Interest.BOOKKEEPING, Sentence.of(what.strip()), name.and(what));
  }

  private static boolean turned(
      HorizontalPodAutoscaler before, HorizontalPodAutoscaler after, String type) {
    return isFalse(before, type) != isFalse(after, type);
  }

  private static boolean isFalse(HorizontalPodAutoscaler autoscaler, String type) {
    var condition = Autoscalers.condition(autoscaler, type);
    return condition != null && "False".equals(condition.getStatus());
  }
}
