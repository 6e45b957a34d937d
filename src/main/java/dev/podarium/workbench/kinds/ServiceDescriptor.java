package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import java.util.stream.Collectors;

/** What the window knows of a Service: among it who stands behind it, ready or not. */
final class ServiceDescriptor implements KindDescriptor<Service> {

  private static final String OF_SERVICE = "kubernetes.io/service-name";

  @Override
  public Class<Service> type() {
    return Service.class;
  }

  @Override
  public void details(Service service, Details details) {
    var endpoints = endpoints(service, details.snapshot());
    var ready = (int) endpoints.stream().filter(endpoint -> endpoint.ready()).count();
    var leaving = (int) endpoints.stream().filter(endpoint -> endpoint.terminating()).count();
    details
        .headline(
            "%d of %d".formatted(ready, endpoints.size()),
            endpoints.size() == 1 ? "endpoint is ready" : "endpoints are ready",
            ready > 0 ? PodState.READY : PodState.NOT_READY)
        .bar(ready, Math.max(1, endpoints.size()), 0);
    if (leaving > 0) {
      details.figure("on their way out", leaving, PodState.TERMINATING);
    }
    var spec = service.getSpec();
    if (spec != null) {
      details
          .said("type", spec.getType())
          .said("selector", Texts.pairs(spec.getSelector()))
          .said("ports", ports(spec.getPorts()))
          .is("clusterIP", spec.getClusterIP());
    }
    details.related(
        "Endpoints",
        endpoints.stream().map(endpoint -> endpoint.mention(details.snapshot())),
        endpoints.size());
  }

  /** What its slices list, ready or not, by name. */
  private static List<ListedEndpoint> endpoints(Service service, Snapshot snapshot) {
    var metadata = service.getMetadata();
    var key =
        IndexKey.label(
            Kinds.of(EndpointSlice.class), metadata.getNamespace(), OF_SERVICE, metadata.getName());
    return snapshot
        .having(key, EndpointSlice.class)
        .flatMap(slice -> slice.getEndpoints().stream())
        .map(endpoint -> new ListedEndpoint(endpoint, metadata.getNamespace()))
        .toList();
  }

  private static String ports(List<ServicePort> ports) {
    return ports.stream()
        .map(port -> port.getPort() + target(port) + "/" + protocol(port))
        .collect(Collectors.joining(", "));
  }

  private static String target(ServicePort port) {
    var target = port.getTargetPort();
    if (target == null) {
      return "";
    }
    return " → " + (target.getIntVal() == null ? target.getStrVal() : target.getIntVal());
  }

  private static String protocol(ServicePort port) {
    return port.getProtocol() == null ? "TCP" : port.getProtocol();
  }

  @Override
  public String consequenceOfChanging(Service before, Service after, Snapshot world) {
    return "No Pod is started or ended.";
  }
}
