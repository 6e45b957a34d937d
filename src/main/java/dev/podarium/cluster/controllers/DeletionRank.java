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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What decides the place of one Pod in a {@link DeletionOrder}: the smaller, the sooner it goes.
 *
 * @param related active Pods of the same owner on its Node
 * @param readySince virtual nanoseconds, {@link #UNKNOWN} when nobody knows; nothing when not ready
 * @param created virtual nanoseconds, or {@link #UNKNOWN}
 */
record DeletionRank(
    boolean bound,
    int phase,
    boolean ready,
    int cost,
    int related,
    long readySince,
    int restarts,
    int sidecarRestarts,
    long created,
    String uid) {

  /** An instant that nobody knows. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final String COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final Pattern NUMBER = Pattern.compile("0|-\\d{1,10}|[1-9]\\d{0,9}");
  private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");

  /** By what can be said of a Pod without a clock. */
  private static final Comparator<DeletionRank> STATE =
      Comparator.comparing(DeletionRank::bound)
          .thenComparingInt(DeletionRank::phase)
          .thenComparing(DeletionRank::ready);

  private static final Comparator<DeletionRank> USE =
      STATE
          .thenComparingInt(DeletionRank::cost)
          .thenComparing(Comparator.comparingInt(DeletionRank::related).reversed());

  private static final Comparator<DeletionRank> RESTARTS =
      Comparator.comparingInt(DeletionRank::restarts)
          .thenComparingInt(DeletionRank::sidecarRestarts)
          .reversed();

  static DeletionRank of(Pod pod, int related) {
    var ready = Pods.ready(pod);
    return new DeletionRank(
        !Pods.nodeName(pod).isEmpty(),
        phase(Pods.phase(pod)),
        ready,
        cost(pod),
        related,
        ready ? Availability.readySince(pod) : UNKNOWN,
        restartsOf(pod),
        sidecarRestartsOf(pod),
        created(pod),
        Objects.requireNonNullElse(pod.getMetadata().getUid(), ""));
  }

  /** The place of a phase; one that is none of the three counts as Pending. */
  static int phase(String phase) {
    return Math.max(0, PHASES.indexOf(phase));
  }

  /** Whether a Pod is surely of more use than the one of a rank: by what needs no clock. */
  static boolean isOfMoreUse(Pod pod, int related, DeletionRank rank) {
    return USE.compare(timeless(pod, related), rank) > 0;
  }

  private static DeletionRank timeless(Pod pod, int related) {
    return new DeletionRank(
        !Pods.nodeName(pod).isEmpty(),
        phase(Pods.phase(pod)),
        Pods.ready(pod),
        cost(pod),
        related,
        UNKNOWN,
        0,
        0,
        UNKNOWN,
        "");
  }

  /**
   * Which of two goes first, times compared by the logarithm to base two of their length at {@code
   * now}. Unequal times of equal logarithms leave it to the uid, which makes this no order: of
   * three Pods each may come before the next.
   */
  static int compare(DeletionRank one, DeletionRank other, long now) {
    return compare(one, other, USE, (mine, others) -> coarsely(mine, others, one, other, now));
  }

  /** Which of two goes first, ranks and costs aside and times compared exactly. */
  static int compareExactly(DeletionRank one, DeletionRank other) {
    return compare(one, other, STATE, (mine, others) -> Long.compare(others, mine));
  }

  private interface Times {
    int compare(long one, long other);
  }

  private static int compare(
      DeletionRank one, DeletionRank other, Comparator<DeletionRank> state, Times times) {
    var byState = state.compare(one, other);
    if (byState != 0) {
      return byState;
    }
    if (one.readySince != other.readySince) {
      return sooner(one.readySince, other.readySince, times);
    }
    var byRestarts = RESTARTS.compare(one, other);
    return byRestarts != 0 || one.created == other.created
        ? byRestarts
        : sooner(one.created, other.created, times);
  }

  /** An unknown instant counts as the shortest time. */
  private static int sooner(long one, long other, Times times) {
    if (one == UNKNOWN || other == UNKNOWN) {
      return one == UNKNOWN ? -1 : 1;
    }
    return times.compare(one, other);
  }

  private static int coarsely(
      long mine, long others, DeletionRank one, DeletionRank other, long now) {
    var difference = Integer.compare(logarithm(now - mine), logarithm(now - others));
    return difference != 0 ? difference : one.uid.compareTo(other.uid);
  }

  /** To base two, cut to a whole number; -1 for no time at all. */
  private static int logarithm(long nanos) {
    return nanos <= 0 ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
  }

  private static long created(Pod pod) {
    var created = pod.getMetadata().getCreationTimestamp();
    return created == null ? UNKNOWN : Timestamps.nanos(created);
  }

  private static int cost(Pod pod) {
    var text = Metas.annotations(pod).getOrDefault(COST, "0");
    var number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    return number == (int) number ? (int) number : 0;
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
