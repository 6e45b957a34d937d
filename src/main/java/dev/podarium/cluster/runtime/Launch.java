package dev.podarium.cluster.runtime;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A container that is to be started, and what is known of its purpose.
 *
 * @param ends it has to end for the Pod to get on: an init container, or one of a Pod that is not
 *     restarted for ever
 * @param environment its variables by name
 */
public record Launch(Pod pod, Container container, boolean ends, Map<String, String> environment) {

  /** One that stays, without variables. */
  public static Launch staying(Pod pod, Container container) {
    return new Launch(pod, container, false, Map.of());
  }

  /** Whether somebody could type something into its process. */
  boolean interactive() {
    return Boolean.TRUE.equals(container.getStdin()) || Boolean.TRUE.equals(container.getTty());
  }

  /**
   * The command with its arguments, variables put in.
   *
   * @param entry of its image, which says whether arguments alone are a command
   */
  List<String> command(Entry entry) {
    var command = new ArrayList<>(container.getCommand());
    if (!command.isEmpty() || entry.shell() || argumentsAreAShell(entry)) {
      command.addAll(container.getArgs());
    }
    return command.stream().map(word -> References.expanded(word, environment)).toList();
  }

  /** The usual start script of an image runs what it is given. */
  private boolean argumentsAreAShell(Entry entry) {
    return entry.known()
        && !container.getArgs().isEmpty()
        && Shell.isShell(container.getArgs().getFirst());
  }

  /** The ports that the container says it has. */
  List<Integer> declaredPorts() {
    return container.getPorts().stream().map(ContainerPort::getContainerPort).toList();
  }

  /** Whether the image's own process has been told something that may move its ports. */
  boolean reconfigures(Entry entry) {
    return !container.getCommand().isEmpty()
        || !container.getArgs().isEmpty()
        || environment.keySet().stream().anyMatch(name -> name.endsWith("PORT"))
        || container.getEnv().stream().map(EnvVar::getName).anyMatch(n -> n.endsWith("PORT"))
        || container.getVolumeMounts().stream()
            .map(VolumeMount::getMountPath)
            .anyMatch(path -> entry.configuration().stream().anyMatch(path::startsWith));
  }
}
