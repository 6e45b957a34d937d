package dev.podarium.cluster;

import dev.podarium.api.Call;
import dev.podarium.api.CallOptions;
import dev.podarium.api.Origin;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Verbs;
import dev.podarium.objects.core.Namespaces;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Service by which Pods reach the API server, which makes it itself.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controlplane/controller/kubernetesservice
 */
final class KubernetesService {

  /** The first address of the Service network 10.96.0.0/12. */
  private static final String CLUSTER_IP = "10.96.0.1";

  private static final int PORT = 443;
  private static final int TARGET_PORT = 6443;

  private KubernetesService() {}

  /** Makes it at the present virtual instant, in a store that has none. */
  static void create(Verbs server) {
    var origin = new Origin("kube-apiserver", null);
    server.send(new Call(origin, new Create(service()), CallOptions.DEFAULT));
  }

  private static Service service() {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName("kubernetes")
        .withNamespace(Namespaces.DEFAULT)
        .withLabels(new TreeMap<>(Map.of("component", "apiserver", "provider", "kubernetes")))
        .endMetadata()
        .withNewSpec()
        .withType("ClusterIP")
        .withClusterIP(CLUSTER_IP)
        .withClusterIPs(CLUSTER_IP)
        .withIpFamilies("IPv4")
        .withIpFamilyPolicy("SingleStack")
        .withInternalTrafficPolicy("Cluster")
        .withSessionAffinity("None")
        .addNewPort()
        .withName("https")
        .withProtocol("TCP")
        .withPort(PORT)
        .withNewTargetPort(TARGET_PORT)
        .endPort()
        .endSpec()
        .build();
  }
}
