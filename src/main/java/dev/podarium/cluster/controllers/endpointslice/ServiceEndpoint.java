package dev.podarium.cluster.controllers.endpointslice;

import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPortBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Pod as an endpoint of a Service.
 *
 * <p>Source: k8s.io/endpointslice/utils.go, podToEndpoint, getEndpointPorts
 */
final class ServiceEndpoint {

  private static final String ZONE = "topology.kubernetes.io/zone";

  private ServiceEndpoint() {}

  /** The endpoint; without addresses where the Pod has none of the family. */
  static Endpoint of(Pod pod, @Nullable Node node, Service service, String family) {
    var serving = Pods.ready(pod);
    var terminating = Metas.deleting(pod);
    var unready = Boolean.TRUE.equals(service.getSpec().getPublishNotReadyAddresses());
    return new EndpointBuilder()
        .withAddresses(ServiceMembers.addresses(pod, family))
        .withNewConditions(unready || (serving && !terminating), serving, terminating)
        .withHostname(ServiceMembers.hostname(pod, service))
        .withNodeName(Pods.nodeName(pod).isEmpty() ? null : Pods.nodeName(pod))
        .withZone(node == null ? null : Metas.labels(node).get(ZONE))
        .withNewTargetRef()
        .withKind("Pod")
        .withNamespace(pod.getMetadata().getNamespace())
        .withName(pod.getMetadata().getName())
        .withUid(pod.getMetadata().getUid())
        .endTargetRef()
        .build();
  }

  /** The ports at which a Pod serves; a port that it does not have is left out. */
  static List<EndpointPort> ports(Pod pod, Service service) {
    return service.getSpec().getPorts().stream()
        .flatMap(
            port ->
                ServiceMembers.port(pod, port).stream()
                    .mapToObj(
                        number ->
                            new EndpointPortBuilder()
                                .withName(port.getName() == null ? "" : port.getName())
                                .withPort(number)
                                .withProtocol(port.getProtocol())
                                .withAppProtocol(port.getAppProtocol())
                                .build()))
        .toList();
  }

  /** What makes two endpoints the same one, whatever their state. */
  static List<@Nullable Object> identity(Endpoint endpoint) {
    var target = endpoint.getTargetRef();
    return Stream.<@Nullable Object>of(
            endpoint.getAddresses(),
            endpoint.getHostname(),
            target == null ? null : target.getNamespace(),
            target == null ? null : target.getName())
        .toList();
  }
}
