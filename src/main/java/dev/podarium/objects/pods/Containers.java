package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies of containers with a part changed; each returns its argument when nothing changes. */
public final class Containers {

  private Containers() {}

  /** A copy of the Pod with a change made to every container and init container. */
  public static Pod inAll(Pod pod, UnaryOperator<Container> change) {
    var spec = pod.getSpec();
    var containers = changedAll(spec.getContainers(), change);
    var inits = changedAll(spec.getInitContainers(), change);
    return containers == spec.getContainers() && inits == spec.getInitContainers()
        ? pod
        : Pods.withSpec(pod, with(spec, containers, inits));
  }

  private static PodSpec with(PodSpec spec, List<Container> containers, List<Container> inits) {
    return Copies.changed(
        spec,
        copy -> {
          copy.setContainers(containers);
          copy.setInitContainers(inits);
        });
  }

  /** A copy that asks for as much as it is limited to where it does not say what it asks for. */
  public static Container withRequestsFromLimits(Container container) {
    var resources = container.getResources();
    if (resources == null || resources.getLimits() == null || resources.getLimits().isEmpty()) {
      return container;
    }
    var requests = new LinkedHashMap<>(resources.getLimits());
    requests.putAll(resources.getRequests());
    return requests.equals(resources.getRequests())
        ? container
        : withResources(container, Copies.changed(resources, copy -> copy.setRequests(requests)));
  }

  /** A copy whose ports are open on the host's network under the same number. */
  public static Container withHostPorts(Container container) {
    var ports =
        changedAll(
            container.getPorts(),
            port ->
                port.getHostPort() == null
                    ? Copies.changed(port, copy -> copy.setHostPort(port.getContainerPort()))
                    : port);
    return ports == container.getPorts() ? container : withPorts(container, ports);
  }

  /** A copy with one more volume mounted. */
  public static Container withMount(Container container, VolumeMount mount) {
    var mounts = new ArrayList<>(container.getVolumeMounts());
    mounts.add(mount);
    return Copies.changed(container, copy -> copy.setVolumeMounts(mounts));
  }

  private static Container withResources(Container container, ResourceRequirements resources) {
    return Copies.changed(container, copy -> copy.setResources(resources));
  }

  private static Container withPorts(Container container, List<ContainerPort> ports) {
    return Copies.changed(container, copy -> copy.setPorts(ports));
  }

  /** The list itself when no element changes. */
  private static <T> List<T> changedAll(List<T> list, UnaryOperator<T> change) {
    var result = list;
    for (var i = 0; i < (list == null ? 0 : list.size()); i++) {
      var changed = change.apply(list.get(i));
      if (changed != list.get(i)) {
        result = result == list ? new ArrayList<>(list) : result;
        result.set(i, changed);
      }
    }
    return result;
  }
}
