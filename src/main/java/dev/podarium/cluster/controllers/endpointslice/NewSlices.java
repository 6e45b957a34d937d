package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.objects.core.Services;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an EndpointSlice says beside its endpoints.
 *
 * <p>Source: k8s.io/endpointslice/utils.go, newEndpointSlice, setEndpointSliceLabels
 */
final class NewSlices {

  /** Whose slice it is, by the Service's name. */
  static final String SERVICE = "kubernetes.io/service-name";

  /** Who keeps it. */
  static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";

  /** What this controller calls itself there. */
  static final String MANAGER = "endpointslice-controller.k8s.io";

  private static final String HEADLESS = "service.kubernetes.io/headless";
  private static final List<String> RESERVED = List.of(SERVICE, MANAGED_BY, HEADLESS);

  private NewSlices() {}

  /** A slice of a Service that has no name yet. */
  static EndpointSlice of(
      Service service, String family, List<EndpointPort> ports, List<Endpoint> endpoints) {
    return new EndpointSliceBuilder()
        .withNewMetadata()
        .withNamespace(service.getMetadata().getNamespace())
        .withGenerateName(prefix(service.getMetadata().getName()))
        .withLabels(labels(service))
        .withOwnerReferences(Metas.controllerReference(service))
        .endMetadata()
        .withAddressType(family)
        .withPorts(ports)
        .withEndpoints(endpoints)
        .build();
  }

  /** The Service's labels, and those by which its slices are found. */
  static Map<String, String> labels(Service service) {
    var labels = own(Metas.labels(service));
    var address = service.getSpec().getClusterIP();
    if (address == null || address.isEmpty() || Services.headless(service)) {
      labels.put(HEADLESS, "");
    }
    labels.put(SERVICE, service.getMetadata().getName());
    labels.put(MANAGED_BY, MANAGER);
    return labels;
  }

  /** Whether a slice carries the labels that the Service has by itself. */
  static boolean isLabelled(EndpointSlice slice, Service service) {
    return own(Metas.labels(slice)).equals(own(Metas.labels(service)));
  }

  private static Map<String, String> own(Map<String, String> labels) {
    var own = new TreeMap<>(labels);
    own.keySet().removeAll(RESERVED);
    return own;
  }

  private static String prefix(String service) {
    return Names.dns1123Subdomain(service + "-a").isEmpty() ? service + "-" : service;
  }
}
