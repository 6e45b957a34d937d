package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.workloads.StatefulSets;
import java.util.List;

/**
 * Makes and mends the Pods that are wanted, from the lowest ordinal up. In OrderedReady each has to
 * be ready and available before the next is looked at.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * processReplica
 */
record WantedPods(Members members, PodWrites writes, PodClaims claims) {

  Round round() {
    return Round.of(members.wanted(), parallel(), this::turn);
  }

  private Turn turn(Member member) {
    if (member.finished()) {
      return again(member);
    }
    if (!member.there()) {
      return creation(member);
    }
    var claimed = member.pending() ? writes.completeClaims(member.pod()) : Turn.NOTHING;
    if (!parallel() && hasToWait(member)) {
      return claimed.waiting();
    }
    return writes.isWhole(member.pod()) ? claimed : claimed.then(writes.mend(member.pod()));
  }

  /** One that has ended, well or not, is deleted; when it is gone it is made again. */
  private Turn again(Member member) {
    return member.terminating()
        ? Turn.NOTHING.waiting()
        : Turn.of(List.of(writes.delete(member.pod()))).waiting();
  }

  private Turn creation(Member member) {
    return claims.areStale(member.pod())
        ? Turn.NOTHING.waiting()
        : writes.create(member.pod()).waiting();
  }

  private boolean hasToWait(Member member) {
    return member.terminating() || !member.ready() || !members.available(member);
  }

  private boolean parallel() {
    return StatefulSets.parallel(members.set());
  }
}
