package dev.podarium.objects.core;

import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.CanonicalAddress;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which Pods stand behind a Service, and at which addresses and ports.
 *
 * <p>Source: k8s.io/endpointslice/util/controller_utils.go, k8s.io/endpointslice/utils.go
 */
public final class ServiceMembers {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile("%s(\\.%1$s){3}".formatted(OCTET));

  private ServiceMembers() {}

  /** The labels that its Pods have; empty when it chooses none. */
  public static Map<String, String> selector(Service service) {
    var selector = service.getSpec() == null ? null : service.getSpec().getSelector();
    return selector == null ? Map.of() : selector;
  }

  /** Whether its endpoints are found for it: it chooses Pods and is no mere name. */
  public static boolean isServed(Service service) {
    return !selector(service).isEmpty() && !Services.isName(service);
  }

  /** Whether its selector takes Pods with these labels. */
  public static boolean takes(Service service, Map<String, String> labels) {
    var selector = selector(service);
    return !selector.isEmpty() && Selectors.matches(selector, labels);
  }

  /** Whether a Pod that was chosen has an address and has not ended for good. */
  public static boolean isEndpoint(Pod pod) {
    return !Pods.finished(pod) && addresses(pod).findAny().isPresent();
  }

  /** The number of a Service's port in a Pod; empty when the Pod has none of that name. */
  public static OptionalInt port(Pod pod, ServicePort port) {
    var target = port.getTargetPort();
    if (target == null || target.getStrVal() == null) {
      return OptionalInt.of(target == null ? 0 : target.getIntVal());
    }
    return Stream.concat(
            pod.getSpec().getContainers().stream(),
            pod.getSpec().getInitContainers().stream().filter(ServiceMembers::isSidecar))
        .flatMap(container -> container.getPorts().stream())
        .filter(
            own ->
                target.getStrVal().equals(own.getName())
                    && protocol(own.getProtocol()).equals(protocol(port.getProtocol())))
        .mapToInt(own -> own.getContainerPort())
        .findFirst();
  }

  /** The name under which a headless Service knows a Pod; null for none. */
  public static @Nullable String hostname(Pod pod, Service service) {
    var hostname = pod.getSpec().getHostname();
    return hostname != null
            && !hostname.isEmpty()
            && service.getMetadata() != null
            && Objects.equals(pod.getSpec().getSubdomain(), service.getMetadata().getName())
        ? hostname
        : null;
  }

  /** A Pod's addresses of one family, {@code IPv4} or {@code IPv6}, as they should be written. */
  public static List<String> addresses(Pod pod, String family) {
    return addresses(pod)
        .filter(address -> family.equals(address.indexOf(':') < 0 ? "IPv4" : "IPv6"))
        .map(ServiceMembers::canonical)
        .toList();
  }

  /** The families of the addresses under which a Service's endpoints are listed. */
  public static List<String> families(Service service) {
    var families = service.getSpec().getIpFamilies();
    if (families != null && !families.isEmpty()) {
      return families;
    }
    var address = service.getSpec().getClusterIP();
    return address == null || address.isEmpty() || Services.headless(service)
        ? List.of("IPv4", "IPv6")
        : List.of(address.indexOf(':') < 0 ? "IPv4" : "IPv6");
  }

  private static Stream<String> addresses(Pod pod) {
    var status = pod.getStatus();
    if (status == null) {
      return Stream.empty();
    }
    return status.getPodIPs() == null || status.getPodIPs().isEmpty()
        ? Stream.ofNullable(status.getPodIP()).filter(address -> !address.isEmpty())
        : status.getPodIPs().stream().map(PodIP::getIp);
  }

  /** What is no address reads as Go prints one that is missing. */
  private static String canonical(String address) {
    if (address.indexOf(':') >= 0) {
      return CanonicalAddress.of(address);
    }
    return IPV4.matcher(address).matches() ? address : "<nil>";
  }

  private static boolean isSidecar(Container container) {
    return "Always".equals(container.getRestartPolicy());
  }

  private static String protocol(@Nullable String protocol) {
    return protocol == null ? "TCP" : protocol;
  }
}
