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
  static String value(PodRuntime runtime, String path) {
    var pod = runtime.pod;
    var address = Objects.requireNonNullElse(runtime.podIp, "");
    return switch (path) {
      case "metadata.name" -> runtime.ref.name();
      case "metadata.namespace" -> runtime.ref.namespace();
      case "metadata.uid" -> runtime.uid;
      case "spec.nodeName" -> Pods.nodeName(pod);
      case "spec.serviceAccountName" ->
          Objects.requireNonNullElse(pod.getSpec().getServiceAccountName(), "default");
      case "status.podIP", "status.podIPs" -> address;
      case "status.hostIP", "status.hostIPs" -> runtime.host.machine().address();
      default -> entry(runtime, path);
    };
  }

  private static String entry(PodRuntime runtime, String path) {
    var open = path.indexOf("['");
    if (open < 0 || !path.endsWith("']")) {
      return "";
    }
    var key = path.substring(open + 2, path.length() - 2);
    Map<String, String> map =
        path.startsWith("metadata.labels")
            ? Metas.labels(runtime.pod)
            : Metas.annotations(runtime.pod);
    return map.getOrDefault(key, "");
  }
}
