package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.Defaults;
import io.fabric8.kubernetes.api.model.ClientIPConfig;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.SessionAffinityConfig;
import java.util.List;
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
          .computed("sessionAffinityConfig", ServiceDefaults::affinityConfig)
          .value("type", "ClusterIP")
          .each("ports", PORT)
          .computed("externalTrafficPolicy", spec -> isReachable(spec) ? CLUSTER : null)
          .computed("internalTrafficPolicy", spec -> isName(spec) ? null : CLUSTER)
          .computed("allocateLoadBalancerNodePorts", spec -> isBalanced(spec) ? true : null)
          .computed("clusterIPs", ServiceDefaults::addresses)
          .computed("clusterIP", ServiceDefaults::firstAddress);

  /** Of a Service. */
  public static final Defaults<Service> SERVICE =
      Defaults.of(Service.class).value("spec", new ServiceSpec()).part("spec", SPEC);

  private ServiceDefaults() {}

  private static IntOrString samePort(ServicePort port) {
    return new IntOrString(port.getPort() == null ? Integer.valueOf(0) : port.getPort());
  }

  private static @Nullable Object affinityConfig(ServiceSpec spec) {
    return "ClientIP".equals(spec.getSessionAffinity())
        ? AFFINITY.fill(new SessionAffinityConfig())
        : null;
  }

  private static @Nullable Object addresses(ServiceSpec spec) {
    var address = spec.getClusterIP();
    return address == null || address.isEmpty() ? spec.getClusterIPs() : List.of(address);
  }

  private static @Nullable Object firstAddress(ServiceSpec spec) {
    return spec.getClusterIPs().isEmpty() ? spec.getClusterIP() : spec.getClusterIPs().getFirst();
  }

  private static boolean isReachable(ServiceSpec spec) {
    return "NodePort".equals(spec.getType()) || isBalanced(spec);
  }

  private static boolean isBalanced(ServiceSpec spec) {
    return "LoadBalancer".equals(spec.getType());
  }

  private static boolean isName(ServiceSpec spec) {
    return "ExternalName".equals(spec.getType());
  }
}
