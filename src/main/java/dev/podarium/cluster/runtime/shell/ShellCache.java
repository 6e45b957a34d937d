package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.shell.Shell.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * What came of commands lately: hundreds of replicas run the same, and probes do again and again.
 * The same command in the same context always comes to the same, so it changes no answer.
 */
public final class ShellCache {

  private static final int MOST = 500;

  private final Map<Asked, Optional<Outcome>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<Asked, Optional<Outcome>> eldest) {
          return size() > MOST;
        }
      };

  private record Asked(
      String image, List<String> command, Set<String> files, Map<String, String> variables) {}

  /** What comes of a command in a container of an image; from any thread. */
  public synchronized Optional<Outcome> run(
      String image, List<String> command, ShellContext context) {
    var asked = new Asked(image, List.copyOf(command), context.files(), context.variables());
    var found = known.get(asked);
    if (found == null) {
      found = Shell.run(command, context);
      known.put(asked, found);
    }
    return found;
  }
}
