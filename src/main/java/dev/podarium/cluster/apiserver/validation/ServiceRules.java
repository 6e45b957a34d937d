package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.core.Services;
import dev.podarium.objects.metadata.Names;
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
      SpecialAddresses.check(external.get(i), at.child("externalIPs").index(i));
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
    if (Services.reachable(spec) && ServiceAddresses.isHeadless(spec)) {
      at.child("clusterIPs")
          .index(0)
          .invalid("None", "may not be set to 'None' for " + spec.getType() + " services");
    }
    if (isType(spec, "ExternalName")) {
      checkName(spec, at);
    }
  }

  private static void checkName(ServiceSpec spec, Field at) {
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
    checkFromOutside(spec, at.child("externalTrafficPolicy"));
    checkHealth(spec, at.child("healthCheckNodePort"));
    if (spec.getTrafficDistribution() != null) {
      at.child("trafficDistribution").oneOf(spec.getTrafficDistribution(), DISTRIBUTIONS);
    }
  }

  private static void checkFromOutside(ServiceSpec spec, Field at) {
    var policy = spec.getExternalTrafficPolicy();
    if (!Services.fromOutside(spec)) {
      if (!isEmpty(policy)) {
        at.invalid(policy, "may only be set for externally-accessible services");
      }
    } else if (isEmpty(policy)) {
      at.required();
    } else {
      at.oneOf(policy, POLICIES);
    }
  }

  private static void checkHealth(ServiceSpec spec, Field at) {
    var port = spec.getHealthCheckNodePort();
    if (!Services.checksHealth(spec)) {
      if (!Services.isZero(port)) {
        at.invalid(
            port,
            "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
      }
    } else if (Services.isZero(port)) {
      at.required();
    } else {
      at.invalid(port, Names.portNumber(port));
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
