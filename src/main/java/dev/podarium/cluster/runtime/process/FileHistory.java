package dev.podarium.cluster.runtime.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a process does to the files of its container, in order of time.
 *
 * @param changes oldest first
 */
public record FileHistory(List<FileChange> changes) {

  /** It leaves files alone. */
  public static final FileHistory NONE = new FileHistory(List.of());

  /**
   * A file that is written or removed.
   *
   * @param after virtual nanoseconds since the process began to run
   * @param exists whether it is there from then on
   */
  public record FileChange(long after, String path, boolean exists) {}

  /** The paths of the files that are there, so many virtual nanoseconds after the beginning. */
  public Set<String> at(long since) {
    var files = new TreeSet<String>();
    for (var change : changes) {
      if (change.after() <= since && change.exists()) {
        files.add(change.path());
      } else if (change.after() <= since) {
        files.remove(change.path());
      }
    }
    return files;
  }

  /** When files change next after that, or {@link SimulatedProcess#NEVER}. */
  public long nextChange(long since) {
    return changes.stream()
        .mapToLong(FileChange::after)
        .filter(after -> after > since)
        .min()
        .orElse(SimulatedProcess.NEVER);
  }
}
