package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Node in the picture.
 *
 * @param cpu per cent of its processors that its Pods request
 * @param memory per cent of its memory that its Pods request
 * @param ended how many of its Pods have ended longer ago and are only counted
 * @param places its Pods at their places; null where one has gone and nobody took the place
 */
public record NodeCard(
    ObjectRef ref, NodeLook look, int cpu, int memory, int ended, List<@Nullable PodCell> places) {

  /** Takes the places as they are. */
  public NodeCard {
    places = Collections.unmodifiableList(places);
  }

  /** Whether the other card differs in nothing but the Pods in it. */
  public boolean sameHead(NodeCard other) {
    return look.equals(other.look)
        && cpu == other.cpu
        && memory == other.memory
        && ended == other.ended;
  }

  /** The Pod at a place, or null for an empty one. */
  public @Nullable PodCell at(int place) {
    return place < places.size() ? places.get(place) : null;
  }
}
