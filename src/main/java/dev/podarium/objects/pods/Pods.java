package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Pod, and copies of it with a part changed. */
public final class Pods {

  private Pods() {}

  /** {@code status.phase}, Pending when it was never written. */
  public static String phase(Pod pod) {
    var status = pod.getStatus();
    return status == null || status.getPhase() == null ? "Pending" : status.getPhase();
  }

  /** Whether a kubelet has taken it on. */
  public static boolean taken(Pod pod) {
    return pod.getStatus() != null && pod.getStatus().getStartTime() != null;
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
    return Conditions.find(conditions(pod), PodCondition::getType, type);
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

  /** The names of the claims over which it has volumes. */
  public static Stream<String> claimNames(Pod pod) {
    var spec = pod.getSpec();
    return spec == null || spec.getVolumes() == null
        ? Stream.empty()
        : spec.getVolumes().stream()
            .filter(volume -> volume.getPersistentVolumeClaim() != null)
            .map(volume -> volume.getPersistentVolumeClaim().getClaimName());
  }

  /** What a Pod says of itself that nobody has acted on yet. */
  public static PodStatus pending(String qosClass) {
    var status = new PodStatus();
    status.setPhase("Pending");
    status.setQosClass(qosClass);
    return status;
  }

  /**
   * The status of a Pod that gates keep from the scheduler.
   *
   * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/strategy.go,
   * applySchedulingGatedCondition
   */
  public static PodStatus gated(PodStatus status) {
    var gated =
        PodConditions.of(
            "PodScheduled",
            "False",
            "SchedulingGated",
            "Scheduling is blocked due to non-empty scheduling gates");
    return Copies.changed(status, copy -> copy.setConditions(List.of(gated)));
  }

  public static Pod withStatus(Pod pod, PodStatus status) {
    return Copies.changed(pod, copy -> copy.setStatus(status));
  }

  public static Pod withSpec(Pod pod, PodSpec spec) {
    return Copies.changed(pod, copy -> copy.setSpec(spec));
  }

  /**
   * A copy with the condition of that type set or replaced; its lastTransitionTime stays as it was
   * when its status does not change. One that changes nothing returns the Pod as it is.
   *
   * <p>Source: kubernetes/kubernetes, pkg/api/v1/pod/util.go, UpdatePodCondition
   */
  public static Pod withCondition(Pod pod, PodCondition wanted) {
    var before = condition(pod, wanted.getType());
    var kept =
        before != null && Objects.equals(before.getStatus(), wanted.getStatus())
            ? Copies.changed(
                wanted, copy -> copy.setLastTransitionTime(before.getLastTransitionTime()))
            : wanted;
    return kept.equals(before)
        ? pod
        : withConditions(pod, Conditions.with(conditions(pod), PodCondition::getType, kept));
  }

  private static Pod withConditions(Pod pod, List<PodCondition> conditions) {
    var status = pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    return withStatus(pod, Copies.changed(status, copy -> copy.setConditions(conditions)));
  }

  /** A copy in phase Failed. */
  public static Pod failed(Pod pod) {
    var status = pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    return withStatus(pod, Copies.changed(status, copy -> copy.setPhase("Failed")));
  }

  /** A copy bound to a Node. */
  public static Pod boundTo(Pod pod, String node) {
    return changed(pod, spec -> spec.setNodeName(node));
  }

  /** A copy that is known by a name of its own in the domain of a Service. */
  public static Pod withHostname(Pod pod, String hostname, String subdomain) {
    return changed(
        pod,
        spec -> {
          spec.setHostname(hostname);
          spec.setSubdomain(subdomain);
        });
  }

  public static Pod withTolerations(Pod pod, List<Toleration> tolerations) {
    return changed(pod, spec -> spec.setTolerations(tolerations));
  }

  public static Pod withNodeSelector(Pod pod, Map<String, String> selector) {
    return changed(pod, spec -> spec.setNodeSelector(selector));
  }

  /** A copy with what it takes beside its containers. */
  public static Pod withOverhead(Pod pod, Map<String, Quantity> overhead) {
    return changed(pod, spec -> spec.setOverhead(overhead));
  }

  public static Pod withVolumes(Pod pod, List<Volume> volumes) {
    return changed(pod, spec -> spec.setVolumes(volumes));
  }

  public static Pod withImagePullSecrets(Pod pod, List<LocalObjectReference> secrets) {
    return changed(pod, spec -> spec.setImagePullSecrets(secrets));
  }

  /** A copy that runs as a service account, under both of the names that the field has had. */
  public static Pod withServiceAccount(Pod pod, String name) {
    return changed(
        pod,
        spec -> {
          spec.setServiceAccountName(name);
          spec.setServiceAccount(name);
        });
  }

  /** A copy with its priority worked out; an empty class name stays unset. */
  public static Pod withPriority(Pod pod, String className, int priority, String policy) {
    return changed(
        pod,
        spec -> {
          spec.setPriorityClassName(className.isEmpty() ? null : className);
          spec.setPriority(priority);
          spec.setPreemptionPolicy(policy);
        });
  }

  /** A copy with the number and the policy that it had, where it says none. */
  public static Pod withPriorityOf(Pod pod, PodSpec before) {
    var now = pod.getSpec();
    if (now.getPriority() != null && now.getPreemptionPolicy() != null) {
      return pod;
    }
    return changed(
        pod,
        spec -> {
          if (now.getPriority() == null) {
            spec.setPriority(before.getPriority());
          }
          if (now.getPreemptionPolicy() == null) {
            spec.setPreemptionPolicy(before.getPreemptionPolicy());
          }
        });
  }

  private static Pod changed(Pod pod, Consumer<PodSpec> change) {
    return withSpec(pod, Copies.changed(pod.getSpec(), change));
  }
}
