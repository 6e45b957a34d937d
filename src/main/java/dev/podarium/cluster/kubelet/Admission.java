package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck.Refusal;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
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

  /** The machine with the Pods that use something of it; null before the first. */
  private @Nullable NodeInfo taken;

  private final Map<String, PodInfo> pods = new LinkedHashMap<>();

  Admission(Host host) {
    this.host = host;
  }

  /** Why it does not; empty when it does. A Pod that the machine had before stays. */
  Optional<Refusal> refusal(Pod pod) {
    var node = host.registration().node();
    if (node == null) {
      return Optional.empty();
    }
    var beside = beside(node);
    var info = PodInfo.of(pod);
    var refusal = settled(pod) ? Optional.<Refusal>empty() : refusal(pod, info, beside);
    if (refusal.isEmpty() && !Pods.finished(pod)) {
      pods.put(info.uid(), info);
      beside.add(info);
    }
    return refusal;
  }

  /** A Pod uses nothing of the machine any more. */
  void release(String podUid) {
    var info = pods.remove(podUid);
    if (info != null && taken != null) {
      taken.remove(info);
    }
  }

  private static Optional<Refusal> refusal(Pod pod, PodInfo info, NodeInfo beside) {
    var os = pod.getSpec().getOs();
    return os == null || "linux".equals(os.getName())
        ? AdmissionCheck.of(info, beside)
        : Optional.of(
            new Refusal(
                "PodOSNotSupported", "Failed to admit pod as the OS field doesn't match node OS"));
  }

  private NodeInfo beside(Node node) {
    if (taken == null) {
      taken = new NodeInfo(node);
    } else if (!node.equals(taken.node())) {
      taken.update(node);
    }
    return taken;
  }

  private static boolean settled(Pod pod) {
    return Pods.finished(pod) || Metas.deleting(pod) || Pods.taken(pod);
  }
}
