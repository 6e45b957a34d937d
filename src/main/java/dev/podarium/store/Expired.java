package dev.podarium.store;

import dev.podarium.api.Refusal;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/**
 * The no to a watch from a revision that has been compacted: list, and watch from there.
 *
 * <p>Source: k8s.io/apiserver/pkg/storage/cacher/watch_cache.go, getAllEventsSinceLocked;
 * k8s.io/apimachinery/pkg/api/errors/errors.go, NewResourceExpired
 */
final class Expired {

  private Expired() {}

  static Refusal refusal(long from, long oldest) {
    return new Refusal(
        new StatusBuilder(new Status())
            .withStatus("Failure")
            .withCode(410)
            .withReason("Expired")
            .withMessage("too old resource version: %d (%d)".formatted(from, oldest))
            .build());
  }
}
