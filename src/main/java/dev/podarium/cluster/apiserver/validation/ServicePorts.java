package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a Service: named when there are several, each protocol and number once.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateServicePort
 */
final class ServicePorts {

  private ServicePorts() {}

  static void check(ServiceSpec spec, Field at) {
    var ports = spec.getPorts();
    var headless = "None".equals(spec.getClusterIP());
    if (ports.isEmpty() && !headless && !ServiceRules.isType(spec, "ExternalName")) {
      at.required();
    }
    var names = new HashSet<String>();
    for (var i = 0; i < ports.size(); i++) {
      check(ports.get(i), ports.size() > 1, names, at.index(i));
    }
    checkUnique(ports, at);
    if (ServiceRules.isType(spec, "ClusterIP")) {
      forbidNodePorts(ports, at);
    }
    checkNodePortsDiffer(ports, at);
  }

  private static void check(ServicePort port, boolean named, Set<String> names, Field at) {
    var name = port.getName() == null ? "" : port.getName();
    if (name.isEmpty()) {
      if (named) {
        at.child("name").required();
      }
    } else {
      at.child("name").invalid(name, Names.dns1123Label(name));
      if (!names.add(name)) {
        at.child("name").duplicate(name);
      }
    }
    var number = port.getPort() == null ? 0 : port.getPort();
    at.child("port").invalid(number, Names.portNumber(number));
    Ports.checkProtocol(port.getProtocol(), at.child("protocol"));
    Ports.checkNumberOrName(port.getTargetPort(), at.child("targetPort"));
    if (port.getAppProtocol() != null) {
      at.child("appProtocol")
          .invalid(port.getAppProtocol(), Names.qualified(port.getAppProtocol()));
    }
  }

  private static void checkUnique(List<ServicePort> ports, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; i < ports.size(); i++) {
      if (!seen.add(ports.get(i).getProtocol() + "/" + ports.get(i).getPort())) {
        at.index(i).duplicate(printed(ports.get(i)));
      }
    }
  }

  private static void forbidNodePorts(List<ServicePort> ports, Field at) {
    for (var i = 0; i < ports.size(); i++) {
      if (!Ports.isZero(ports.get(i).getNodePort())) {
        at.index(i).child("nodePort").forbidden("may not be used when `type` is 'ClusterIP'");
      }
    }
  }

  private static void checkNodePortsDiffer(List<ServicePort> ports, Field at) {
    var seen = new HashSet<String>();
    for (var i = 0; i < ports.size(); i++) {
      var number = ports.get(i).getNodePort();
      if (!Ports.isZero(number) && !seen.add(ports.get(i).getProtocol() + "/" + number)) {
        at.index(i).child("nodePort").duplicate(number);
      }
    }
  }

  /** As the field error prints it: protocol and number of the Go structure alone. */
  private static Object printed(ServicePort port) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("Name", "");
    result.put("Protocol", port.getProtocol());
    result.put("AppProtocol", null);
    result.put("Port", port.getPort());
    result.put("TargetPort", 0);
    result.put("NodePort", 0);
    return result;
  }
}
