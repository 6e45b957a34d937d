package dev.podarium.objects.pods;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a Pod ended: with the last of its containers and sidecars; if that is not known, when it
 * ceased to be ready; else when its deletion was asked for; else, with its creation.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/backoff_utils.go, getFinishedTime
 */
public final class FinishTime {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private FinishTime() {}

  /** Virtual nanoseconds since the start. */
  public static long of(Pod pod) {
    var containers = ofContainers(pod);
    if (containers.isPresent()) {
      return containers.getAsLong();
    }
    var ready = Pods.condition(pod, "Ready");
    if (ready != null
        && "False".equals(ready.getStatus())
        && ready.getLastTransitionTime() != null) {
      return Timestamps.nanos(ready.getLastTransitionTime());
    }
    return Metas.deleting(pod) ? deletionAsked(pod) : created(pod);
  }

  private static OptionalLong ofContainers(Pod pod) {
    var times = endings(pod).map(FinishTime::ended).toList();
    return times.stream().allMatch(OptionalLong::isPresent)
        ? times.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }

  private static OptionalLong ended(ContainerStatus status) {
    var terminated = terminated(status);
    return terminated == null || terminated.getFinishedAt() == null
        ? OptionalLong.empty()
        : OptionalLong.of(Timestamps.nanos(terminated.getFinishedAt()));
  }

  private static @Nullable ContainerStateTerminated terminated(ContainerStatus status) {
    return status.getState() == null ? null : status.getState().getTerminated();
  }

  private static Stream<ContainerStatus> endings(Pod pod) {
    var status = pod.getStatus();
    if (status == null) {
      return Stream.empty();
    }
    var sidecars = sidecars(pod);
    var inits = status.getInitContainerStatuses();
    return Stream.concat(
        status.getContainerStatuses().stream(),
        inits.stream().filter(init -> sidecars.contains(init.getName())));
  }

  private static Set<String> sidecars(Pod pod) {
    var inits = pod.getSpec() == null ? List.<Container>of() : pod.getSpec().getInitContainers();
    return inits.stream()
        .filter(init -> "Always".equals(init.getRestartPolicy()))
        .map(Container::getName)
        .collect(Collectors.toSet());
  }

  private static long deletionAsked(Pod pod) {
    var meta = pod.getMetadata();
    var grace = meta.getDeletionGracePeriodSeconds();
    return Timestamps.nanos(meta.getDeletionTimestamp())
        - (grace == null ? 0 : grace) * NANOS_PER_SECOND;
  }

  private static long created(Pod pod) {
    var created = pod.getMetadata().getCreationTimestamp();
    return created == null ? 0 : Timestamps.nanos(created);
  }
}
