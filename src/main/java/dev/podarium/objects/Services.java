package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What can be asked of a Service, and copies of it with a part changed. */
public final class Services {

  private Services() {}

  /** Whether it stands for its Pods' own addresses and has none itself. */
  public static boolean headless(Service service) {
    return "None".equals(service.getSpec().getClusterIP());
  }

  /** Whether it is a mere name for something elsewhere. */
  public static boolean isName(Service service) {
    return "ExternalName".equals(service.getSpec().getType());
  }

  /** Whether it can be reached through every Node. */
  public static boolean reachable(Service service) {
    var type = service.getSpec().getType();
    return "NodePort".equals(type) || "LoadBalancer".equals(type);
  }

  /** A copy with a cluster-wide address. */
  public static Service withAddress(Service service, String address) {
    return changed(
        service,
        spec -> {
          spec.setClusterIP(address);
          spec.setClusterIPs(List.of(address));
        });
  }

  /** A copy with the families of its addresses. */
  public static Service withFamilies(Service service, List<String> families, String policy) {
    return changed(
        service,
        spec -> {
          spec.setIpFamilies(families);
          spec.setIpFamilyPolicy(policy);
        });
  }

  /** A copy with a change made to each port. */
  public static Service withPorts(Service service, UnaryOperator<ServicePort> change) {
    var ports = service.getSpec().getPorts().stream().map(change).toList();
    return ports.equals(service.getSpec().getPorts())
        ? service
        : changed(service, spec -> spec.setPorts(new ArrayList<>(ports)));
  }

  /** A copy of a port that is open on every Node. */
  public static ServicePort withNodePort(ServicePort port, int number) {
    return Shallow.changed(port, copy -> copy.setNodePort(number));
  }

  /** A copy that keeps the address, families and node ports that it was given, unless it says. */
  public static Service withAllocatedOf(Service service, Service stored) {
    if (isName(service) || isName(stored)) {
      return service;
    }
    var before = stored.getSpec();
    var now = service.getSpec();
    var addressed =
        now.getClusterIPs().isEmpty()
            ? changed(
                service,
                spec -> {
                  spec.setClusterIP(before.getClusterIP());
                  spec.setClusterIPs(before.getClusterIPs());
                })
            : service;
    var familied =
        now.getIpFamilies().isEmpty()
            ? withFamilies(addressed, before.getIpFamilies(), before.getIpFamilyPolicy())
            : addressed;
    return reachable(service) && reachable(stored)
        ? withPorts(familied, port -> withNodePortOf(port, before))
        : familied;
  }

  private static ServicePort withNodePortOf(ServicePort port, ServiceSpec before) {
    if (port.getNodePort() != null && port.getNodePort() != 0) {
      return port;
    }
    return before.getPorts().stream()
        .filter(other -> Objects.equals(other.getPort(), port.getPort()))
        .filter(other -> Objects.equals(other.getProtocol(), port.getProtocol()))
        .filter(other -> other.getNodePort() != null)
        .findFirst()
        .map(other -> withNodePort(port, other.getNodePort()))
        .orElse(port);
  }

  private static Service changed(Service service, Consumer<ServiceSpec> change) {
    return Shallow.changed(
        service, copy -> copy.setSpec(Shallow.changed(service.getSpec(), change)));
  }
}
