package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Source: printers.go, printService */
final class ServiceTable {

  /** How many characters of a load balancer's addresses are printed without {@code -o wide}. */
  private static final int ADDRESS_WIDTH = 16;

  static final Table<Service> TABLE =
      Table.named(Service.class)
          .column("Type", service -> spec(service).getType())
          .column("Cluster-IP", ServiceTable::clusterIp)
          .column("External-IP", ServiceTable::externalIp)
          .column("Port(s)", ServiceTable::ports)
          .age()
          .wide("Selector", service -> Texts.labels(spec(service).getSelector()));

  private ServiceTable() {}

  private static String clusterIp(Service service) {
    var all = spec(service).getClusterIPs();
    if (!all.isEmpty()) {
      return all.getFirst();
    }
    var one = spec(service).getClusterIP();
    return one == null || one.isEmpty() ? Table.NONE : one;
  }

  private static String externalIp(Service service) {
    var external = spec(service).getExternalIPs();
    return switch (String.valueOf(spec(service).getType())) {
      case "ClusterIP", "NodePort" -> external.isEmpty() ? Table.NONE : String.join(",", external);
      case "LoadBalancer" -> loadBalancer(service);
      case "ExternalName" -> Texts.orEmpty(spec(service).getExternalName());
      default -> "<unknown>";
    };
  }

  private static String loadBalancer(Service service) {
    var given = givenAddresses(service);
    var external = spec(service).getExternalIPs();
    if (external.isEmpty()) {
      return given.isEmpty() ? "<pending>" : given;
    }
    var all = new ArrayList<String>();
    if (!given.isEmpty()) {
      all.add(given);
    }
    all.addAll(external);
    return String.join(",", all);
  }

  private static String givenAddresses(Service service) {
    var status = service.getStatus();
    if (status == null || status.getLoadBalancer() == null) {
      return "";
    }
    var addresses = new TreeSet<String>();
    for (LoadBalancerIngress ingress : status.getLoadBalancer().getIngress()) {
      addresses.add(
          Texts.orEmpty(ingress.getIp() == null ? ingress.getHostname() : ingress.getIp()));
    }
    var text = String.join(",", addresses);
    return text.length() > ADDRESS_WIDTH ? text.substring(0, ADDRESS_WIDTH - 3) + "..." : text;
  }

  private static String ports(Service service) {
    var ports = spec(service).getPorts();
    return ports.isEmpty()
        ? Table.NONE
        : ports.stream().map(ServiceTable::port).collect(Collectors.joining(","));
  }

  private static String port(ServicePort port) {
    var node =
        port.getNodePort() == null || port.getNodePort() == 0 ? "" : ":" + port.getNodePort();
    return Texts.orZero(port.getPort())
        + node
        + "/"
        + Objects.requireNonNullElse(port.getProtocol(), "TCP");
  }

  private static ServiceSpec spec(Service object) {
    return Texts.orNew(object.getSpec(), ServiceSpec::new);
  }
}
