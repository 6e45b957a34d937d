package dev.podarium.cluster.kubelet;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
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
  static String value(ManagedPod pod, String path) {
    var address = Objects.requireNonNullElse(pod.podIp, "");
    return switch (path) {
      case "metadata.name" -> pod.ref.name();
      case "metadata.namespace" -> pod.ref.namespace();
      case "metadata.uid" -> pod.uid;
      case "spec.nodeName" -> Pods.nodeName(pod.apiPod);
      case "spec.serviceAccountName" ->
          Objects.requireNonNullElse(pod.spec().getServiceAccountName(), "default");
      case "status.podIP", "status.podIPs" -> address;
      case "status.hostIP", "status.hostIPs" -> pod.host.machine().address();
      default -> entry(pod, path);
    };
  }

  private static String entry(ManagedPod pod, String path) {
    var open = path.indexOf("['");
    if (open < 0 || !path.endsWith("']")) {
      return "";
    }
    var key = path.substring(open + 2, path.length() - 2);
    Map<String, String> map =
        path.startsWith("metadata.labels")
            ? Metas.labels(pod.apiPod)
            : Metas.annotations(pod.apiPod);
    return map.getOrDefault(key, "");
  }
}
