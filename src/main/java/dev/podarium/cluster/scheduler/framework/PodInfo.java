package dev.podarium.cluster.scheduler.framework;

import dev.podarium.cluster.scheduler.framework.AffinityTerm.TermType;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Pod with what the plugins ask of it again and again worked out once.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, PodInfo
 *
 * @param requests what filtering counts
 * @param assumed what scoring counts, where a container without a request has a small one
 * @param ports the ports of the Node that it takes
 * @param affinities what it wants of other Pods
 */
public record PodInfo(
    Pod pod,
    Resources requests,
    Resources assumed,
    List<HostPort> ports,
    List<AffinityTerm> affinities) {

  /** Works it out. */
  public static PodInfo of(Pod pod) {
    var spec = pod.getSpec();
    return new PodInfo(
        pod,
        PodRequests.of(spec),
        PodRequests.assumed(spec),
        HostPort.of(spec),
        AffinityTerm.of(pod.getMetadata().getNamespace(), spec.getAffinity()));
  }

  /** The same for a newer version of the Pod, whose requests did not change. */
  public PodInfo withPod(Pod newer) {
    return new PodInfo(newer, requests, assumed, ports, affinities);
  }

  /** Whether a newer version of the Pod takes as much of a Node and wants the same of others. */
  boolean asksForTheSame(Pod newer) {
    var before = pod.getSpec();
    var after = newer.getSpec();
    return Objects.equals(before.getContainers(), after.getContainers())
        && Objects.equals(before.getInitContainers(), after.getInitContainers())
        && Objects.equals(before.getResources(), after.getResources())
        && Objects.equals(before.getOverhead(), after.getOverhead())
        && Objects.equals(before.getAffinity(), after.getAffinity());
  }

  public String uid() {
    return pod.getMetadata().getUid();
  }

  public String namespace() {
    return pod.getMetadata().getNamespace();
  }

  public Map<String, String> labels() {
    return Metas.labels(pod);
  }

  /** What it wants of other Pods in this way. */
  public List<AffinityTerm> affinities(TermType type) {
    return affinities.stream().filter(term -> term.type() == type).toList();
  }

  /** Whether its deletion has been asked for. */
  public boolean deleting() {
    return Metas.deleting(pod);
  }

  public List<Toleration> tolerations() {
    var tolerations = pod.getSpec().getTolerations();
    return tolerations == null ? List.of() : tolerations;
  }

  /** {@code spec.priority}, 0 when it was never set. */
  public int priority() {
    var priority = pod.getSpec().getPriority();
    return priority == null ? 0 : priority;
  }
}
