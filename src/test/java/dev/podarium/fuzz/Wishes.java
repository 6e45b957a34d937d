package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wanted of workloads, and whether it is so once nothing stands in the way. */
record Wishes(Snapshot world) {

  void areFulfilled() {
    new Laws(world).holdWhenSettled();
    Stream.of(Deployment.class, ReplicaSet.class, ReplicationController.class, StatefulSet.class)
        .flatMap(type -> world.list(type))
        .forEach(this::hasAsManyReadyAsWanted);
    world.list(StatefulSet.class).forEach(this::hasItsOrdinals);
    world.list(DaemonSet.class).forEach(this::isOnEveryNode);
    world.list(Job.class).forEach(this::isOver);
    everything().forEach(object -> isNotOnItsWayOut(object));
  }

  private Stream<HasMetadata> everything() {
    return world.kinds().stream().flatMap(world::list);
  }

  private void hasAsManyReadyAsWanted(HasMetadata owner) {
    var wanted = number(owner, "spec", "replicas");
    for (var field : List.of("replicas", "readyReplicas", "availableReplicas")) {
      assertThat(number(owner, "status", field))
          .as("%s of %s", field, ObjectRef.of(owner))
          .isEqualTo(wanted);
    }
    assertThat(number(owner, "status", "observedGeneration"))
        .as("observed generation of %s", ObjectRef.of(owner))
        .isEqualTo(Metas.generation(owner));
  }

  private void hasItsOrdinals(StatefulSet set) {
    var name = set.getMetadata().getName();
    var wanted =
        Stream.iterate(0, i -> i + 1)
            .limit(set.getSpec().getReplicas())
            .map(i -> name + "-" + i)
            .collect(Collectors.toSet());
    assertThat(names(set)).as("ordinals of %s", name).isEqualTo(wanted);
  }

  private Set<String> names(HasMetadata owner) {
    return world
        .having(IndexKey.owner(owner.getMetadata().getUid()), Pod.class)
        .map(pod -> pod.getMetadata().getName())
        .collect(Collectors.toSet());
  }

  private void isOnEveryNode(DaemonSet set) {
    var nodes = world.list(Node.class).map(node -> node.getMetadata().getName()).toList();
    assertThat(
            world
                .having(IndexKey.owner(set.getMetadata().getUid()), Pod.class)
                .filter(Pods::ready)
                .map(Pods::nodeName))
        .as("Nodes of %s", set.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(nodes);
    assertThat(number(set, "status", "numberReady")).isEqualTo(nodes.size());
  }

  private void isOver(Job job) {
    assertThat(Promises.finished(job) || suspended(job))
        .as("Job %s has ended", job.getMetadata().getName())
        .isTrue();
    assertThat(number(job, "status", "active")).isZero();
  }

  private static boolean suspended(Job job) {
    return Boolean.TRUE.equals(job.getSpec().getSuspend());
  }

  private static void isNotOnItsWayOut(HasMetadata object) {
    assertThat(object.getMetadata().getDeletionTimestamp())
        .as("%s is going for ever", ObjectRef.of(object))
        .isNull();
  }

  private static long number(HasMetadata object, String part, String field) {
    return Json.tree(object).get(part) instanceof Map<?, ?> map
            && map.get(field) instanceof Number number
        ? number.longValue()
        : 0;
  }
}
