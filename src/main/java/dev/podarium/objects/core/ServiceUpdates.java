package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.LoadBalancerStatus;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the server guesses when a Service is updated: which values it had given are meant to stay,
 * and which make no sense for the new type and go.
 *
 * <p>A value goes only when the update did not change it; one that was changed stays and is refused
 * by validation.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/service/storage/storage.go,
 * patchAllocatedValues, normalizeClusterIPs; pkg/registry/core/service/strategy.go,
 * dropTypeDependentFields
 */
public final class ServiceUpdates {

  private ServiceUpdates() {}

  /** A copy that keeps the addresses and ports that it had been given, unless it names others. */
  public static Service withAllocated(Service service, ServiceSpec before) {
    var addressed =
        Services.isName(service) || Services.isName(before) ? service : kept(service, before);
    var ported =
        Services.reachable(service.getSpec()) && Services.reachable(before)
            ? withNodePorts(addressed, before)
            : addressed;
    var lost = Services.isZero(service.getSpec().getHealthCheckNodePort());
    return lost && Services.checksHealth(service.getSpec()) && Services.checksHealth(before)
        ? Services.changed(
            ported, spec -> spec.setHealthCheckNodePort(before.getHealthCheckNodePort()))
        : ported;
  }

  private static Service kept(Service service, ServiceSpec before) {
    var now = service.getSpec();
    return Services.changed(
        service,
        spec -> {
          if (isEmpty(now.getClusterIP())) {
            spec.setClusterIP(before.getClusterIP());
          }
          if (now.getClusterIPs().isEmpty()) {
            spec.setClusterIPs(before.getClusterIPs());
          }
        });
  }

  /**
   * By the names of the ports; a number that the update gives to another port is not given twice.
   */
  private static Service withNodePorts(Service service, ServiceSpec before) {
    var byName = new LinkedHashMap<String, Integer>();
    before.getPorts().forEach(port -> byName.put(name(port), number(port.getNodePort())));
    var used = nodePorts(service.getSpec());
    used.retainAll(nodePorts(before));
    return Services.withPorts(
        service, port -> withNodePort(port, byName.getOrDefault(name(port), 0), used));
  }

  private static ServicePort withNodePort(ServicePort port, int old, Set<Integer> used) {
    return Services.isZero(port.getNodePort()) && old != 0 && !used.contains(old)
        ? Services.withNodePort(port, old)
        : port;
  }

  /**
   * A copy whose list of addresses follows its one address, if only that was changed.
   *
   * @param before null for a new Service
   */
  public static Service withAddressesInStep(Service service, @Nullable ServiceSpec before) {
    var now = service.getSpec();
    var address = now.getClusterIP();
    if (before == null) {
      return !isEmpty(address) && now.getClusterIPs().isEmpty()
          ? withAddresses(service, List.of(address))
          : service;
    }
    if (Objects.equals(orEmpty(address), orEmpty(before.getClusterIP()))) {
      return now.getClusterIPs().isEmpty() && !before.getClusterIPs().isEmpty()
          ? withAddresses(service, before.getClusterIPs())
          : service;
    }
    return now.getClusterIPs().equals(before.getClusterIPs())
        ? withAddresses(service, isEmpty(address) ? List.of() : List.of(address))
        : service;
  }

  private static Service withAddresses(Service service, List<String> addresses) {
    return Services.changed(service, spec -> spec.setClusterIPs(addresses));
  }

  /** A copy without what its new type has no use for. */
  public static Service withoutTypeDependent(Service service, ServiceSpec before) {
    var now = service.getSpec();
    var wiped = Services.changed(service, spec -> wipe(spec, now, before));
    var ports =
        Services.reachable(before)
            && !Services.reachable(now)
            && nodePorts(before).containsAll(nodePorts(now));
    var closed =
        ports ? Services.withPorts(wiped, port -> Services.withNodePort(port, null)) : wiped;
    return "LoadBalancer".equals(now.getType()) ? closed : withoutBalancer(closed);
  }

  private static void wipe(ServiceSpec spec, ServiceSpec now, ServiceSpec before) {
    if (!Services.isName(before) && Services.isName(now)) {
      wipeAddresses(spec, now, before);
    }
    if (Services.checksHealth(before) && !Services.checksHealth(now)) {
      wipe(
          now.getHealthCheckNodePort(),
          before.getHealthCheckNodePort(),
          spec::setHealthCheckNodePort);
    }
    if ("LoadBalancer".equals(before.getType()) && !"LoadBalancer".equals(now.getType())) {
      wipe(
          now.getAllocateLoadBalancerNodePorts(),
          before.getAllocateLoadBalancerNodePorts(),
          spec::setAllocateLoadBalancerNodePorts);
      wipe(now.getLoadBalancerClass(), before.getLoadBalancerClass(), spec::setLoadBalancerClass);
    }
    if (Services.fromOutside(before) && !Services.fromOutside(now)) {
      wipe(
          now.getExternalTrafficPolicy(),
          before.getExternalTrafficPolicy(),
          spec::setExternalTrafficPolicy);
    }
  }

  private static void wipeAddresses(ServiceSpec spec, ServiceSpec now, ServiceSpec before) {
    if (Objects.equals(now.getClusterIP(), before.getClusterIP())
        && now.getClusterIPs().equals(before.getClusterIPs())) {
      spec.setClusterIP(null);
      spec.setClusterIPs(List.of());
    }
    if (now.getIpFamilies().equals(before.getIpFamilies())) {
      spec.setIpFamilies(List.of());
    }
    wipe(now.getIpFamilyPolicy(), before.getIpFamilyPolicy(), spec::setIpFamilyPolicy);
  }

  @SuppressWarnings("NullAway") // the model's setters take null, which means that nothing is said
  private static <T> void wipe(@Nullable T now, @Nullable T before, Consumer<T> setter) {
    if (Objects.equals(now, before)) {
      setter.accept(null);
    }
  }

  private static Service withoutBalancer(Service service) {
    var status = service.getStatus();
    return status == null || status.getLoadBalancer() == null
        ? service
        : SpecAndStatus.withStatus(
            service,
            Copies.changed(status, copy -> copy.setLoadBalancer(new LoadBalancerStatus())));
  }

  private static Set<Integer> nodePorts(ServiceSpec spec) {
    var numbers = new TreeSet<Integer>();
    spec.getPorts().forEach(port -> numbers.add(number(port.getNodePort())));
    numbers.remove(0);
    return numbers;
  }

  private static String name(ServicePort port) {
    return orEmpty(port.getName());
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
