package dev.podarium.objects.quota;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Map;

/**
 * Services: how many, and how many ports of Nodes and balancers they take.
 *
 * <p>Source: kubernetes/kubernetes, pkg/quota/v1/evaluator/core/services.go
 */
final class ServiceEvaluator implements Evaluator {

  private static final List<String> NAMES =
      List.of("services", "count/services", "services.nodeports", "services.loadbalancers");

  @Override
  public boolean counts(String name) {
    return NAMES.contains(name);
  }

  @Override
  public boolean chargesUpdates() {
    return true;
  }

  @Override
  public Map<String, Quantity> usage(HasMetadata object, long now) {
    var service = (Service) object;
    var balanced = "LoadBalancer".equals(service.getSpec().getType());
    return Map.of(
        "services", new Quantity("1"),
        "count/services", new Quantity("1"),
        "services.nodeports", new Quantity(String.valueOf(nodePorts(service))),
        "services.loadbalancers", new Quantity(balanced ? "1" : "0"));
  }

  /** What is asked for: the numbers are not given out yet. */
  private static long nodePorts(Service service) {
    var spec = service.getSpec();
    return switch (String.valueOf(spec.getType())) {
      case "NodePort" -> spec.getPorts().size();
      case "LoadBalancer" ->
          Boolean.FALSE.equals(spec.getAllocateLoadBalancerNodePorts())
              ? spec.getPorts().stream()
                  .filter(port -> port.getNodePort() != null && port.getNodePort() != 0)
                  .count()
              : spec.getPorts().size();
      default -> 0;
    };
  }
}
