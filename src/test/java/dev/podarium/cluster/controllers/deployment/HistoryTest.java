package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/deployment/sync_test.go,
 * TestDeploymentController_cleanupDeployment.
 */
class HistoryTest {

  static Stream<Arguments> cases() {
    var deleted = Metas.withDeletion(set("foo-1", 0, 0, 1), "2016-05-20T12:00:00Z", 0);
    var three = List.of(set("foo-1", 0, 0, 1), set("foo-2", 0, 0, 2), set("foo-3", 0, 0, 3));
    return Stream.of(
        Arguments.of(three, 1, 2),
        Arguments.of(
            List.of(
                set("foo-1", 0, 0, 1),
                set("foo-2", 0, 1, 2),
                set("foo-3", 1, 0, 3),
                set("foo-4", 1, 1, 4)),
            0,
            1),
        Arguments.of(three.subList(0, 2), 0, 2),
        Arguments.of(List.of(set("foo-1", 1, 1, 1), set("foo-2", 1, 1, 2)), 0, 0),
        Arguments.of(List.of(deleted), 0, 0),
        Arguments.of(three, Integer.MAX_VALUE, 0));
  }

  @ParameterizedTest(name = "case {index}: limit {1} deletes {2}")
  @MethodSource("cases")
  void oldReplicaSetsWithoutPodsGoUntilTheLimitIsKept(
      List<ReplicaSet> old, int limit, int deletions) {
    assertThat(trimmed(old, limit).steps()).hasSize(deletions);
  }

  @Test
  void theLowestRevisionGoesFirst() {
    var first = Metas.withAnnotation(set("young", 0, 0, 3), RolloutRevisions.REVISION, "1");
    var second = Metas.withAnnotation(set("old", 0, 0, 1), RolloutRevisions.REVISION, "2");

    assertThat(trimmed(List.of(second, first), 1).steps())
        .singleElement()
        .satisfies(step -> assertThat(step.request().target().name()).isEqualTo("young"));
  }

  private static SyncState trimmed(List<ReplicaSet> old, int limit) {
    var deployment =
        new DeploymentBuilder(Sets.deployment(1, null, null))
            .editSpec()
            .withRevisionHistoryLimit(limit)
            .endSpec()
            .build();
    return History.trimmed(Sets.state(deployment, null, old));
  }

  private static ReplicaSet set(String name, int wanted, int actual, int hour) {
    return new ReplicaSetBuilder(Sets.set(name, wanted, 0, hour))
        .editStatus()
        .withReplicas(actual)
        .endStatus()
        .build();
  }
}
