package dev.podarium.cluster;

import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.api.Verbs;
import dev.podarium.cluster.metrics.MetricsServer;
import org.jspecify.annotations.Nullable;

/**
 * The API server as its clients see it: what is not its own it hands on to who has registered.
 *
 * <p>Source: k8s.io/kube-aggregator/pkg/apiserver/handler_proxy.go
 */
final class Aggregation implements Verbs {

  private final Verbs server;
  private @Nullable MetricsServer metrics;

  Aggregation(Verbs server) {
    this.server = server;
  }

  /** Hands on what is asked of the metrics APIs. */
  void register(MetricsServer served) {
    metrics = served;
  }

  @Override
  public Answer send(Call call) {
    return metrics != null && call.request() instanceof ReadMetrics(var query)
        ? metrics.answer(query)
        : server.send(call);
  }
}
