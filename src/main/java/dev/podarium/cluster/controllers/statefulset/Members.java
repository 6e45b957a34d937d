package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pods of a StatefulSet by their places.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * updateStatefulSet
 *
 * @param wanted one for each ordinal that is wanted, the lowest first; some are still to be made
 * @param unwanted those beyond, the highest ordinal first
 */
record Members(StatefulSet set, List<Member> wanted, List<Member> unwanted, long now) {

  static Members of(StatefulSet set, Revisions revisions, List<Pod> pods, long now) {
    var byOrdinal = new TreeMap<Integer, Pod>();
    pods.forEach(pod -> byOrdinal.put(PodOrdinal.of(pod).number(), pod));
    var first = StatefulSets.firstOrdinal(set);
    var maker = new PodMaker(set, revisions);
    var wanted =
        IntStream.range(first, first + StatefulSets.replicas(set))
            .mapToObj(ordinal -> member(byOrdinal.get(ordinal), ordinal, maker))
            .toList();
    var unwanted =
        pods.stream()
            .filter(pod -> isBeyond(set, PodOrdinal.of(pod).number()))
            .sorted(Comparator.comparing(pod -> -PodOrdinal.of(pod).number()))
            .map(Member::of)
            .toList();
    return new Members(set, wanted, unwanted, now);
  }

  private static Member member(@Nullable Pod there, int ordinal, PodMaker maker) {
    return there == null ? Member.missing(maker.pod(ordinal)) : Member.of(there);
  }

  private static boolean isBeyond(StatefulSet set, int ordinal) {
    return ordinal >= 0 && !StatefulSets.wants(set, ordinal);
  }

  /** The lowest one that does not serve, first of those that are wanted; null: all serve. */
  @Nullable Member firstUnavailable() {
    return Stream.concat(wanted.stream(), unwanted.reversed().stream())
        .filter(member -> !serves(member))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is ready for long enough and not on its way out. */
  boolean serves(Member member) {
    return member.serves(StatefulSets.minReadySeconds(set), now);
  }

  /** Whether it is ready for long enough. */
  boolean available(Member member) {
    return member.available(StatefulSets.minReadySeconds(set), now);
  }

  /** All that are there. */
  List<Member> present() {
    return Stream.concat(wanted.stream(), unwanted.stream()).filter(Member::there).toList();
  }

  /** When the next one becomes available, in virtual nanoseconds; MAX_VALUE when none waits. */
  long nextAvailable() {
    return present().stream()
        .map(member -> member.availableFrom(StatefulSets.minReadySeconds(set)))
        .filter(instant -> instant > now)
        .min(Comparator.naturalOrder())
        .map(Objects::requireNonNull)
        .orElse(Long.MAX_VALUE);
  }
}
