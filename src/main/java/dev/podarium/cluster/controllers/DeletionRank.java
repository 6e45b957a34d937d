package dev.podarium.cluster.controllers;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The place of one Pod in a {@link DeletionOrder}: the smaller, the sooner it goes.
 *
 * @param related active Pods of the same owner on its Node
 * @param readyFor how long it is ready, coarsely; 0 when it is not
 * @param age how long it exists, coarsely
 */
record DeletionRank(
    boolean bound,
    int phase,
    boolean ready,
    int cost,
    int related,
    int readyFor,
    int restarts,
    int sidecarRestarts,
    int age,
    String uid)
    implements Comparable<DeletionRank> {

  private static final String COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");

  private static final Comparator<DeletionRank> FIRST =
      Comparator.comparing(DeletionRank::bound)
          .thenComparingInt(DeletionRank::phase)
          .thenComparing(DeletionRank::ready)
          .thenComparingInt(DeletionRank::cost)
          .thenComparing(Comparator.comparingInt(DeletionRank::related).reversed())
          .thenComparingInt(DeletionRank::readyFor)
          .thenComparing(Comparator.comparingInt(DeletionRank::restarts).reversed())
          .thenComparing(Comparator.comparingInt(DeletionRank::sidecarRestarts).reversed())
          .thenComparingInt(DeletionRank::age)
          .thenComparing(DeletionRank::uid);

  /** Whoever goes last comes first. */
  static final Comparator<DeletionRank> LAST = FIRST.reversed();

  static DeletionRank of(Pod pod, int related, long now) {
    var ready = Pods.ready(pod);
    return new DeletionRank(
        !Pods.nodeName(pod).isEmpty(),
        PHASES.indexOf(Pods.phase(pod)),
        ready,
        cost(pod),
        related,
        ready ? coarsely(Availability.readySince(pod), now) : 0,
        restartsOf(pod),
        sidecarRestartsOf(pod),
        coarsely(created(pod), now),
        Objects.requireNonNullElse(pod.getMetadata().getUid(), ""));
  }

  @Override
  public int compareTo(DeletionRank other) {
    return FIRST.compare(this, other);
  }

  /**
   * How long ago: -2 when nobody knows since when, -1 for no time at all, otherwise the logarithm
   * to base two of the nanoseconds.
   */
  private static int coarsely(long since, long now) {
    if (since == Long.MIN_VALUE) {
      return -2;
    }
    return now <= since ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(now - since);
  }

  private static long created(Pod pod) {
    var created = pod.getMetadata().getCreationTimestamp();
    return created == null ? Long.MIN_VALUE : Timestamps.nanos(created);
  }

  private static int cost(Pod pod) {
    var text = Metas.annotations(pod).getOrDefault(COST, "0");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private static int restartsOf(Pod pod) {
    var status = pod.getStatus();
    return status == null ? 0 : most(status.getContainerStatuses(), _ -> true);
  }

  private static int sidecarRestartsOf(Pod pod) {
    var status = pod.getStatus();
    return status == null || pod.getSpec().getInitContainers().isEmpty()
        ? 0
        : most(status.getInitContainerStatuses(), sidecars(pod)::contains);
  }

  private static Set<String> sidecars(Pod pod) {
    return pod.getSpec().getInitContainers().stream()
        .filter(container -> "Always".equals(container.getRestartPolicy()))
        .map(Container::getName)
        .collect(Collectors.toSet());
  }

  private static int most(List<ContainerStatus> statuses, Predicate<String> counted) {
    var most = 0;
    for (var status : statuses) {
      if (counted.test(status.getName())) {
        most = Math.max(most, status.getRestartCount());
      }
    }
    return most;
  }
}
