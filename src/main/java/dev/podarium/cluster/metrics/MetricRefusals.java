package dev.podarium.cluster.metrics;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Refusal;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/**
 * Why nothing was measured.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/errors/errors.go, NewGenericServerResponse;
 * kubernetes-sigs/custom-metrics-apiserver, pkg/provider/errors.go
 */
final class MetricRefusals {

  private MetricRefusals() {}

  /** Nobody answers for the metrics APIs. */
  static Refusal unavailable(ObjectRef asked) {
    var message =
        "the server is currently unable to handle the request (get %s)"
            .formatted(asked.kind().resource());
    return refusal(503, "ServiceUnavailable", message);
  }

  /** The object has no such metric. */
  static Refusal noMetric(MetricQuery.OfObject query) {
    var message =
        "the server could not find the metric %s for %s %s"
            .formatted(query.metric(), query.object().kind().resource(), query.object().name());
    return refusal(404, "NotFound", message);
  }

  private static Refusal refusal(int code, String reason, String message) {
    return new Refusal(
        new StatusBuilder()
            .withStatus("Failure")
            .withCode(code)
            .withReason(reason)
            .withMessage(message)
            .build());
  }
}
