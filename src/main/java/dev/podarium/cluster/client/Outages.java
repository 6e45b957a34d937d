package dev.podarium.cluster.client;

import dev.podarium.api.Refusal;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/** What clients meet when there is nobody to answer. */
final class Outages {

  private static final int INTERNAL = 500;
  private static final int UNAVAILABLE = 503;

  private Outages() {}

  /** Nobody listens at the API server's address. */
  static Refusal connectionRefused() {
    return refusal(
        UNAVAILABLE, "ServiceUnavailable", "dial tcp 10.96.0.1:443: connect: connection refused");
  }

  /**
   * The API server does not know the store's error and so hands it on without a reason.
   *
   * <p>Source: etcd-io/etcd, api/v3rpc/rpctypes/error.go, ErrGRPCTimeout; k8s.io/apiserver,
   * pkg/endpoints/handlers/responsewriters/status.go, ErrorToAPIStatus
   */
  static Refusal requestTimedOut() {
    return refusal(INTERNAL, "", "etcdserver: request timed out");
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
