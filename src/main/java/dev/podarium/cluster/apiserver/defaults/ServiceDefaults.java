package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import dev.podarium.objects.core.Services;
import io.fabric8.kubernetes.api.model.ClientIPConfig;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.SessionAffinityConfig;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of Services. Addresses and node ports are given by admission.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go, SetDefaults_Service
 */
public final class ServiceDefaults {

  private static final String CLUSTER = "Cluster";

  /** Virtual seconds for which a client keeps its Pod: three hours. */
  private static final int AFFINITY_SECONDS = 10_800;

  private static final Defaults<ServicePort> PORT =
      Defaults.of(ServicePort.class)
          .value("protocol", "TCP")
          .computed("targetPort", ServiceDefaults::samePort);

  private static final Defaults<SessionAffinityConfig> AFFINITY =
      Defaults.of(SessionAffinityConfig.class)
          .value("clientIP", new ClientIPConfig())
          .part(
              "clientIP",
              Defaults.of(ClientIPConfig.class).value("timeoutSeconds", AFFINITY_SECONDS));

  private static final Defaults<ServiceSpec> SPEC =
      Defaults.of(ServiceSpec.class)
          .value("sessionAffinity", "None")
          .replaced("sessionAffinityConfig", ServiceDefaults::affinity)
          .value("type", "ClusterIP")
          .each("ports", PORT)
          .computed("externalTrafficPolicy", spec -> Services.fromOutside(spec) ? CLUSTER : null)
          .computed("internalTrafficPolicy", spec -> isName(spec) ? null : CLUSTER)
          .computed("allocateLoadBalancerNodePorts", spec -> isBalanced(spec) ? true : null);

  /** Of a Service. */
  public static final Defaults<Service> SERVICE =
      Defaults.of(Service.class).value("spec", new ServiceSpec()).part("spec", SPEC);

  private ServiceDefaults() {}

  private static IntOrString samePort(ServicePort port) {
    return new IntOrString(port.getPort() == null ? Integer.valueOf(0) : port.getPort());
  }

  /** Clients are kept to a Pod for a time, or not at all. */
  private static @Nullable SessionAffinityConfig affinity(
      ServiceSpec spec, @Nullable SessionAffinityConfig config) {
    return switch (spec.getSessionAffinity()) {
      case "None" -> null;
      case "ClientIP" -> AFFINITY.fill(config == null ? new SessionAffinityConfig() : config);
      default -> config;
    };
  }

  private static boolean isBalanced(ServiceSpec spec) {
    return "LoadBalancer".equals(spec.getType());
  }

  private static boolean isName(ServiceSpec spec) {
    return "ExternalName".equals(spec.getType());
  }
}
