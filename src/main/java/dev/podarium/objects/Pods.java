package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Pod, and copies of it with a part changed. */
public final class Pods {

  private Pods() {}

  /** {@code status.phase}, Pending when it was never written. */
  public static String phase(Pod pod) {
    var status = pod.getStatus();
    return status == null || status.getPhase() == null ? "Pending" : status.getPhase();
  }

  /** Whether every container has ended for good: phase Succeeded or Failed. */
  public static boolean finished(Pod pod) {
    var phase = phase(pod);
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /** Whether it counts as a replica: neither finished nor being deleted. */
  public static boolean active(Pod pod) {
    return !Metas.deleting(pod) && !finished(pod);
  }

  /** Whether its condition Ready is True. */
  public static boolean ready(Pod pod) {
    var ready = condition(pod, "Ready");
    return ready != null && "True".equals(ready.getStatus());
  }

  /** The condition of that type, or null. */
  public static @Nullable PodCondition condition(Pod pod, String type) {
    for (var condition : conditions(pod)) {
      if (condition.getType().equals(type)) {
        return condition;
      }
    }
    return null;
  }

  /** Its conditions; empty when it has none. */
  public static List<PodCondition> conditions(Pod pod) {
    var status = pod.getStatus();
    return status == null || status.getConditions() == null ? List.of() : status.getConditions();
  }

  /** The Node that it is bound to; empty while it waits for one. */
  public static String nodeName(Pod pod) {
    var spec = pod.getSpec();
    return spec == null || spec.getNodeName() == null ? "" : spec.getNodeName();
  }

  public static Pod withStatus(Pod pod, PodStatus status) {
    return Shallow.changed(pod, copy -> copy.setStatus(status));
  }

  public static Pod withSpec(Pod pod, PodSpec spec) {
    return Shallow.changed(pod, copy -> copy.setSpec(spec));
  }

  /** A copy bound to a Node. */
  public static Pod boundTo(Pod pod, String node) {
    return withSpec(pod, Shallow.changed(pod.getSpec(), spec -> spec.setNodeName(node)));
  }
}
