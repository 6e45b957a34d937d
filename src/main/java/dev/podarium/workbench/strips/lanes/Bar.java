package dev.podarium.workbench.strips.lanes;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import java.util.List;

/**
 * A stretch of time in which an object was in a state.
 *
 * @param words what is written in it: the first that fits; the sign is written before them
 * @param stripe the rollout revision whose hue its left edge has; 0: none
 * @param from virtual nanoseconds since the start
 * @param to virtual nanoseconds since the start, not before {@code from}
 */
public record Bar(
    ObjectRef ref, PodState state, List<String> words, long stripe, long from, long to) {

  /** What a tooltip says: {@code Pod pi-4kx9w: Completed}. */
  String text() {
    return "%s %s: %s"
        .formatted(
            ref.kind().name(), ref.name(), words.isEmpty() ? state.title() : words.getFirst());
  }
}
