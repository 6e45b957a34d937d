package dev.podarium.cluster.runtime;

import java.util.List;
import java.util.Map;

/**
 * A setting without which the start script of an image gives up.
 *
 * @param settings one of these variables must have a value; none: the container must have arguments
 * @param or a variable with a value that does as well
 * @param exits the exit code with which it gives up
 * @param says the last that it prints
 */
record Need(List<String> settings, Map<String, String> or, int exits, String says) {

  /** Whether a container has it. */
  boolean met(Launch launch) {
    if (settings.isEmpty()) {
      return !launch.container().getArgs().isEmpty();
    }
    var environment = launch.environment();
    return settings.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty())
        || or.entrySet().stream()
            .anyMatch(other -> other.getValue().equals(environment.get(other.getKey())));
  }
}
