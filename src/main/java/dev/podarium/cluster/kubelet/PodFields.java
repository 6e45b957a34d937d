package dev.podarium.cluster.kubelet;

import dev.podarium.objects.Metas;
import dev.podarium.objects.Pods;
import java.util.Map;
import java.util.Objects;

/**
 * The fields of a Pod that its containers can be told.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_pods.go, podFieldSelectorRuntimeValue;
 * pkg/fieldpath/fieldpath.go
 */
final class PodFields {

  private PodFields() {}

  /** The value of a field; empty for one that the Pod lacks. */
  static String value(Tenant tenant, String path) {
    var pod = tenant.pod;
    var address = Objects.requireNonNullElse(tenant.podIp, "");
    return switch (path) {
      case "metadata.name" -> tenant.ref.name();
      case "metadata.namespace" -> tenant.ref.namespace();
      case "metadata.uid" -> tenant.uid;
      case "spec.nodeName" -> Pods.nodeName(pod);
      case "spec.serviceAccountName" ->
          Objects.requireNonNullElse(pod.getSpec().getServiceAccountName(), "default");
      case "status.podIP", "status.podIPs" -> address;
      case "status.hostIP", "status.hostIPs" -> tenant.host.machine().address();
      default -> entry(tenant, path);
    };
  }

  private static String entry(Tenant tenant, String path) {
    var open = path.indexOf("['");
    if (open < 0 || !path.endsWith("']")) {
      return "";
    }
    var key = path.substring(open + 2, path.length() - 2);
    Map<String, String> map =
        path.startsWith("metadata.labels")
            ? Metas.labels(tenant.pod)
            : Metas.annotations(tenant.pod);
    return map.getOrDefault(key, "");
  }
}
