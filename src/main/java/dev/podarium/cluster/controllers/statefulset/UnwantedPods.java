package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.workloads.StatefulSets;
import java.util.List;

/**
 * Takes Pods away whose ordinals are wanted no more, from the highest down; first their claims get
 * the owners with whom they go. In OrderedReady one goes at a time, and not while a lower one is
 * not available.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * processCondemned
 */
record UnwantedPods(Members members, PodWrites writes, PodClaims claims) {

  Round round() {
    return Round.of(members.unwanted(), parallel(), member -> claims.own(member.pod(), null))
        .then(() -> Round.of(members.unwanted(), parallel(), this::turn));
  }

  private Turn turn(Member member) {
    return member.terminating() || hasToWait(member)
        ? Turn.NOTHING.waiting()
        : Turn.of(List.of(writes.delete(member.pod()))).waiting();
  }

  private boolean hasToWait(Member member) {
    return !parallel()
        && !(member.ready() && members.available(member))
        && !member.equals(members.firstUnavailable());
  }

  private boolean parallel() {
    return StatefulSets.parallel(members.set());
  }
}
