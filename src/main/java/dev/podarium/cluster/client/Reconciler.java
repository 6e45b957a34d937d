package dev.podarium.cluster.client;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A controller: a function from what is wanted and what is seen to what is to be done.
 *
 * <p>It holds no client, no clock and no state of its own; what it needs to remember is an object's
 * field, or what the loop keeps of the object for it ({@link Plan#remembering}). A step that needs
 * an earlier write's result ends the round; the watch brings the next one.
 *
 * @param <T> the kind that it reconciles
 */
public interface Reconciler<T extends HasMetadata> {

  /** Its name as a client: {@code replicaset-controller}. */
  String name();

  /** Whom its Events name as their source. */
  default String eventSource() {
    return name();
  }

  /** What wakes it. */
  Watches watches();

  /** What is to be done about one object, which exists in the view. */
  Plan reconcile(T desired, View view);
}
