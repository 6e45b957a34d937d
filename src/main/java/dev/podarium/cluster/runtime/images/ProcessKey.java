package dev.podarium.cluster.runtime.images;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;

/**
 * All of a container that decides what its process does: replicas differ in the names of their
 * volumes, and still do the same.
 */
record ProcessKey(
    String name,
    List<String> command,
    List<String> args,
    List<ContainerPort> ports,
    List<String> mountPaths,
    boolean interactive,
    Map<String, String> annotations,
    boolean ends,
    Map<String, String> environment) {

  static ProcessKey of(ContainerConfig config) {
    var container = config.container();
    return new ProcessKey(
        container.getName(),
        container.getCommand(),
        container.getArgs(),
        container.getPorts(),
        container.getVolumeMounts().stream().map(VolumeMount::getMountPath).toList(),
        config.interactive(),
        config.annotations(),
        config.ends(),
        config.environment());
  }
}
