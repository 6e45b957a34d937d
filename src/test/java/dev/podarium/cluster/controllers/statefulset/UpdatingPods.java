package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** Pods of foo in the middle of an update: running and ready unless the case says otherwise. */
final class UpdatingPods {

  private static final long NOW = Durations.seconds(1000L);

  private UpdatingPods() {}

  static Members of(Given given) {
    var set =
        new StatefulSetBuilder(given.foo())
            .editSpec()
            .withMinReadySeconds(given.number("minReadySeconds", 0))
            .withNewUpdateStrategy()
            .withType("RollingUpdate")
            .withNewRollingUpdate()
            .withPartition(given.number("partition", 0))
            .withMaxUnavailable(
                given.has("maxUnavailable")
                    ? new IntOrString(given.given().get("maxUnavailable"))
                    : null)
            .endRollingUpdate()
            .endUpdateStrategy()
            .endSpec()
            .build();
    var members =
        IntStream.range(0, given.number("replicas", 3)).mapToObj(i -> member(i, given)).toList();
    return new Members(set, members, List.of(), NOW);
  }

  private static Member member(int ordinal, Given given) {
    var old = given.text("oldPods").equals("all") || given.list("oldPods").contains(ordinal);
    var since = given.part("readySinceSeconds").number(Integer.toString(ordinal), 500);
    var ready = !given.list("notReady").contains(ordinal);
    return Member.of(
        new PodBuilder()
            .withNewMetadata()
            .withName("foo-" + ordinal)
            .addToLabels(ControllerRevisions.OF_POD, old ? "old" : "new")
            .withDeletionTimestamp(
                given.list("terminating").contains(ordinal) ? Timestamps.at(NOW) : null)
            .endMetadata()
            .withNewStatus()
            .withPhase("Running")
            .addNewCondition()
            .withType("Ready")
            .withStatus(ready ? "True" : "False")
            .withLastTransitionTime(Timestamps.at(NOW - Durations.seconds((long) since)))
            .endCondition()
            .endStatus()
            .build());
  }
}
