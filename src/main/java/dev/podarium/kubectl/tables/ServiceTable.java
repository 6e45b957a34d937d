package dev.podarium.kubectl.tables;

import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
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
          .column("TYPE", service -> service.getSpec().getType())
          .column("CLUSTER-IP", ServiceTable::clusterIp)
          .column("EXTERNAL-IP", ServiceTable::externalIp)
          .column("PORT(S)", ServiceTable::ports)
          .age()
          .wide("SELECTOR", service -> Texts.labels(service.getSpec().getSelector()));

  private ServiceTable() {}

  private static String clusterIp(Service service) {
    var all = service.getSpec().getClusterIPs();
    if (!all.isEmpty()) {
      return all.getFirst();
    }
    var one = service.getSpec().getClusterIP();
    return one == null || one.isEmpty() ? Table.NONE : one;
  }

  private static String externalIp(Service service) {
    var external = service.getSpec().getExternalIPs();
    return switch (String.valueOf(service.getSpec().getType())) {
      case "ClusterIP", "NodePort" -> external.isEmpty() ? Table.NONE : String.join(",", external);
      case "LoadBalancer" -> loadBalancer(service);
      case "ExternalName" -> service.getSpec().getExternalName();
      default -> "<unknown>";
    };
  }

  private static String loadBalancer(Service service) {
    var given = givenAddresses(service);
    var external = service.getSpec().getExternalIPs();
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
      addresses.add(ingress.getIp() == null ? ingress.getHostname() : ingress.getIp());
    }
    var text = String.join(",", addresses);
    return text.length() > ADDRESS_WIDTH ? text.substring(0, ADDRESS_WIDTH - 3) + "..." : text;
  }

  private static String ports(Service service) {
    var ports = service.getSpec().getPorts();
    return ports.isEmpty()
        ? Table.NONE
        : ports.stream().map(ServiceTable::port).collect(Collectors.joining(","));
  }

  private static String port(ServicePort port) {
    var node =
        port.getNodePort() == null || port.getNodePort() == 0 ? "" : ":" + port.getNodePort();
    return port.getPort() + node + "/" + Objects.requireNonNullElse(port.getProtocol(), "TCP");
  }
}
