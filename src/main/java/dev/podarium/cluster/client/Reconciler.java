package dev.podarium.cluster.client;

import dev.podarium.api.Request;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

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

  /**
   * What has to be read before a plan can be made, beside what is watched: scales, metrics. It is
   * asked again with the answers in the view, until it asks nothing new.
   */
  default List<Request.Read> asks(T desired, View view) {
    return List.of();
  }

  /** How soon it looks. */
  default Pace pace() {
    return Pace.AT_ONCE;
  }

  /** What is to be done about one object, which exists in the view. */
  Plan reconcile(T desired, View view);
}
