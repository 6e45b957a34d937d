package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.SessionAffinityConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Service, and copies of it with a part changed. */
public final class Services {

  private Services() {}

  /** Whether it stands for its Pods' own addresses and has none itself. */
  public static boolean headless(Service service) {
    return "None".equals(service.getSpec().getClusterIP());
  }

  /** Whether it is a mere name for something elsewhere. */
  public static boolean isName(Service service) {
    return isName(service.getSpec());
  }

  static boolean isName(ServiceSpec spec) {
    return "ExternalName".equals(spec.getType());
  }

  /** Whether it can be reached through every Node. */
  public static boolean reachable(Service service) {
    return reachable(service.getSpec());
  }

  /** Whether it can be reached through every Node. */
  public static boolean reachable(ServiceSpec spec) {
    return "NodePort".equals(spec.getType()) || "LoadBalancer".equals(spec.getType());
  }

  /**
   * Whether anybody outside the cluster can reach it.
   *
   * <p>Source: kubernetes/kubernetes, pkg/api/service/util.go, ExternallyAccessible
   */
  public static boolean fromOutside(ServiceSpec spec) {
    return reachable(spec)
        || ("ClusterIP".equals(spec.getType()) && !spec.getExternalIPs().isEmpty());
  }

  /**
   * Whether a port of every Node tells a balancer if Pods of it run there.
   *
   * <p>Source: kubernetes/kubernetes, pkg/api/service/util.go, NeedsHealthCheck
   */
  public static boolean checksHealth(ServiceSpec spec) {
    return "LoadBalancer".equals(spec.getType()) && "Local".equals(spec.getExternalTrafficPolicy());
  }

  /** Whether its ports get a port of every Node each, if they name none. */
  public static boolean opensNodePorts(Service service) {
    var spec = service.getSpec();
    return "NodePort".equals(spec.getType())
        || ("LoadBalancer".equals(spec.getType())
            && !Boolean.FALSE.equals(spec.getAllocateLoadBalancerNodePorts()));
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

  /** A copy with its first cluster-wide addresses alone. */
  public static Service withFirstAddress(Service service) {
    return changed(service, spec -> spec.setClusterIPs(spec.getClusterIPs().subList(0, 1)));
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

  /** A copy of a port that is open on every Node; null closes it there. */
  public static ServicePort withNodePort(ServicePort port, @Nullable Integer number) {
    return Copies.changed(port, copy -> copy.setNodePort(number));
  }

  /** A copy with the port at which every Node tells whether Pods of it run there. */
  public static Service withHealthCheckNodePort(Service service, int number) {
    return changed(service, spec -> spec.setHealthCheckNodePort(number));
  }

  /** A copy with what its affinity to clients is; null for none. */
  public static Service withAffinity(Service service, @Nullable SessionAffinityConfig config) {
    return changed(service, spec -> spec.setSessionAffinityConfig(config));
  }

  /** Whether a port is not given: absent or 0. */
  public static boolean isZero(@Nullable Integer port) {
    return port == null || port == 0;
  }

  static Service changed(Service service, Consumer<ServiceSpec> change) {
    return Copies.changed(service, copy -> copy.setSpec(Copies.changed(service.getSpec(), change)));
  }
}
