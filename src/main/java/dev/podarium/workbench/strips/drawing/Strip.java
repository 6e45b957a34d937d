package dev.podarium.workbench.strips.drawing;

import dev.podarium.api.Moment;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/**
 * What a kind of workload has under the picture of the cluster. What is shown is a function of the
 * moment and its past; what a strip keeps only spares work. On the JavaFX thread.
 *
 * @param <T> the class of the workloads
 * @param <P> what is shown of one
 */
public interface Strip<T extends HasMetadata, P extends StripPicture> {

  /** The class of the workloads. */
  Class<T> type();

  /**
   * What is shown of a workload; empty when nothing is known of its past.
   *
   * @param workload as it is at the moment
   * @param now the playhead, virtual nanoseconds since the start
   */
  Optional<P> picture(T workload, Moment moment, long now);

  /**
   * The last revision of the store, up to the moment, at which anything in it changed; 0 for one
   * that is shown only when it is asked for.
   */
  long changedBy(T workload, Moment moment);

  /** Draws it into an empty strip. */
  void draw(P picture, Brush brush);
}
