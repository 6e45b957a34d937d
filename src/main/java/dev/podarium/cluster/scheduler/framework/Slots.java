package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Small numbers for the Nodes, so that what is kept by Node is an array. A Node keeps its own. */
final class Slots {

  private final Deque<Integer> free = new ArrayDeque<>();
  private int used;

  int take() {
    var recycled = free.poll();
    return recycled == null ? used++ : recycled;
  }

  void giveBack(int slot) {
    free.add(slot);
  }

  /** The array itself when it has a place of that number, or a longer copy that has. */
  static int[] atLeast(int[] array, int place) {
    return place < array.length ? array : Arrays.copyOf(array, Math.max(place + 1, 2 * place));
  }
}
