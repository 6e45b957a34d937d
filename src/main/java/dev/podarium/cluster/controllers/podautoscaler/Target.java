package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.Request.GetScale;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Objects;

/**
 * What an autoscaler scales: any object that has a scale.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * scaleForResourceMappings
 */
record Target(ObjectRef ref) {

  /**
   * The target that an autoscaler names.
   *
   * @throws Unmeasured when there is no such kind, or it has no scale
   */
  static Target of(HorizontalPodAutoscaler autoscaler, Kinds kinds) {
    var reference = autoscaler.getSpec().getScaleTargetRef();
    var version = Objects.requireNonNullElse(reference.getApiVersion(), "");
    var group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    var kind =
        kinds.all().stream()
            .filter(each -> each.group().equals(group) && each.name().equals(reference.getKind()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unmeasured(
                        "no matches for kind \"%s\" in group \"%s\""
                            .formatted(reference.getKind(), group)));
    if (!kind.has("scale")) {
      throw new Unmeasured(
          "could not find scale subresource for %s, Resource=%s in discovery information"
              .formatted(
                  group.isEmpty() ? "/" + kind.version() : kind.apiVersion(), kind.plural()));
    }
    var namespace = autoscaler.getMetadata().getNamespace();
    return new Target(new ObjectRef(kind, namespace, reference.getName()));
  }

  /** What has to be asked of it. */
  GetScale question() {
    return new GetScale(ref);
  }

  /**
   * Its scale, as it was answered.
   *
   * @throws Unmeasured when it could not be read
   */
  Scale scale(View view) {
    return switch (view.answer(question())) {
      case Answered(var answer) -> (Scale) answer.object();
      case Refused(var refusal) -> throw new Unmeasured(refusal.status().getMessage());
      case null -> throw new Unmeasured("the scale of %s was not asked for".formatted(ref));
    };
  }
}
