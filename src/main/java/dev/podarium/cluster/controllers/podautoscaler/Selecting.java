package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.Scales;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Pods are an autoscaler's: those that its target selects, if no other autoscaler's target
 * selects one of them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * validateAndParseSelector
 */
record Selecting(HorizontalPodAutoscaler autoscaler, View view) {

  /** Why nothing is selected: the Event, what the condition says, and what went wrong. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String event;
    private final String reason;
    private final String told;

    Refused(String event, String reason, String message, String told) {
      super(message, null, false, false);
      this.event = event;
      this.reason = reason;
      this.told = told;
    }

    String event() {
      return event;
    }

    String reason() {
      return reason;
    }

    String told() {
      return told;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  /** The selector of a scale, when it is one. */
  static Optional<LabelQuery> parsed(String selector) {
    try {
      return selector.isEmpty() ? Optional.empty() : Optional.of(LabelQuery.parse(selector));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /** The Pods of a namespace that have labels, in order. */
  static List<Pod> pods(View view, String namespace, LabelQuery labels) {
    return Selection.in(Kinds.POD, namespace)
        .matching(labels)
        .in(view.snapshot())
        .map(Pod.class::cast)
        .toList();
  }

  /** The others of the namespace that were looked at before, in order. */
  Stream<HorizontalPodAutoscaler> others() {
    var own = autoscaler.getMetadata();
    return view.having(
            IndexKey.in(Kinds.of(autoscaler), own.getNamespace()), HorizontalPodAutoscaler.class)
        .filter(other -> !other.getMetadata().getName().equals(own.getName()))
        .filter(other -> !Autoscalers.conditions(other).isEmpty());
  }

  /**
   * The selector of the autoscaler's scale.
   *
   * @throws Refused when it has none, or a wrong or an ambiguous one
   */
  LabelQuery selector(String text) {
    if (text.isEmpty()) {
      throw new Refused(
          "SelectorRequired",
          "InvalidSelector",
          "selector is required",
          "the HPA target's scale is missing a selector");
    }
    var selector = parse(text);
    refuseAmbiguous(text, selector);
    return selector;
  }

  private static LabelQuery parse(String text) {
    try {
      return LabelQuery.parse(text);
    } catch (IllegalArgumentException wrong) {
      var message =
          "couldn't convert selector into a corresponding internal selector object: "
              + wrong.getMessage();
      throw new Refused("InvalidSelector", "InvalidSelector", message, message);
    }
  }

  private void refuseAmbiguous(String text, LabelQuery selector) {
    var pods = pods(view, autoscaler.getMetadata().getNamespace(), selector);
    var rivals = others().filter(other -> selectsAny(other, pods)).map(Selecting::key).toList();
    if (!rivals.isEmpty()) {
      var all = Stream.concat(Stream.of(key(autoscaler)), rivals.stream()).sorted().toList();
      var message =
          "pods by selector %s are controlled by multiple HPAs: [%s]"
              .formatted(text, String.join(" ", all));
      throw new Refused("AmbiguousSelector", "AmbiguousSelector", message, message);
    }
  }

  private boolean selectsAny(HorizontalPodAutoscaler other, List<Pod> pods) {
    try {
      var scale = Target.of(other, view.discovery()).scale(view);
      return parsed(Scales.selectorOf(scale))
          .filter(theirs -> pods.stream().anyMatch(pod -> theirs.matches(Metas.labels(pod))))
          .isPresent();
    } catch (Unmeasured unknown) {
      return false;
    }
  }

  private static String key(HorizontalPodAutoscaler autoscaler) {
    return autoscaler.getMetadata().getNamespace() + "/" + autoscaler.getMetadata().getName();
  }
}
