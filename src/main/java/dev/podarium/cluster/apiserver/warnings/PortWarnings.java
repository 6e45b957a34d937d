package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports that the containers of a Pod name twice.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go
 */
final class PortWarnings {

  private PortWarnings() {}

  private record Placed(ContainerPort port, Field at) {}

  static void check(PodSpec spec, Field at, Found found) {
    Map<String, List<Placed>> known = new LinkedHashMap<>();
    ContainerWarnings.visit(
        spec,
        at,
        (container, here) -> {
          for (var i = 0; i < container.getPorts().size(); i++) {
            var placed = new Placed(container.getPorts().get(i), here.child("ports").index(i));
            check(placed, known, found);
          }
        });
  }

  private static void check(Placed placed, Map<String, List<Placed>> known, Found found) {
    var port = placed.port();
    if (!hostIp(port).isEmpty() && number(port.getHostPort()) == 0) {
      found.add(placed.at(), "hostIP set without hostPort: " + printed(port));
    }
    var key = number(port.getContainerPort()) + "/" + port.getProtocol();
    var others = known.computeIfAbsent(key, first -> new ArrayList<>());
    for (var other : others) {
      var word = clash(port, other.port());
      if (word != null) {
        found.add(placed.at(), word + " port definition with " + other.at().path());
      }
    }
    others.add(placed);
  }

  private static @Nullable String clash(ContainerPort one, ContainerPort other) {
    var samePort = number(one.getHostPort()) == number(other.getHostPort());
    if (samePort && hostIp(one).equals(hostIp(other))) {
      return "duplicate";
    }
    if (number(one.getHostPort()) == 0 || number(other.getHostPort()) == 0) {
      return "overlapping";
    }
    return samePort && hostIp(one).isEmpty() != hostIp(other).isEmpty()
        ? "dangerously ambiguous"
        : null;
  }

  /** As Go prints the structure. */
  private static String printed(ContainerPort port) {
    return "{Name:%s HostPort:%d ContainerPort:%d Protocol:%s HostIP:%s}"
        .formatted(
            port.getName() == null ? "" : port.getName(),
            number(port.getHostPort()),
            number(port.getContainerPort()),
            port.getProtocol(),
            hostIp(port));
  }

  private static String hostIp(ContainerPort port) {
    return port.getHostIP() == null ? "" : port.getHostIP();
  }

  private static int number(@Nullable Integer port) {
    return port == null ? 0 : port;
  }
}
