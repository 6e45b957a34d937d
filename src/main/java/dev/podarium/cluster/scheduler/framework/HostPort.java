package dev.podarium.cluster.scheduler.framework;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A port of the Node that a Pod takes for itself.
 *
 * <p>Source: k8s.io/kube-scheduler/framework/types.go, HostPortInfo
 *
 * @param ip {@code 0.0.0.0} stands for every address of the Node
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 */
public record HostPort(String ip, String protocol, int port) {

  private static final String ANY = "0.0.0.0";

  /** The host ports that the Pod's containers and sidecars ask for. */
  static List<HostPort> of(PodSpec spec) {
    var ports = new ArrayList<HostPort>(0);
    for (var container : orEmpty(spec.getContainers())) {
      add(ports, container);
    }
    for (var container : orEmpty(spec.getInitContainers())) {
      if ("Always".equals(container.getRestartPolicy())) {
        add(ports, container);
      }
    }
    return List.copyOf(ports);
  }

  private static void add(List<HostPort> ports, Container container) {
    for (var port : orEmpty(container.getPorts())) {
      if (port.getHostPort() != null && port.getHostPort() > 0) {
        ports.add(of(port));
      }
    }
  }

  private static HostPort of(ContainerPort port) {
    var ip = port.getHostIP();
    return new HostPort(
        ip == null || ip.isEmpty() ? ANY : ip,
        Objects.requireNonNullElse(port.getProtocol(), "TCP"),
        port.getHostPort());
  }

  /** Whether not both can be had. */
  public boolean clashesWith(HostPort other) {
    return port == other.port
        && protocol.equals(other.protocol)
        && (ip.equals(other.ip) || ip.equals(ANY) || other.ip.equals(ANY));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
