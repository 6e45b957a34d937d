package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck.Refusal;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a machine takes a Pod that is bound to it, beside those that it has.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/lifecycle/predicate.go, Admit
 */
final class Admission {

  private final Host host;
  private final Map<String, PodInfo> known = new LinkedHashMap<>();

  Admission(Host host) {
    this.host = host;
  }

  /**
   * Why it does not; empty when it does. A Pod that it took before the power was cut stays.
   *
   * @param neighbours the uids of the Pods that use something of the machine
   */
  Optional<Refusal> refusal(Pod pod, Collection<String> neighbours) {
    var info = PodInfo.of(pod);
    known.keySet().retainAll(neighbours);
    var node = node();
    var others = List.copyOf(known.values());
    known.put(info.uid(), info);
    if (node == null || settled(pod)) {
      return Optional.empty();
    }
    var os = pod.getSpec().getOs();
    if (os != null && !"linux".equals(os.getName())) {
      return Optional.of(
          new Refusal(
              "PodOSNotSupported", "Failed to admit pod as the OS field doesn't match node OS"));
    }
    var beside = new NodeInfo(node);
    others.forEach(beside::add);
    return AdmissionCheck.of(info, beside);
  }

  private static boolean settled(Pod pod) {
    return Pods.finished(pod)
        || Metas.deleting(pod)
        || (pod.getStatus() != null && pod.getStatus().getStartTime() != null);
  }

  private @Nullable Node node() {
    var ref = ObjectRef.cluster(Kinds.NODE, host.machine().name());
    return host.connection().feed().latest().find(ref) instanceof Node node ? node : null;
  }
}
