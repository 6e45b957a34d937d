package dev.podarium.cluster.runtime.images;

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
record RequiredSetting(
    List<String> settings,
    Map<String, String> or,
    Map<String, String> not,
    List<String> exclusive,
    List<String> together,
    List<String> mounts,
    int exits,
    String says) {

  /** Why a container is given up; empty when it has what is needed. */
  Optional<String> lack(ContainerConfig config) {
    var file = settings.stream().filter(name -> lost(name, config)).findFirst();
    if (file.isPresent()) {
      return file.map(name -> config.environment().get(name) + ": No such file or directory");
    }
    return met(config) ? Optional.empty() : Optional.of(says);
  }

  private boolean met(ContainerConfig config) {
    if (!not.isEmpty()) {
      return !anyOf(not, config);
    }
    if (!exclusive.isEmpty()) {
      return count(exclusive, config) < 2;
    }
    if (!together.isEmpty()) {
      var set = count(together, config);
      return set == 0 || set == together.size();
    }
    var arguments = !config.container().getArgs().isEmpty();
    if (!mounts.isEmpty()) {
      return arguments || mounts.stream().anyMatch(folder -> mounted(folder, config));
    }
    return settings.isEmpty() ? arguments : count(settings, config) > 0 || anyOf(or, config);
  }

  private static boolean anyOf(Map<String, String> values, ContainerConfig config) {
    return values.entrySet().stream()
        .anyMatch(one -> one.getValue().equals(config.environment().get(one.getKey())));
  }

  private static long count(List<String> names, ContainerConfig config) {
    return names.stream()
        .filter(name -> !config.environment().getOrDefault(name, "").isEmpty())
        .count();
  }

  /** A file that is named in a variable has to come from a volume. */
  private static boolean lost(String name, ContainerConfig config) {
    var path = config.environment().getOrDefault(name, "");
    return name.endsWith("_FILE")
        && path.startsWith("/")
        && config.container().getVolumeMounts().stream()
            .map(VolumeMount::getMountPath)
            .noneMatch(path::startsWith);
  }

  private static boolean mounted(String folder, ContainerConfig config) {
    return config.container().getVolumeMounts().stream()
        .map(VolumeMount::getMountPath)
        .anyMatch(path -> path.startsWith(folder));
  }
}
