package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Services.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateService
 */
public final class ServiceRules {

  private static final List<String> TYPES =
      List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
  private static final List<String> AFFINITIES = List.of("ClientIP", "None");
  private static final List<String> POLICIES = List.of("Cluster", "Local");
  private static final List<String> DISTRIBUTIONS =
      List.of("PreferClose", "PreferSameNode", "PreferSameZone");
  private static final int DAY_SECONDS = 86_400;
  private static final String LOAD_BALANCER_ONLY = "may only be used when `type` is 'LoadBalancer'";
  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
  private static final String MODE = "service.kubernetes.io/topology-mode";

  private ServiceRules() {}

  /** All but the metadata that every kind has. */
  public static void check(Service service, Field root) {
    var spec = service.getSpec() == null ? new ServiceSpec() : service.getSpec();
    var at = root.child("spec");
    checkModes(service, root.child("metadata").child("annotations"));
    ServicePorts.check(spec, at.child("ports"));
    checkType(spec, at);
    Labels.check(spec.getSelector(), at.child("selector"));
    checkAffinity(spec, at);
    ServiceAddresses.check(spec, at);
    var external = spec.getExternalIPs();
    for (var i = 0; i < external.size(); i++) {
      at.child("externalIPs")
          .index(i)
          .invalid(external.get(i), Addresses.problems(external.get(i)));
    }
    SourceRanges.check(service, root);
    checkTraffic(spec, at);
    checkLoadBalancer(spec, root);
  }

  /** What stays as it is while the type does. */
  public static void checkUpdate(Service service, Service stored, Field root) {
    var now = service.getSpec();
    var before = stored.getSpec();
    ServiceAddresses.checkUpdate(now, before, root.child("spec"));
    if (isType(before, "LoadBalancer")
        && isType(now, "LoadBalancer")
        && !Objects.equals(now.getLoadBalancerClass(), before.getLoadBalancerClass())) {
      root.child("spec")
          .child("loadBalancerClass")
          .invalid(now.getLoadBalancerClass(), "may not change once set");
    }
  }

  static boolean isType(ServiceSpec spec, String type) {
    return type.equals(spec.getType());
  }

  private static void checkType(ServiceSpec spec, Field at) {
    if (isEmpty(spec.getType())) {
      at.child("type").required();
    } else {
      at.child("type").oneOf(spec.getType(), TYPES);
    }
    if (!isType(spec, "ExternalName")) {
      return;
    }
    if (!spec.getClusterIPs().isEmpty()) {
      at.child("clusterIPs").forbidden("may not be set for ExternalName services");
    }
    if (!spec.getIpFamilies().isEmpty()) {
      at.child("ipFamilies").forbidden("may not be set for ExternalName services");
    }
    if (spec.getIpFamilyPolicy() != null) {
      at.child("ipFamilyPolicy").forbidden("may not be set for ExternalName services");
    }
    var name = spec.getExternalName();
    if (isEmpty(name)) {
      at.child("externalName").required();
    } else {
      at.child("externalName").invalid(name, Names.dns1123Subdomain(name.replaceFirst("\\.$", "")));
    }
  }

  private static void checkAffinity(ServiceSpec spec, Field at) {
    var affinity = spec.getSessionAffinity();
    if (isEmpty(affinity)) {
      at.child("sessionAffinity").required();
    } else {
      at.child("sessionAffinity").oneOf(affinity, AFFINITIES);
    }
    var config = spec.getSessionAffinityConfig();
    if ("None".equals(affinity) && config != null) {
      at.child("sessionAffinityConfig").forbidden("must not be set when session affinity is None");
    } else if ("ClientIP".equals(affinity)) {
      var client = config == null ? null : config.getClientIP();
      var seconds = client == null ? null : client.getTimeoutSeconds();
      var here = at.child("sessionAffinityConfig").child("clientIP").child("timeoutSeconds");
      if (seconds == null) {
        here.required();
      } else if (seconds <= 0 || seconds > DAY_SECONDS) {
        here.invalid(seconds, "must be greater than 0 and less than " + DAY_SECONDS);
      }
    }
  }

  private static void checkTraffic(ServiceSpec spec, Field at) {
    var internal = spec.getInternalTrafficPolicy();
    if (internal != null) {
      at.child("internalTrafficPolicy").oneOf(internal, POLICIES);
    }
    var reachable =
        isType(spec, "NodePort")
            || isType(spec, "LoadBalancer")
            || !spec.getExternalIPs().isEmpty();
    var external = spec.getExternalTrafficPolicy();
    if (external != null && !reachable) {
      at.child("externalTrafficPolicy")
          .invalid(external, "may only be set for externally-accessible services");
    } else if (external != null) {
      at.child("externalTrafficPolicy").oneOf(external, POLICIES);
    }
    var health = spec.getHealthCheckNodePort();
    if (!Ports.isZero(health)) {
      at.child("healthCheckNodePort").invalid(health, Names.portNumber(health));
    }
    if (spec.getTrafficDistribution() != null) {
      at.child("trafficDistribution").oneOf(spec.getTrafficDistribution(), DISTRIBUTIONS);
    }
  }

  private static void checkLoadBalancer(ServiceSpec spec, Field root) {
    var at = root.child("spec");
    var balanced = isType(spec, "LoadBalancer");
    if (balanced && spec.getAllocateLoadBalancerNodePorts() == null) {
      root.child("allocateLoadBalancerNodePorts").required();
    } else if (!balanced && spec.getAllocateLoadBalancerNodePorts() != null) {
      at.child("allocateLoadBalancerNodePorts").forbidden(LOAD_BALANCER_ONLY);
    }
    var balancer = spec.getLoadBalancerClass();
    if (balancer != null) {
      if (!balanced) {
        at.child("loadBalancerClass").forbidden(LOAD_BALANCER_ONLY);
      }
      at.child("loadBalancerClass").invalid(balancer, Names.qualified(balancer));
    }
  }

  private static void checkModes(Service service, Field at) {
    var annotations = ConfigData.orEmpty(service.getMetadata().getAnnotations());
    var hints = annotations.get(HINTS);
    var mode = annotations.get(MODE);
    if (hints != null && mode != null && !hints.equals(mode)) {
      at.key(MODE).invalid(mode, "must match annotations[" + HINTS + "] when both are specified");
    }
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
