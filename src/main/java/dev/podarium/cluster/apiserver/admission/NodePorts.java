package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Services;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ports of every Node that one Service gets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/storage/alloc.go, initNodePorts,
 * updateNodePorts, updateHealthCheckNodePort
 */
final class NodePorts {

  private static final AddressRange RANGE = AddressRange.ofPorts(30_000, 32_767);

  private final Service service;
  private final Set<Integer> taken;
  private final LongSupplier bits;

  /**
   * The ports for one write.
   *
   * @param taken by other Services; what is given here is added
   * @param bits evenly spread, to choose where to begin looking
   */
  NodePorts(Service service, Set<Integer> taken, LongSupplier bits) {
    this.service = service;
    this.taken = taken;
    this.bits = bits;
  }

  /** What a Service has of the Nodes' ports. */
  static Stream<Integer> of(Service service) {
    var spec = service.getSpec();
    return Stream.concat(
            spec.getPorts().stream().map(ServicePort::getNodePort),
            Stream.ofNullable(spec.getHealthCheckNodePort()))
        .filter(Objects::nonNull);
  }

  /** A new Service's: one number serves the same port over TCP and over UDP. */
  Service first() {
    var given = new TreeMap<Integer, Integer>();
    var ports = service.getSpec().getPorts();
    for (var i = 0; i < ports.size(); i++) {
      var asked = ports.get(i).getNodePort();
      if (!Services.isZero(asked) && !asked.equals(given.get(ports.get(i).getPort()))) {
        take(i, asked);
        given.putIfAbsent(ports.get(i).getPort(), asked);
      }
    }
    return Services.withPorts(service, port -> opened(port, given));
  }

  private ServicePort opened(ServicePort port, Map<Integer, Integer> given) {
    return !Services.isZero(port.getNodePort()) || !Services.opensNodePorts(service)
        ? port
        : Services.withNodePort(
            port, given.computeIfAbsent(port.getPort(), number -> free(number)));
  }

  /** Those of a Service that had some before. */
  Service next(ServiceSpec before) {
    var had = before.getPorts().stream().map(ServicePort::getNodePort).toList();
    var ports = service.getSpec().getPorts();
    for (var i = 0; i < ports.size(); i++) {
      var asked = ports.get(i).getNodePort();
      if (!Services.isZero(asked) && had.contains(asked)) {
        taken.add(asked);
      } else if (!Services.isZero(asked) && !isAmong(ports.subList(0, i), asked)) {
        take(i, asked);
      }
    }
    return Services.withPorts(service, this::opened);
  }

  private ServicePort opened(ServicePort port) {
    return !Services.isZero(port.getNodePort()) || !Services.opensNodePorts(service)
        ? port
        : Services.withNodePort(port, free(port.getPort()));
  }

  private static boolean isAmong(List<ServicePort> ports, Integer number) {
    return ports.stream().anyMatch(port -> number.equals(port.getNodePort()));
  }

  /** The Service with the port that a balancer asks, if it needs one and had none. */
  Service checked(Service ported, @Nullable ServiceSpec before) {
    if (!Services.checksHealth(ported.getSpec())
        || (before != null && Services.checksHealth(before))) {
      return ported;
    }
    var asked = ported.getSpec().getHealthCheckNodePort();
    if (Services.isZero(asked)) {
      return Services.withHealthCheckNodePort(ported, free(0));
    }
    var problem = problem(asked);
    if (problem != null) {
      throw Refusals.internal(
          "failed to allocate requested HealthCheck NodePort %d: %s".formatted(asked, problem));
    }
    return ported;
  }

  private void take(int index, int asked) {
    var problem = problem(asked);
    if (problem != null) {
      throw refusal("spec.ports[" + index + "].nodePort", asked, problem);
    }
    taken.add(asked);
  }

  private @Nullable String problem(int asked) {
    if (!RANGE.contains(asked)) {
      return "provided port is not in the valid range. The range of valid ports is 30000-32767";
    }
    return taken.contains(asked) ? "provided port is already allocated" : null;
  }

  private int free(int port) {
    var free = (int) RANGE.free(bits.getAsLong() + port, number -> taken.contains((int) number));
    taken.add(free);
    return free;
  }

  private Refusal refusal(String field, Object value, String detail) {
    return Refusals.invalid(
        ObjectRef.of(service), List.of(FieldError.invalid(field, value, detail)));
  }
}
