package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Services.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/service/warnings.go, GetWarningsForService
 */
public final class ServiceWarnings {

  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";

  private ServiceWarnings() {}

  /** About a Service after its addresses were given. */
  public static List<String> of(Service service) {
    var found = new Found();
    var annotations = service.getMetadata().getAnnotations();
    if (annotations != null && annotations.containsKey(HINTS)) {
      found.add(
          "annotation "
              + HINTS
              + " is deprecated, please use service.kubernetes.io/topology-mode instead");
    }
    var spec = service.getSpec();
    var at = Field.root().child("spec");
    var headless = "None".equals(spec.getClusterIP());
    if (!headless) {
      checkAll(spec.getClusterIPs(), at.child("clusterIPs"), found);
    } else if ("ClusterIP".equals(spec.getType())) {
      checkHeadless(spec, found);
    }
    checkAll(spec.getExternalIPs(), at.child("externalIPs"), found);
    var ignored = headless || "ExternalName".equals(spec.getType());
    if (!spec.getExternalIPs().isEmpty() && !ignored) {
      found.add("spec.externalIPs is deprecated and may no longer be implemented in some clusters");
    }
    if (isSet(spec.getLoadBalancerIP())) {
      AddressWarnings.check(spec.getLoadBalancerIP(), at.child("loadBalancerIP"), found);
    }
    var ranges = spec.getLoadBalancerSourceRanges();
    for (var i = 0; i < ranges.size(); i++) {
      AddressWarnings.checkRange(
          ranges.get(i).strip(), at.child("loadBalancerSourceRanges").index(i), found);
    }
    checkNames(spec, found);
    if ("PreferClose".equals(spec.getTrafficDistribution())) {
      found.add("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
    }
    return found.texts();
  }

  private static void checkHeadless(ServiceSpec spec, Found found) {
    if (isSet(spec.getLoadBalancerIP())) {
      found.add("spec.loadBalancerIP is ignored for headless services");
    }
    if (!spec.getExternalIPs().isEmpty()) {
      found.add("spec.externalIPs is ignored for headless services");
    }
    if (!"None".equals(spec.getSessionAffinity())) {
      found.add("spec.SessionAffinity is ignored for headless services");
    }
  }

  private static void checkNames(ServiceSpec spec, Found found) {
    var name = "ExternalName".equals(spec.getType());
    if (name && !spec.getExternalIPs().isEmpty()) {
      found.add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
    }
    if (!name && isSet(spec.getExternalName())) {
      found.add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
    }
  }

  private static void checkAll(List<String> addresses, Field at, Found found) {
    for (var i = 0; i < addresses.size(); i++) {
      AddressWarnings.check(addresses.get(i), at.index(i), found);
    }
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
