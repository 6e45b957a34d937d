package dev.podarium.cluster.controllers.endpoints;

import dev.podarium.objects.core.ServiceMembers;
import dev.podarium.objects.core.Services;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointAddressBuilder;
import io.fabric8.kubernetes.api.model.EndpointPort;
import io.fabric8.kubernetes.api.model.EndpointPortBuilder;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.EndpointSubsetBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The addresses behind a Service, grouped so that all of a subset have all of its ports.
 *
 * <p>Three Pods with ports 80 and 443 make one subset of three addresses and two ports. Where a
 * port's name stands for 8080 in two of them and for 9090 in the third, there are two.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/endpoint/endpoints_controller.go, syncService;
 * pkg/api/v1/endpoints/util.go, RepackSubsets
 */
final class Subsets {

  /** Stands for the ports of a Service that names none. */
  private static final EndpointPort NO_PORT = new EndpointPort();

  private static final Comparator<Member> BY_ADDRESS =
      Comparator.comparing((Member member) -> member.address.getIp())
          .thenComparing(member -> member.address.getTargetRef().getUid());

  private final Service service;
  private final boolean publishesAll;
  private final Map<EndpointPort, List<Member>> byPort = new LinkedHashMap<>();

  /** A Pod's address, and whether it is to be used. */
  private record Member(EndpointAddress address, boolean ready) {}

  private Subsets(Service service) {
    this.service = service;
    this.publishesAll = Boolean.TRUE.equals(service.getSpec().getPublishNotReadyAddresses());
  }

  /** The subsets that list these Pods. */
  static List<EndpointSubset> of(Service service, List<Pod> pods) {
    var subsets = new Subsets(service);
    pods.stream().filter(subsets::lists).forEach(subsets::add);
    return subsets.packed();
  }

  private boolean lists(Pod pod) {
    return ServiceMembers.isEndpoint(pod) && (publishesAll || !Metas.deleting(pod));
  }

  private void add(Pod pod) {
    var address = address(pod);
    if (address == null) {
      return;
    }
    var member = new Member(address, publishesAll || Pods.ready(pod));
    var ports = service.getSpec().getPorts();
    if (ports.isEmpty() && Services.headless(service)) {
      put(NO_PORT, member);
    }
    for (var port : ports) {
      ServiceMembers.port(pod, port).ifPresent(number -> put(port(port, number), member));
    }
  }

  private void put(EndpointPort port, Member member) {
    byPort.computeIfAbsent(port, _ -> new ArrayList<>()).add(member);
  }

  private static EndpointPort port(ServicePort port, int number) {
    return new EndpointPortBuilder()
        .withName(port.getName())
        .withPort(number)
        .withProtocol(Objects.requireNonNullElse(port.getProtocol(), "TCP"))
        .withAppProtocol(port.getAppProtocol())
        .build();
  }

  /** The first of its addresses that is of a family of the Service; null when it has none. */
  private @Nullable EndpointAddress address(Pod pod) {
    var families = service.getSpec().getIpFamilies();
    return ServiceMembers.families(service).stream()
        .limit(families == null || families.isEmpty() ? 2 : 1)
        .flatMap(family -> ServiceMembers.addresses(pod, family).stream())
        .findFirst()
        .map(
            ip ->
                new EndpointAddressBuilder()
                    .withIp(ip)
                    .withHostname(ServiceMembers.hostname(pod, service))
                    .withNodeName(Pods.nodeName(pod))
                    .withNewTargetRef()
                    .withKind("Pod")
                    .withNamespace(pod.getMetadata().getNamespace())
                    .withName(pod.getMetadata().getName())
                    .withUid(pod.getMetadata().getUid())
                    .endTargetRef()
                    .build())
        .orElse(null);
  }

  /** Ports with the same addresses in the same state share a subset. */
  private List<EndpointSubset> packed() {
    var byMembers = new LinkedHashMap<List<Member>, List<EndpointPort>>();
    byPort.forEach(
        (port, members) -> {
          members.sort(BY_ADDRESS);
          var ports = byMembers.computeIfAbsent(members, _ -> new ArrayList<>());
          if (!port.equals(NO_PORT)) {
            ports.add(port);
          }
        });
    var subsets = new ArrayList<EndpointSubset>();
    byMembers.forEach((members, ports) -> subsets.add(subset(members, ports)));
    return subsets;
  }

  private static EndpointSubset subset(List<Member> members, List<EndpointPort> ports) {
    return new EndpointSubsetBuilder()
        .withAddresses(addresses(members, true))
        .withNotReadyAddresses(addresses(members, false))
        .withPorts(ports)
        .build();
  }

  private static List<EndpointAddress> addresses(List<Member> members, boolean ready) {
    return members.stream().filter(member -> member.ready == ready).map(Member::address).toList();
  }
}
