package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.function.BiFunction;

/** One turn of the StatefulSet controller alone, for tables that ask for no more. */
record Doing(BiFunction<StatefulSet, View, Turn> turn) implements Reconciler<StatefulSet> {

  /** {@code create}, {@code update} or {@code delete} of a Pod. */
  static Doing of(String write, Pod pod) {
    return switch (write) {
      case "create" -> new Doing((set, view) -> writes(set, view).create(pod));
      case "update" -> mend(pod);
      default -> new Doing((set, view) -> Turn.of(List.of(writes(set, view).delete(pod))));
    };
  }

  static Doing mend(Pod pod) {
    return new Doing((set, view) -> writes(set, view).mend(pod));
  }

  /** Tells of it when a claim of the Pod is of an earlier one. */
  static Doing askWhetherStale(Pod pod) {
    return new Doing(
        (set, view) ->
            new PodClaims(set, view).areStale(pod)
                ? Turn.NOTHING.telling(List.of(Note.normal(set, "Stale", "yes")))
                : Turn.NOTHING);
  }

  private static PodWrites writes(StatefulSet set, View view) {
    return new PodWrites(set, new PodClaims(set, view));
  }

  @Override
  public String name() {
    return "statefulset-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(StatefulSet.class);
  }

  @Override
  public Plan reconcile(StatefulSet desired, View view) {
    var member = Member.missing(new Pod());
    return Round.of(List.of(member), false, any -> turn.apply(desired, view)).plan();
  }
}
