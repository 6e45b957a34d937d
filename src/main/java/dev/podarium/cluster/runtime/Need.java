package dev.podarium.cluster.runtime;

import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A setting without which the start script of an image gives up.
 *
 * @param settings one of these variables must have a value
 * @param or a variable with a value that does as well
 * @param not values that variables must not have
 * @param exclusive variables of which at most one may have a value
 * @param together variables of which all or none must have a value
 * @param mounts a folder into which something must be mounted, unless there are arguments
 * @param exits the exit code with which it gives up
 * @param says the last that it prints
 */
record Need(
    List<String> settings,
    Map<String, String> or,
    Map<String, String> not,
    List<String> exclusive,
    List<String> together,
    List<String> mounts,
    int exits,
    String says) {

  /** Why a container is given up; empty when it has what is needed. */
  Optional<String> lack(Launch launch) {
    var file = settings.stream().filter(name -> lost(name, launch)).findFirst();
    if (file.isPresent()) {
      return file.map(name -> launch.environment().get(name) + ": No such file or directory");
    }
    return met(launch) ? Optional.empty() : Optional.of(says);
  }

  private boolean met(Launch launch) {
    if (!not.isEmpty()) {
      return !anyOf(not, launch);
    }
    if (!exclusive.isEmpty()) {
      return count(exclusive, launch) < 2;
    }
    if (!together.isEmpty()) {
      var set = count(together, launch);
      return set == 0 || set == together.size();
    }
    var arguments = !launch.container().getArgs().isEmpty();
    if (!mounts.isEmpty()) {
      return arguments || mounts.stream().anyMatch(folder -> mounted(folder, launch));
    }
    return settings.isEmpty() ? arguments : count(settings, launch) > 0 || anyOf(or, launch);
  }

  private static boolean anyOf(Map<String, String> values, Launch launch) {
    return values.entrySet().stream()
        .anyMatch(one -> one.getValue().equals(launch.environment().get(one.getKey())));
  }

  private static long count(List<String> names, Launch launch) {
    return names.stream()
        .filter(name -> !launch.environment().getOrDefault(name, "").isEmpty())
        .count();
  }

  /** A file that is named in a variable has to come from a volume. */
  private static boolean lost(String name, Launch launch) {
    var path = launch.environment().getOrDefault(name, "");
    return name.endsWith("_FILE")
        && path.startsWith("/")
        && launch.container().getVolumeMounts().stream()
            .map(VolumeMount::getMountPath)
            .noneMatch(path::startsWith);
  }

  private static boolean mounted(String folder, Launch launch) {
    return launch.container().getVolumeMounts().stream()
        .map(VolumeMount::getMountPath)
        .anyMatch(path -> path.startsWith(folder));
  }
}
