package dev.podarium.player;

import dev.podarium.api.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last changes, for windows that ask what happened since they last looked. Written on the
 * player's thread, read on any.
 */
final class ChangeLog {

  private final @Nullable Change[] ring;
  private long written;

  /**
   * An empty log.
   *
   * @param capacity how many changes are remembered; older ones are forgotten
   */
  ChangeLog(int capacity) {
    ring = new Change[capacity];
  }

  synchronized void add(Change change) {
    ring[slot(written)] = change;
    written++;
  }

  /** The remembered changes after a revision, oldest first. */
  synchronized List<Change> since(long revision) {
    var oldest = Math.max(0, written - ring.length);
    var from = written;
    while (from > oldest && at(from - 1).revision() > revision) {
      from--;
    }
    var found = new ArrayList<Change>((int) (written - from));
    for (var i = from; i < written; i++) {
      found.add(at(i));
    }
    return found;
  }

  private Change at(long index) {
    var change = ring[slot(index)];
    if (change == null) {
      throw new IndexOutOfBoundsException("the change log has no entry " + index);
    }
    return change;
  }

  private int slot(long index) {
    return (int) (index % ring.length);
  }
}
