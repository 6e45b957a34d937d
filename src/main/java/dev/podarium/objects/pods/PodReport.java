package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.HostIP;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kubelet says of a Pod.
 *
 * @param phase Pending, Running, Succeeded or Failed
 * @param reason why the Pod as a whole is so, {@code DeadlineExceeded}; null in the usual case
 * @param podIp null while it has none
 * @param startTime timestamp at which the kubelet took the Pod on
 * @param generation of the Pod that the kubelet has seen; null when it has none
 */
public record PodReport(
    String phase,
    @Nullable String reason,
    @Nullable String message,
    List<PodCondition> conditions,
    List<ContainerStatus> initContainers,
    List<ContainerStatus> containers,
    @Nullable String hostIp,
    @Nullable String podIp,
    String startTime,
    String qosClass,
    @Nullable Long generation) {

  /** The status that says so; what others have written into the stored one stays. */
  public PodStatus on(@Nullable PodStatus stored) {
    return Copies.changed(stored == null ? new PodStatus() : stored, this::fill);
  }

  private void fill(PodStatus status) {
    status.setObservedGeneration(generation);
    status.setPhase(phase);
    status.setReason(reason);
    status.setMessage(message);
    status.setConditions(conditions);
    status.setInitContainerStatuses(initContainers);
    status.setContainerStatuses(containers);
    status.setHostIP(hostIp);
    status.setHostIPs(hostIp == null ? List.of() : List.of(new HostIP(hostIp)));
    status.setPodIP(podIp);
    status.setPodIPs(podIp == null ? List.of() : List.of(new PodIP(podIp)));
    status.setStartTime(startTime);
    status.setQosClass(qosClass);
  }
}
