package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.values.IntOrPercent;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which Pods of an earlier template are deleted, so that they come again of the newest: from the
 * highest ordinal down to the partition.
 *
 * <p>Example: of web-0 … web-4 under partition 2, first web-4 goes; once it is back and available
 * web-3, then web-2. web-0 and web-1 stay as they are.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * updateStatefulSet, updateStatefulSetAfterInvariantEstablished
 *
 * @param revision the name of the newest
 */
record RollingUpdate(Members members, String revision) {

  /** One at a time: none as long as one that is to be of the newest does not serve. */
  List<Member> nextOne() {
    for (var member : targets()) {
      if (isOld(member)) {
        return List.of(member);
      }
      if (!members.serves(member)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** As many as may be away at once, those that do not serve now included. */
  List<Member> next() {
    var away = members.wanted().stream().filter(member -> !members.serves(member)).count();
    var rest = most() - away;
    var chosen = new ArrayList<Member>();
    for (var member : targets()) {
      if (chosen.size() < rest && isOld(member)) {
        chosen.add(member);
      }
    }
    return chosen;
  }

  private int most() {
    return maxUnavailable(
        StatefulSets.maxUnavailable(members.set()), StatefulSets.replicas(members.set()));
  }

  /** How many may be away: of a percentage the part of the size rounded down, at least 1. */
  static int maxUnavailable(@Nullable IntOrString share, int replicas) {
    return share == null ? 1 : Math.max(1, IntOrPercent.down(share, replicas));
  }

  private List<Member> targets() {
    var wanted = members.wanted();
    var from = Math.min(StatefulSets.partition(members.set()), wanted.size());
    return wanted.subList(from, wanted.size()).reversed();
  }

  private boolean isOld(Member member) {
    return !member.revision().equals(revision) && !member.terminating();
  }
}
