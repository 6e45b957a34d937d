package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ports of containers, and ports that probes go to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateContainerPorts
 */
public final class Ports {

  static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

  private Ports() {}

  /** The ports of one container. */
  public static void check(@Nullable List<ContainerPort> ports, Field at) {
    var names = new HashSet<String>();
    for (var i = 0; ports != null && i < ports.size(); i++) {
      var port = ports.get(i);
      var here = at.index(i);
      checkName(port.getName(), names, here.child("name"));
      if (isZero(port.getContainerPort())) {
        here.child("containerPort").required();
      } else {
        here.child("containerPort")
            .invalid(port.getContainerPort(), Names.portNumber(port.getContainerPort()));
      }
      if (!isZero(port.getHostPort())) {
        here.child("hostPort").invalid(port.getHostPort(), Names.portNumber(port.getHostPort()));
      }
      checkProtocol(port.getProtocol(), here.child("protocol"));
    }
  }

  /** No two containers may hold the same port of the Node. */
  static void checkHostPortsDiffer(List<Container> containers, Field at) {
    var taken = new HashSet<String>();
    for (var i = 0; i < containers.size(); i++) {
      var ports = containers.get(i).getPorts();
      for (var j = 0; ports != null && j < ports.size(); j++) {
        checkHostPort(ports.get(j), taken, at.index(i).child("ports").index(j));
      }
    }
  }

  /** A number or the name of one of the container's ports. */
  static void checkNumberOrName(@Nullable IntOrString port, Field at) {
    if (port == null || port.getStrVal() == null) {
      var number = port == null || port.getIntVal() == null ? 0 : port.getIntVal();
      at.invalid(number, Names.portNumber(number));
    } else {
      at.invalid(port.getStrVal(), Names.portName(port.getStrVal()));
    }
  }

  static void checkProtocol(@Nullable String protocol, Field at) {
    if (protocol == null || protocol.isEmpty()) {
      at.required();
    } else {
      at.oneOf(protocol, PROTOCOLS);
    }
  }

  static boolean isZero(@Nullable Integer number) {
    return number == null || number == 0;
  }

  private static void checkName(@Nullable String name, Set<String> names, Field at) {
    if (name == null || name.isEmpty()) {
      return;
    }
    var problems = Names.portName(name);
    at.invalid(name, problems);
    if (problems.isEmpty() && !names.add(name)) {
      at.duplicate(name);
    }
  }

  static void checkHostPort(ContainerPort port, Set<String> taken, Field at) {
    if (isZero(port.getHostPort())) {
      return;
    }
    var ip = port.getHostIP() == null ? "" : port.getHostIP();
    var key = port.getProtocol() + "/" + ip + "/" + port.getHostPort();
    if (!taken.add(key)) {
      at.child("hostPort").duplicate(key);
    }
  }
}
