package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.stream.Collectors;

/** What the window knows of a Service: among it the Pods that it selects. */
final class ServiceDescriptor implements KindDescriptor<Service> {

  @Override
  public Class<Service> type() {
    return Service.class;
  }

  @Override
  public void details(Service service, Details details) {
    var endpoints = endpoints(service, details.snapshot());
    var ready = (int) endpoints.stream().filter(ServiceDescriptor::serves).count();
    details
        .figure("selected Pods", endpoints.size())
        .figure("ready endpoints", ready, ready > 0 ? PodState.READY : PodState.NOT_READY)
        .bar(ready, Math.max(1, endpoints.size()), 0);
    var spec = service.getSpec();
    if (spec != null) {
      details
          .said("type", spec.getType())
          .said("selector", Texts.pairs(spec.getSelector()))
          .said("ports", ports(spec.getPorts()))
          .is("clusterIP", spec.getClusterIP());
    }
    details.related(
        "Selected endpoints",
        endpoints.stream().map(pod -> KindDescriptors.mention(pod, details.snapshot())),
        endpoints.size());
  }

  /**
   * The Pods that the selector takes; those that have ended are not endpoints.
   *
   * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/endpointslice/utils.go
   */
  private static List<Pod> endpoints(Service service, Snapshot snapshot) {
    var selector = service.getSpec() == null ? null : service.getSpec().getSelector();
    if (selector == null || selector.isEmpty()) {
      return List.of();
    }
    var first = selector.entrySet().iterator().next();
    var key =
        IndexKey.label(
            Kinds.POD, service.getMetadata().getNamespace(), first.getKey(), first.getValue());
    return snapshot
        .having(key, Pod.class)
        .filter(pod -> Selectors.matches(selector, Metas.labels(pod)) && !Pods.finished(pod))
        .toList();
  }

  private static boolean serves(Pod pod) {
    return Pods.ready(pod) && !Metas.deleting(pod);
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
  public String consequenceOfChanging(Service before, Service after) {
    return "No Pod is started or ended.";
  }
}
